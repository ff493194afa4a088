/**
 * What goods cost landed in Minsk, in BYN, rung by rung, each with its rule, source and date. Indicative: a customs
 * broker's word counts, and what is not known is said to be unknown, never taken for nothing. `docs/landed-cost.md`
 * has the rules in words and the worked examples with their arithmetic.
 *
 * Customs value = price + carriage to the Union's border where the price does not contain it (Customs Code of the EAEU,
 * article 40). Duty 0 with ST-1 (agreement of 31 March 2004), else the most-favoured-nation rate. VAT = (customs value
 * + duty + excise) × rate (Tax Code of Belarus). Amounts are rounded half-even to the kopeck, once a rung and line.
 */
import type { CodeChoice, TariffRow } from "../customs-code.ts";
import { dutyOf } from "../duty.ts";
import type { Incoterm } from "../incoterms.ts";
import { freightIncluded, ruleOf } from "../incoterms.ts";
import type { Currency, Minor, Money, Rates } from "../money.ts";
import { larger, lineTotal, money, pricePerKg, proportionOf, shareOf, sumMinor } from "../money.ts";
import type { Grams } from "../quantity.ts";
import { kilograms, sumGrams } from "../quantity.ts";
import { splitByWeight } from "./customs-value.ts";
import type { Amount, Origin, RateOrigins, Rung, RungId, RungRule, Sourced } from "./rung.ts";
import { inByn, known, noOrigin, nothing, originOf, sharedOrigin, times, together, unknown } from "./rung.ts";

/** Goods of one commodity in the deal, with what the border asks of them. */
export type CostLine = {
  readonly quantity: Grams;
  /** What the seller is paid for them, in the deal's currency. */
  readonly amount: Minor;
  readonly code: CodeChoice;
  readonly tariff: Origin;
  /** Millionths of a kilogram that a litre weighs, for duties by the litre; null when not known. */
  readonly kgPerLitreE6: bigint | null;
  /** "none" for goods without excise; null when its amount is not known. For the whole line. */
  readonly excise: Sourced<Money> | "none" | null;
  /** Basis points; null when not known. */
  readonly vat: Sourced<number> | null;
  /** Declaration of conformity, for the lot; "none" where the goods need none. */
  readonly conformity: Sourced<Money> | "none" | null;
};

/** A control at the border or at the destination that the goods have to pass; the fee is for one truck. */
export type Inspection = {
  readonly fee: Sourced<Money> | null;
  /** Nobody has said whether the goods are under control at all. */
  readonly riskKnown: boolean;
};

export type Preference = {
  readonly st1: boolean;
  readonly sellerInAzerbaijan: boolean;
  readonly directShipment: boolean;
};

export type LandedCostInput = {
  readonly lines: readonly CostLine[];
  readonly currency: Currency;
  readonly incoterm: Incoterm;
  readonly trucks: number;
  /** Carriage of the whole to Minsk; null when nobody knows. Not read when the price contains it. */
  readonly freight: Sourced<Money> | null;
  /** Basis points of the carriage that lie before the Union's border; null: the whole of it counts. */
  readonly toBorder: Sourced<number> | null;
  /** ST-1 is presented, the seller is in Azerbaijan and the goods come straight from there. */
  readonly preference: Preference;
  /** For one customs declaration; each truck has one. */
  readonly customsFee: Sourced<Money> | null;
  /** For one customs declaration. */
  readonly broker: Sourced<Money> | null;
  readonly inspections: readonly Inspection[];
  readonly rates: Rates;
  readonly rateOrigins: RateOrigins;
};

export type Ladder = {
  readonly rungs: readonly Rung[];
  /** What duty and VAT are counted on. */
  readonly customsValue: Amount;
};

/** Whether the duty-free preference holds (agreement of 31 March 2004; direct purchase, direct shipment, ST-1). */
export function preferenceLost(
  preference: Preference,
): "st1" | "seller-not-in-azerbaijan" | "not-direct" | null {
  if (!preference.sellerInAzerbaijan) return "seller-not-in-azerbaijan";
  if (!preference.directShipment) return "not-direct";
  return preference.st1 ? null : "st1";
}

function fee(value: Sourced<Money> | "none" | null, rates: Rates): Amount {
  if (value === "none") return nothing;
  return value === null ? unknown("fee-not-known") : inByn(value.value, rates);
}

const exciseOf = (excise: CostLine["excise"], rates: Rates): Amount =>
  excise === null ? unknown("excise-not-known") : fee(excise, rates);

function vatOf(value: Amount, others: readonly Amount[], vat: Sourced<number> | null): Amount {
  if (vat === null) return unknown("vat-not-known");
  const taxed = together([value, ...others]);
  if (value.amount === null || taxed.amount === null) return unknown("rests-on-unknown");
  return { ...taxed, amount: shareOf(taxed.amount, vat.value) };
}

/** The tariff lines that can be meant. */
export function candidates(code: CodeChoice): readonly TariffRow[] {
  return code.kind === "resolved" ? [code.row] : code.kind === "open" ? code.rows : [];
}

/** The most-favoured-nation duty of the dearest line that can be meant. */
function mfnDuty(line: CostLine, value: Amount, rates: Rates): Amount {
  const rows = candidates(line.code);
  if (rows.length === 0) return unknown("tariff-line-missing");
  if (value.amount === null) return unknown("rests-on-unknown");
  const customsValue = value.amount;
  const duties = rows.map((row) =>
    dutyOf(row.mfnDuty, customsValue, line.quantity, line.kgPerLitreE6, rates),
  );
  const told = duties.flatMap((duty) => (duty.ok ? [duty.value] : []));
  const failed = duties.flatMap((duty) => (duty.ok ? (duty.value.atLeast ?? []) : [duty.refusal.code]))[0];
  const [first, ...others] = told.map(({ amount }) => amount);
  if (first === undefined) return unknown(failed ?? "tariff-line-missing");
  const atLeast = value.atLeast || failed !== undefined;
  const why = failed ?? (value.atLeast ? "rests-on-unknown" : null);
  return { amount: others.reduce(larger, first), atLeast, why };
}

/** Customs value of each line: its price, and its part by weight of the carriage to the border. */
function customsValues(input: LandedCostInput, goods: Amount, freight: Amount): Amount[] {
  const { lines, toBorder } = input;
  const counts = toBorder?.value ?? 10_000;
  const carried = counts === 0 || freight.amount === null ? null : shareOf(freight.amount, counts);
  const shares = splitByWeight(
    carried,
    lines.map(({ quantity }) => quantity),
  );
  const prices = splitByWeight(
    goods.amount,
    lines.map(({ amount }) => amount),
  );
  return lines.map((_, index) => {
    const price = prices[index] ?? null;
    if (price === null) return goods;
    const share = shares[index] ?? null;
    return together([known(price), share === null ? (counts === 0 ? nothing : freight) : known(share)]);
  });
}

function inspected(input: LandedCostInput): Amount {
  const fees = input.inspections.map((one) =>
    one.riskKnown ? times(fee(one.fee, input.rates), input.trucks) : unknown("risk-not-known"),
  );
  return fees.length === 0 ? nothing : together(fees);
}

/** The ladder from the seller's price to Minsk, in the order of `rungIds`. */
export function landedCost(input: LandedCostInput): Ladder {
  const { lines, rates, trucks } = input;
  const quantity = sumGrams(lines.map((line) => line.quantity));
  const sellerClears = ruleOf(input.incoterm).importClearance === "seller";
  const inPrice = freightIncluded(input.incoterm);
  const bank = rateOrigin(input);

  const goods = inByn(money(sumMinor(lines.map(({ amount }) => amount)), input.currency), rates);
  const freight = inPrice
    ? nothing
    : input.freight === null
      ? unknown("freight-not-known")
      : inByn(input.freight.value, rates);
  const values = customsValues(input, goods, freight);
  const duties = lines.map((line, index) => mfnDuty(line, values[index] ?? goods, rates));
  const mfn = together(duties);
  const lost = preferenceLost(input.preference);
  const clearing = (amount: Amount) => (sellerClears ? nothing : amount);
  const payable = lost === null ? lines.map(() => nothing) : duties;
  const duty = clearing(together(payable));
  const excises = lines.map((line) => exciseOf(line.excise, rates));
  const excise = clearing(together(excises));
  const vat = clearing(
    together(
      lines.map((line, index) =>
        vatOf(values[index] ?? goods, [payable[index] ?? nothing, excises[index] ?? nothing], line.vat),
      ),
    ),
  );
  const customsFee = clearing(times(fee(input.customsFee, rates), trucks));
  const broker = clearing(times(fee(input.broker, rates), trucks));
  const conformity = clearing(together(lines.map((line) => fee(line.conformity, rates))));
  const inspection = clearing(inspected(input));

  const total =
    goods.amount === null
      ? unknown("rests-on-unknown")
      : together([goods, freight, duty, excise, vat, customsFee, broker, conformity, inspection]);
  const bySeller = (rule: RungRule): RungRule => (sellerClears ? "paid-by-seller" : rule);
  const rung = (id: RungId, rule: RungRule, amount: Amount, origin: Origin = noOrigin): Rung => ({
    rung: id,
    rule,
    ...amount,
    ...origin,
  });
  const open = lines.some(({ code }) => code.kind === "open");
  const tariff = sharedOrigin(lines.map((line) => line.tariff));
  const canSave = lost === null || lost === "st1";
  return {
    customsValue: together(values),
    rungs: [
      rung("goods", "price-times-quantity", goods, bank),
      rung(
        "freight",
        inPrice ? "freight-in-price" : input.toBorder === null ? "freight-added-whole" : "freight-added",
        freight,
        inPrice ? noOrigin : originOf(input.freight),
      ),
      rung(
        "duty",
        bySeller(lost === null ? "duty-preference" : open ? "duty-mfn-dearest" : "duty-mfn"),
        duty,
        tariff,
      ),
      rung(
        "excise",
        bySeller(lines.every((line) => line.excise === "none") ? "excise-none" : "excise-given"),
        excise,
        sharedOrigin(lines.map((line) => ofFee(line.excise))),
      ),
      rung("vat", bySeller("vat-on-value-duty-excise"), vat, sharedOrigin(lines.map((line) => line.vat))),
      rung("customs-fee", bySeller("fee-per-declaration"), customsFee, originOf(input.customsFee)),
      rung("broker", bySeller("broker-per-declaration"), broker, originOf(input.broker)),
      rung(
        "declaration",
        bySeller(
          lines.every((line) => line.conformity === "none") ? "declaration-none" : "declaration-per-lot",
        ),
        conformity,
        originOf(lines.map((line) => ofFee(line.conformity)).find((one) => one !== null) ?? null),
      ),
      rung(
        "inspection",
        bySeller(input.inspections.length === 0 ? "inspection-none" : "inspection-per-truck"),
        inspection,
        sharedOrigin(input.inspections.map((one) => one.fee)),
      ),
      // The Trade House takes its commission from what it pays out to the producer: the buyer pays none on top.
      rung("commission", "commission-from-producer", nothing),
      rung("total", "sum-of-rungs", total),
      rung("total-per-truck", "total-over-trucks", onOneTruck(total, trucks)),
      rung("total-per-kg", "total-over-quantity", onOneKg(total, quantity)),
      sellerClears
        ? rung("saved-with-st1", "paid-by-seller", nothing)
        : rung(
            "saved-with-st1",
            canSave ? "mfn-duty-avoided" : "preference-not-open",
            canSave ? mfn : nothing,
            tariff,
          ),
    ],
  };
}

function rateOrigin({ currency, rateOrigins }: LandedCostInput): Origin {
  const published = rateOrigins[currency];
  return published === undefined
    ? noOrigin
    : { source: published.source, asOf: published.date, checked: true };
}

const ofFee = (value: Sourced<Money> | "none" | null): Origin | null => (value === "none" ? null : value);

function onOneKg(total: Amount, quantity: Grams): Amount {
  if (total.amount === null || quantity <= 0n) return unknown("rests-on-unknown");
  return { ...total, amount: lineTotal(pricePerKg(total.amount, quantity), kilograms(1)) };
}

function onOneTruck(total: Amount, trucks: number): Amount {
  if (total.amount === null || trucks <= 0) return unknown("rests-on-unknown");
  return { ...total, amount: proportionOf(total.amount, 1n, BigInt(trucks)) };
}
