/**
 * The landed cost of a deal: of a listing at the tier of a quantity, of an order from its frozen figures, of an offer
 * in a quotation. The same facts give the same ladder wherever they stand.
 */
import type { CodeChoice, TariffDuty, TariffRow } from "../customs-code.ts";
import { chooseCode } from "../customs-code.ts";
import { parseDecimal } from "../decimal.ts";
import type { Incoterm } from "../incoterms.ts";
import { freightIncluded } from "../incoterms.ts";
import type { Currency, Minor, Money } from "../money.ts";
import { money } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import { sumGrams, trucksFor } from "../quantity.ts";
import type { CostLine, Inspection, Preference } from "./ladder.ts";
import { candidates, landedCost, preferenceLost } from "./ladder.ts";
import type { FeeKind, FeeRow, ReferenceFigures } from "./reference-figures.ts";
import { feeMoney, feeOn, feeShare, originOfRow } from "./reference-figures.ts";
import type { Amount, Rung, Sourced } from "./rung.ts";
import { noOrigin } from "./rung.ts";

type RowOrigin = { readonly source: string; readonly asOf: PlainDate; readonly verifiedBy: string };

/** What of a commodity decides its cost at the border; rows of the reference data. */
export type BorderFacts = RowOrigin & {
  /** Refrigerated on the road. */
  readonly perishable: boolean;
  /** none | high | high-unverified | unknown (Customs Union decision 318, annex 1) */
  readonly phytosanitary: string;
  readonly veterinary: boolean;
  readonly declarationOfConformity: boolean;
  /** Alcohol and tobacco: their excise is not on record. */
  readonly excise: boolean;
  readonly vatBasisPoints: number;
  readonly codes: readonly (TariffRow & RowOrigin)[];
};

/** Goods of one commodity in the deal. */
export type DealGoods = {
  readonly quantity: Grams;
  /** What the seller is paid for them, in the deal's currency. */
  readonly amount: Minor;
  readonly border: BorderFacts;
  /** What chooses between codes of the commodity, as the listing says it; null when it is silent. */
  readonly codeChoice: string | null;
  /** What a litre weighs by the listing's word ("1.045" kg); null when it is silent. */
  readonly kgPerLitre: string | null;
};

export type Deal = {
  readonly goods: readonly DealGoods[];
  readonly currency: Currency;
  readonly incoterm: Incoterm;
  readonly sellerCountry: string;
  /** Where the goods are loaded, as a region of the vocabulary; null when it is not said. */
  readonly loadingRegion: string | null;
  readonly st1: boolean;
  /** The planned day of the customs declaration: it decides the seasonal code and which reference rows hold. */
  readonly declarationOn: PlainDate;
  /** Trucks on record; null: as many as the quantity needs. */
  readonly trucks: number | null;
  /** Carriage of one truck to Minsk and the broker's fee by the reader's own word; null: the reference. */
  readonly freightPerTruck: Money | null;
  readonly brokerPerDeclaration: Money | null;
};

/** A tariff line that can be meant on the day. */
export type CostTariff = {
  readonly code: string;
  readonly duty: TariffDuty;
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
};

export type LandedCost = {
  readonly rungs: readonly Rung[];
  readonly customsValue: Amount;
  readonly quantity: Grams;
  readonly currency: Currency;
  readonly trucks: number;
  readonly st1: boolean;
  /** What takes the preference away, whatever the reader assumes of ST-1. */
  readonly preferenceLost: ReturnType<typeof preferenceLost>;
  /** The total with the preference and without, whichever stands in the ladder. */
  readonly totals: { readonly withSt1: Amount; readonly without: Amount };
  readonly freightIncluded: boolean;
  readonly refrigerated: boolean;
  /** The carriage of one truck that was counted with; null when nobody knows, or when the price contains it. */
  readonly freightPerTruck: Money | null;
  readonly referenceFreight: Money | null;
  readonly brokerPerDeclaration: Money | null;
  readonly referenceBroker: Money | null;
  /** The part of the carriage before the Union's border; null: none on record, the whole counts. */
  readonly toBorder: Sourced<number> | null;
  readonly tariff: readonly CostTariff[];
  /** The lines of the tariff are not settled by what is known of the goods. */
  readonly codeOpen: boolean;
  /** The rates of VAT that occur, in basis points. */
  readonly vat: readonly number[];
  readonly declarationOn: PlainDate;
  /** The exchange rates the ladder needs; one that is missing has no entry in `rateOrigins`. */
  readonly currencies: readonly Currency[];
  readonly rates: ReferenceFigures["rates"];
  readonly rateOrigins: ReferenceFigures["rateOrigins"];
  readonly ratesAt: PlainDate;
};

const E6_PLACES = 6;

function lineOf(goods: DealGoods, on: PlainDate, fee: (kind: FeeKind) => FeeRow | null): CostLine {
  const { border } = goods;
  const code = chooseCode(border.codes, on, goods.codeChoice);
  const used = candidates(code)[0];
  const row = border.codes.find((one) => one.code === used?.code);
  const litre = goods.kgPerLitre === null ? null : parseDecimal(goods.kgPerLitre, E6_PLACES);
  return {
    quantity: goods.quantity,
    amount: goods.amount,
    code,
    tariff: row === undefined ? noOrigin : originOfRow(row),
    kgPerLitreE6: litre?.ok === true && litre.value > 0n ? litre.value : null,
    excise: border.excise ? null : "none",
    vat: { value: border.vatBasisPoints, ...originOfRow(border) },
    conformity: border.declarationOfConformity ? feeMoney(fee("declaration")) : "none",
  };
}

/** Controls that some of the goods have to pass; each is done once for a truck, whatever it carries. */
function inspectionsOf(goods: readonly DealGoods[], fee: (kind: FeeKind) => FeeRow | null): Inspection[] {
  const risks = goods.map(({ border }) => border.phytosanitary);
  const plants: Inspection[] = risks.some((risk) => risk.startsWith("high"))
    ? [{ fee: feeMoney(fee("phyto-inspection")), riskKnown: true }]
    : risks.includes("unknown")
      ? [{ fee: null, riskKnown: false }]
      : [];
  const animals = goods.some(({ border }) => border.veterinary);
  return animals ? [...plants, { fee: feeMoney(fee("vet-inspection")), riskKnown: true }] : plants;
}

function own(value: Money | null): Sourced<Money> | null {
  return value === null ? null : { value, ...noOrigin };
}

/** The landed cost of a deal in Minsk by the reference rows that hold on the day of its declaration. Indicative. */
export function costOfDeal(deal: Deal, figures: ReferenceFigures): LandedCost {
  const { goods, declarationOn, incoterm } = deal;
  const fee = (kind: FeeKind, ...keys: string[]): FeeRow | null =>
    feeOn(figures.fees, kind, [...keys, "*"], declarationOn);
  const quantity = sumGrams(goods.map((one) => one.quantity));
  const trucks = deal.trucks ?? Math.max(1, trucksFor(quantity));
  const refrigerated = goods.some(({ border }) => border.perishable);
  const included = freightIncluded(incoterm);
  const reference = feeMoney(refrigerated ? fee("freight", "reefer") : fee("freight", "dry"));
  const perTruck = own(deal.freightPerTruck) ?? reference;
  const toBorder = feeShare(
    fee("freight-to-border", ...(deal.loadingRegion === null ? [] : [deal.loadingRegion])),
  );
  const referenceBroker = feeMoney(fee("broker"));
  const broker = own(deal.brokerPerDeclaration) ?? referenceBroker;
  const lines = goods.map((one) => lineOf(one, declarationOn, fee));
  const preference: Preference = {
    st1: deal.st1,
    sellerInAzerbaijan: deal.sellerCountry === "AZ",
    directShipment: true,
  };
  const input = {
    lines,
    currency: deal.currency,
    incoterm,
    trucks,
    freight:
      perTruck === null
        ? null
        : { ...perTruck, value: money(perTruck.value.amount * BigInt(trucks), perTruck.value.currency) },
    toBorder,
    preference,
    customsFee: feeMoney(fee("customs-fee")),
    broker,
    inspections: inspectionsOf(goods, fee),
    rates: figures.rates,
    rateOrigins: figures.rateOrigins,
  };
  const { rungs, customsValue } = landedCost(input);
  const totalOf = (st1: boolean): Amount => {
    const other =
      st1 === deal.st1 ? rungs : landedCost({ ...input, preference: { ...preference, st1 } }).rungs;
    const total = other.find(({ rung }) => rung === "total");
    return { amount: total?.amount ?? null, atLeast: total?.atLeast ?? false, why: total?.why ?? null };
  };
  return {
    rungs,
    customsValue,
    quantity,
    currency: deal.currency,
    trucks,
    st1: deal.st1,
    preferenceLost: preferenceLost(preference),
    totals: { withSt1: totalOf(true), without: totalOf(false) },
    freightIncluded: included,
    refrigerated,
    freightPerTruck: included ? null : (perTruck?.value ?? null),
    referenceFreight: reference?.value ?? null,
    brokerPerDeclaration: broker?.value ?? null,
    referenceBroker: referenceBroker?.value ?? null,
    toBorder: included ? null : toBorder,
    tariff: tariffOf(lines.map(({ code }) => code)),
    codeOpen: lines.some(({ code }) => code.kind === "open"),
    vat: [...new Set(goods.map(({ border }) => border.vatBasisPoints))],
    declarationOn,
    currencies: currenciesOf(deal.currency, included ? null : (perTruck?.value.currency ?? null), lines),
    rates: figures.rates,
    rateOrigins: figures.rateOrigins,
    ratesAt: figures.ratesAt,
  };
}

function tariffOf(codes: readonly CodeChoice[]): CostTariff[] {
  const rows = codes.flatMap((code) => candidates(code));
  return [
    ...new Map(
      rows.map((row) => [
        row.code,
        { code: row.code, duty: row.mfnDuty, windowFrom: row.windowFrom, windowTo: row.windowTo },
      ]),
    ).values(),
  ];
}

function currenciesOf(goods: Currency, freight: Currency | null, lines: readonly CostLine[]): Currency[] {
  const inEuro = lines
    .flatMap(({ code }) => candidates(code))
    .some(({ mfnDuty }) => mfnDuty.eurPer !== undefined || mfnDuty.minEurPer !== undefined);
  const all: Currency[] = [
    goods,
    ...(freight === null ? [] : [freight]),
    ...(inEuro ? ["EUR" as const] : []),
  ];
  return [...new Set(all)].filter((currency) => currency !== "BYN");
}
