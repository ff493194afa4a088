/**
 * What goods cost landed in Minsk, in BYN, rung by rung, each with its rule, source and date. Indicative: a customs
 * broker's word counts, and what is not known is said to be unknown, never taken for nothing.
 *
 * Customs value = price + carriage to the Union's border where the price does not contain it. Duty 0 with ST-1, else
 * the most-favoured-nation rate. VAT = (customs value + duty + excise) × rate (Belarusian Tax Code; indicative).
 */
import type { CodeChoice, TariffRow } from "./customs-code.ts";
import { dutyOf } from "./duty.ts";
import type { Incoterm } from "./incoterms.ts";
import { freightIncluded, ruleOf } from "./incoterms.ts";
import type { Currency, Minor, Money, PriceE4, Rates } from "./money.ts";
import { convert, larger, lineTotal, minor, money, pricePerKg, shareOf, sumMinor } from "./money.ts";
import type { PlainDate } from "./plain-date.ts";
import type { Grams } from "./quantity.ts";
import { kilograms } from "./quantity.ts";

export const rungIds = [
  "goods",
  "freight",
  "duty",
  "excise",
  "vat",
  "customs-fee",
  "broker",
  "declaration",
  "commission",
  "total",
  "total-per-kg",
  "saved-with-st1",
] as const;
export type RungId = (typeof rungIds)[number];

/** The rule by which a rung was worked out; a key for its sentence. */
export type RungRule =
  | "price-times-quantity"
  | "freight-in-price"
  | "freight-added"
  | "duty-preference"
  | "duty-mfn"
  | "duty-mfn-dearest"
  | "excise-none"
  | "excise-given"
  | "vat-on-value-duty-excise"
  | "fee-per-declaration"
  | "paid-by-seller"
  | "given"
  | "sum-of-rungs"
  | "total-over-quantity"
  | "mfn-duty-avoided";

/** Why a rung cannot be told. */
export type Unknown =
  | "rate-missing"
  | "freight-not-known"
  | "tariff-line-missing"
  | "duty-unit-not-known"
  | "excise-not-known"
  | "vat-not-known"
  | "fee-not-known"
  | "rests-on-unknown";

export type Rung = {
  readonly rung: RungId;
  readonly rule: RungRule;
  /** BYN minor units; null when unknown. */
  readonly amount: Minor | null;
  /** The amount leaves something unknown out: it costs at least this. */
  readonly atLeast: boolean;
  readonly why: Unknown | null;
  readonly source: string;
  readonly asOf: PlainDate | null;
};

/** A reference value with where it comes from. */
export type Sourced<T> = { readonly value: T; readonly source: string; readonly asOf: PlainDate };

export type LandedCostInput = {
  readonly quantity: Grams;
  readonly price: PriceE4;
  readonly currency: Currency;
  readonly incoterm: Incoterm;
  /** Carriage of the whole quantity to Minsk; null when nobody knows. Not read when the price contains it. */
  readonly freight: Sourced<Money> | null;
  /** Part of the carriage that lies before the Union's border and so belongs to the customs value, in basis points. */
  readonly freightToBorderBasisPoints: number;
  readonly code: CodeChoice;
  /** Litres in a kilogram, for duties by the litre; null when not known. */
  readonly litresPerKg: Sourced<number> | null;
  readonly tariff: { readonly source: string; readonly asOf: PlainDate | null };
  /** ST-1 is presented, the seller is in Azerbaijan and the goods come straight from there. */
  readonly preference: {
    readonly st1: boolean;
    readonly sellerInAzerbaijan: boolean;
    readonly directShipment: boolean;
  };
  /** "none" for goods without excise; null when its amount is not known. For the whole quantity, in BYN. */
  readonly excise: Sourced<Minor> | "none" | null;
  /** Basis points; null when not known. */
  readonly vat: Sourced<number> | null;
  /** BYN for one declaration. */
  readonly customsFee: Sourced<Minor> | null;
  /** Customs declarations the quantity needs: usually one a truck. */
  readonly declarations: number;
  /** BYN for the whole quantity. */
  readonly broker: Sourced<Minor> | null;
  /** Declaration of conformity, BYN for the whole quantity; "none" where the goods need none. */
  readonly conformity: Sourced<Minor> | "none" | null;
  readonly rates: Sourced<Rates>;
};

/** Whether the duty-free preference holds (agreement of 31 March 2004; direct purchase, direct shipment, ST-1). */
export function preferenceLost(
  preference: LandedCostInput["preference"],
): "st1" | "seller-not-in-azerbaijan" | "not-direct" | null {
  if (!preference.sellerInAzerbaijan) return "seller-not-in-azerbaijan";
  if (!preference.directShipment) return "not-direct";
  return preference.st1 ? null : "st1";
}

type Amount = { readonly amount: Minor | null; readonly atLeast: boolean; readonly why: Unknown | null };
const known = (amount: Minor): Amount => ({ amount, atLeast: false, why: null });
const unknown = (why: Unknown): Amount => ({ amount: null, atLeast: false, why });
const nothing = known(minor(0n));

function inByn(amount: Money, rates: Rates): Amount {
  const converted = convert(amount, "BYN", rates);
  return converted.ok ? known(converted.value.amount) : unknown("rate-missing");
}

/** Sum of parts; a part that is unknown makes the sum an "at least", unless nothing at all is known. */
function together(parts: readonly Amount[]): Amount {
  const amounts = parts.flatMap((part) => part.amount ?? []);
  if (amounts.length === 0) return unknown("rests-on-unknown");
  const open = parts.some((part) => part.amount === null || part.atLeast);
  return { amount: sumMinor(amounts), atLeast: open, why: open ? "rests-on-unknown" : null };
}

function given(value: Sourced<Minor> | null): Amount {
  return value === null ? unknown("fee-not-known") : known(value.value);
}

function times(amount: Amount, count: number): Amount {
  return amount.amount === null ? amount : { ...amount, amount: minor(amount.amount * BigInt(count)) };
}

function exciseOf(excise: LandedCostInput["excise"]): Amount {
  if (excise === "none") return nothing;
  return excise === null ? unknown("excise-not-known") : known(excise.value);
}

function vatOf(goods: Amount, base: readonly Amount[], vat: Sourced<number> | null): Amount {
  if (vat === null) return unknown("vat-not-known");
  const taxed = together(base);
  if (goods.amount === null || taxed.amount === null) return unknown("rests-on-unknown");
  return { ...taxed, amount: shareOf(taxed.amount, vat.value) };
}

function onOneKg(total: Amount, quantity: Grams): Amount {
  if (total.amount === null || quantity <= 0n) return unknown("rests-on-unknown");
  return { ...total, amount: lineTotal(pricePerKg(total.amount, quantity), kilograms(1)) };
}

/** The part of the carriage that belongs to the customs value. */
function partToBorder(freight: Amount, basisPoints: number): Amount {
  if (basisPoints === 0) return nothing;
  return freight.amount === null ? freight : known(shareOf(freight.amount, basisPoints));
}

/** The most-favoured-nation duty of the dearest line that can be meant. */
function mfnDuty(input: LandedCostInput, value: Amount): Amount {
  const rows: readonly TariffRow[] =
    input.code.kind === "resolved" ? [input.code.row] : input.code.kind === "open" ? input.code.rows : [];
  if (rows.length === 0) return unknown("tariff-line-missing");
  if (value.amount === null) return unknown("rests-on-unknown");
  const customsValue = value.amount;
  const litres = input.litresPerKg?.value ?? null;
  const duties = rows.map((row) =>
    dutyOf(row.mfnDuty, customsValue, input.quantity, litres, input.rates.value),
  );
  const amounts = duties.flatMap((duty) => (duty.ok ? [duty.value] : []));
  const failed = duties.find((duty) => !duty.ok);
  const [first, ...others] = amounts;
  if (first === undefined) return unknown(failed?.ok === false ? failed.refusal.code : "tariff-line-missing");
  const dearest = others.reduce(larger, first);
  const atLeast = value.atLeast || failed !== undefined;
  return { amount: dearest, atLeast, why: atLeast ? "rests-on-unknown" : null };
}

/** The ladder from the seller's price to Minsk, in the order of `rungIds`. */
export function landedCost(input: LandedCostInput): Rung[] {
  const { quantity, rates } = input;
  const sellerClears = ruleOf(input.incoterm).importClearance === "seller";
  const inPrice = freightIncluded(input.incoterm);
  const bank = { source: rates.source, asOf: rates.asOf };
  const ours = { source: "", asOf: null };
  const from = (value: Sourced<unknown> | "none" | null) =>
    value === null || value === "none" ? ours : { source: value.source, asOf: value.asOf };

  const goods = inByn(money(lineTotal(input.price, quantity), input.currency), rates.value);
  const freight = inPrice
    ? nothing
    : input.freight === null
      ? unknown("freight-not-known")
      : inByn(input.freight.value, rates.value);
  const value = together([goods, partToBorder(freight, input.freightToBorderBasisPoints)]);

  const mfn = mfnDuty(input, value);
  const preferred = preferenceLost(input.preference) === null;
  const dutyRule: RungRule = sellerClears
    ? "paid-by-seller"
    : preferred
      ? "duty-preference"
      : input.code.kind === "open"
        ? "duty-mfn-dearest"
        : "duty-mfn";
  const clearing = (amount: Amount) => (sellerClears ? nothing : amount);
  const duty = preferred ? nothing : clearing(mfn);
  const excise = clearing(exciseOf(input.excise));
  const vat = clearing(vatOf(goods, [value, duty, excise], input.vat));
  const fee = clearing(times(given(input.customsFee), input.declarations));
  const broker = clearing(given(input.broker));
  const conformity = clearing(input.conformity === "none" ? nothing : given(input.conformity));
  const bySeller = (rule: RungRule): RungRule => (sellerClears ? "paid-by-seller" : rule);

  const total =
    goods.amount === null
      ? unknown("rests-on-unknown")
      : together([goods, freight, duty, excise, vat, fee, broker, conformity]);
  const perKg = onOneKg(total, quantity);
  const exciseRule: RungRule = input.excise === "none" ? "excise-none" : "excise-given";
  const rung = (id: RungId, rule: RungRule, amount: Amount, origin: typeof ours | typeof bank): Rung => ({
    rung: id,
    rule,
    ...amount,
    ...origin,
  });
  return [
    rung("goods", "price-times-quantity", goods, bank),
    rung(
      "freight",
      inPrice ? "freight-in-price" : "freight-added",
      freight,
      inPrice ? ours : from(input.freight),
    ),
    rung("duty", dutyRule, duty, input.tariff),
    rung("excise", bySeller(exciseRule), excise, from(input.excise)),
    rung("vat", bySeller("vat-on-value-duty-excise"), vat, from(input.vat)),
    rung("customs-fee", bySeller("fee-per-declaration"), fee, from(input.customsFee)),
    rung("broker", bySeller("given"), broker, from(input.broker)),
    rung("declaration", bySeller("given"), conformity, from(input.conformity)),
    // The Trade House takes its commission from what it pays out to the producer: the buyer pays none on top.
    rung("commission", "paid-by-seller", nothing, ours),
    rung("total", "sum-of-rungs", total, ours),
    rung("total-per-kg", "total-over-quantity", perKg, ours),
    rung("saved-with-st1", "mfn-duty-avoided", sellerClears ? nothing : mfn, input.tariff),
  ];
}
