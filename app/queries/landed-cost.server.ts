import type { Db } from "#app/db/client.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import type { TariffDuty } from "#app/domain/customs-code.ts";
import { chooseCode } from "#app/domain/customs-code.ts";
import type { Incoterm } from "#app/domain/incoterms.ts";
import { freightIncluded } from "#app/domain/incoterms.ts";
import type { Rung, Sourced } from "#app/domain/landed-cost.ts";
import { landedCost } from "#app/domain/landed-cost.ts";
import type { Currency, Minor, Money, PriceE4 } from "#app/domain/money.ts";
import { minor, money } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, fromColumn, toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { trucksFor } from "#app/domain/quantity.ts";

/** What of a commodity decides its cost at the border; rows of the reference data. */
export type BorderFacts = {
  readonly perishable: boolean;
  readonly declarationOfConformity: boolean;
  readonly stateAlcoholRight: boolean;
  readonly tobaccoRules: boolean;
  /** Per cent, as the reference data have it. */
  readonly importVatPct: { toNumber(): number };
  readonly source: string;
  readonly asOf: Date;
  readonly codes: readonly {
    readonly code: string;
    readonly mfnDuty: unknown;
    readonly windowFrom: string | null;
    readonly windowTo: string | null;
    readonly attribute: string | null;
    readonly source: string;
    readonly asOf: Date;
  }[];
};

export type CostQuestion = {
  readonly quantity: Grams;
  readonly price: PriceE4;
  readonly currency: Currency;
  readonly incoterm: Incoterm;
  readonly sellerCountry: string;
  /** Of one truck to Minsk, by the buyer's own word; null: the reference. */
  readonly freightPerTruck: Minor | null;
  readonly st1: boolean;
  /** The planned day of the customs declaration; it decides the seasonal code. */
  readonly declarationOn: PlainDate;
  /** What chooses between codes of one commodity, as the listing says it; null when it is silent. */
  readonly codeChoice: string | null;
  /** What a litre weighs by the seller's word ("1.045" kg), for duties by the litre; null when it is silent. */
  readonly kgPerLitre?: string | null;
};

export type CostAnswer = {
  readonly rungs: readonly Rung[];
  readonly trucks: number;
  /** The carriage of one truck that was counted with; null when nobody knows, or when the price contains it. */
  readonly freightPerTruck: Money | null;
  /** The reference carriage of one truck, whatever the buyer assumed; null when there is none. */
  readonly referenceFreight: Money | null;
  readonly freightIncluded: boolean;
  /** Lines of the tariff that can be meant on that day: one when it is settled. */
  readonly tariff: readonly { readonly code: string; readonly duty: TariffDuty }[];
  readonly vatBasisPoints: number;
  readonly declarationOn: PlainDate;
  readonly ratesOn: PlainDate | null;
};

/** Baku–Minsk by road takes four to six days and a day at the border [general knowledge]. */
const DAYS_ON_THE_ROAD = 7;

/** The day on which goods ordered today would be declared: made ready, loaded and driven. */
export function plannedDeclaration(
  today: PlainDate,
  availableFrom: PlainDate | null,
  leadTimeDays: number,
): PlainDate {
  const ready = availableFrom !== null && availableFrom > today ? availableFrom : today;
  return addDays(ready, leadTimeDays + DAYS_ON_THE_ROAD);
}

type Fee = {
  readonly amount: bigint;
  readonly currency: Currency | null;
  readonly source: string;
  readonly asOf: Date;
};

function inByn(fee: Fee | undefined, count: number): Sourced<Minor> | null {
  if (fee?.currency !== "BYN") return null;
  return { value: minor(fee.amount * BigInt(count)), source: fee.source, asOf: fromColumn(fee.asOf) };
}

function litresOf(kgPerLitre: string | null, today: PlainDate): Sourced<number> | null {
  const kg = Number(kgPerLitre ?? 0);
  return kg > 0 ? { value: 1 / kg, source: "", asOf: today } : null;
}

/** The ladder to Minsk for goods, from the reference rows that hold on a day. Indicative. */
export async function costInMinsk(
  db: Db,
  goods: BorderFacts,
  question: CostQuestion,
  today: PlainDate,
): Promise<CostAnswer> {
  const [fees, known] = await Promise.all([
    db.referenceFee.findMany({
      where: {
        kind: { in: ["freight", "customs-fee", "broker", "declaration"] },
        validFrom: { lte: toColumn(today) },
      },
      orderBy: { validFrom: "desc" },
      select: { kind: true, key: true, amount: true, currency: true, source: true, asOf: true },
    }),
    ratesOn(db, today),
  ]);
  const fee = (kind: string, key = "*"): Fee | undefined =>
    fees.find((one) => one.kind === kind && one.key === key) ??
    fees.find((one) => one.kind === kind && one.key === "*");

  const trucks = trucksFor(question.quantity);
  const reference = fee("freight", goods.perishable ? "*" : "dry");
  const referenceFreight = reference?.currency ? money(reference.amount, reference.currency) : null;
  const assumed = question.freightPerTruck === null ? null : money(question.freightPerTruck, "USD");
  const perTruck = assumed ?? referenceFreight;
  const freight: Sourced<Money> | null =
    perTruck === null
      ? null
      : {
          value: money(perTruck.amount * BigInt(trucks), perTruck.currency),
          source: assumed === null ? (reference?.source ?? "") : "",
          asOf: assumed === null && reference ? fromColumn(reference.asOf) : today,
        };
  const rows = goods.codes.map((row) => ({ ...row, mfnDuty: row.mfnDuty as TariffDuty }));
  const code = chooseCode(rows, question.declarationOn, question.codeChoice);
  const candidates = code.kind === "resolved" ? [code.row] : code.kind === "open" ? code.rows : [];
  const tariff = goods.codes.find((row) => row.code === candidates[0]?.code);
  const vat = Math.round(goods.importVatPct.toNumber() * 100);
  const used = known.published[question.currency] ?? known.published.USD;
  const rungs = landedCost({
    quantity: question.quantity,
    price: question.price,
    currency: question.currency,
    incoterm: question.incoterm,
    freight,
    // Unless the carrier's bill splits the carriage at the border, the whole of it counts.
    freightToBorderBasisPoints: 10_000,
    code,
    litresPerKg: litresOf(question.kgPerLitre ?? null, today),
    tariff: { source: tariff?.source ?? "", asOf: tariff ? fromColumn(tariff.asOf) : null },
    preference: {
      st1: question.st1,
      sellerInAzerbaijan: question.sellerCountry === "AZ",
      directShipment: true,
    },
    excise: goods.stateAlcoholRight || goods.tobaccoRules ? null : "none",
    vat: {
      value: vat,
      source: goods.source,
      asOf: fromColumn(goods.asOf),
    },
    customsFee: inByn(fee("customs-fee"), 1),
    declarations: trucks,
    broker: inByn(fee("broker"), trucks),
    conformity: goods.declarationOfConformity ? inByn(fee("declaration"), 1) : "none",
    rates: { value: known.rates, source: used?.source ?? "", asOf: used?.date ?? today },
  });
  return {
    rungs,
    trucks,
    freightPerTruck: freightIncluded(question.incoterm) ? null : perTruck,
    referenceFreight,
    freightIncluded: freightIncluded(question.incoterm),
    tariff: [...new Map(candidates.map((row) => [row.code, { code: row.code, duty: row.mfnDuty }])).values()],
    vatBasisPoints: vat,
    declarationOn: question.declarationOn,
    ratesOn: used?.date ?? null,
  };
}
