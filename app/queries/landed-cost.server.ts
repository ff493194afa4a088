import type { Db } from "#app/db/client.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import type { TariffDuty } from "#app/domain/customs-code.ts";
import type { Incoterm } from "#app/domain/incoterms.ts";
import type { BorderFacts, LandedCost } from "#app/domain/landed-cost/cost-of-deal.ts";
import { costOfDeal } from "#app/domain/landed-cost/cost-of-deal.ts";
import type { ReferenceFigures } from "#app/domain/landed-cost/reference-figures.ts";
import { feeKinds } from "#app/domain/landed-cost/reference-figures.ts";
import type { Currency, Minor, PriceE4 } from "#app/domain/money.ts";
import { lineTotal, money } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, fromColumn, toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";

/** A commodity's row with its codes, as far as its cost at the border goes. */
export type CommodityRow = {
  readonly perishable: boolean;
  readonly phytosanitary: string;
  readonly veterinary: boolean;
  readonly declarationOfConformity: boolean;
  readonly stateAlcoholRight: boolean;
  readonly tobaccoRules: boolean;
  /** Per cent, as the reference data have it. */
  readonly importVatPct: { toNumber(): number };
  readonly source: string;
  readonly asOf: Date;
  readonly verifiedBy: string;
  readonly codes: readonly {
    readonly code: string;
    readonly mfnDuty: unknown;
    readonly windowFrom: string | null;
    readonly windowTo: string | null;
    readonly attribute: string | null;
    readonly source: string;
    readonly asOf: Date;
    readonly verifiedBy: string;
  }[];
};

export type CostQuestion = {
  readonly quantity: Grams;
  readonly price: PriceE4;
  readonly currency: Currency;
  readonly incoterm: Incoterm;
  readonly sellerCountry: string;
  /** Where the goods are loaded; null when it is not said. */
  readonly loadingRegion: string | null;
  /** Carriage of one truck to Minsk in USD, by the buyer's own word; null: the reference. */
  readonly freightPerTruck: Minor | null;
  /** The broker's fee for one declaration in BYN, by the buyer's own word; null: the reference. */
  readonly brokerPerDeclaration: Minor | null;
  readonly st1: boolean;
  /** The planned day of the customs declaration; it decides the seasonal code. */
  readonly declarationOn: PlainDate;
  /** What chooses between codes of one commodity, as the listing says it; null when it is silent. */
  readonly codeChoice: string | null;
  /** What a litre weighs by the seller's word ("1.045" kg), for duties by the litre; null when it is silent. */
  readonly kgPerLitre: string | null;
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

/** The commodity's row as the calculation takes it. */
export function borderFactsOf(row: CommodityRow): BorderFacts {
  return {
    perishable: row.perishable,
    phytosanitary: row.phytosanitary,
    veterinary: row.veterinary,
    declarationOfConformity: row.declarationOfConformity,
    excise: row.stateAlcoholRight || row.tobaccoRules,
    vatBasisPoints: Math.round(row.importVatPct.toNumber() * 100),
    source: row.source,
    asOf: fromColumn(row.asOf),
    verifiedBy: row.verifiedBy,
    codes: row.codes.map((code) => ({
      code: code.code,
      mfnDuty: code.mfnDuty as TariffDuty,
      windowFrom: code.windowFrom,
      windowTo: code.windowTo,
      attribute: code.attribute,
      source: code.source,
      asOf: fromColumn(code.asOf),
      verifiedBy: code.verifiedBy,
    })),
  };
}

/** Fees that are valid by a day, and the newest rates known on another: two questions. */
export async function referenceFigures(
  db: Db,
  feesBy: PlainDate,
  ratesAt: PlainDate,
): Promise<ReferenceFigures> {
  const [fees, known] = await Promise.all([
    db.referenceFee.findMany({
      where: { kind: { in: [...feeKinds] }, validFrom: { lte: toColumn(feesBy) } },
      orderBy: [{ kind: "asc" }, { key: "asc" }, { validFrom: "desc" }],
      omit: { id: true, per: true },
    }),
    ratesOn(db, ratesAt),
  ]);
  return {
    fees: fees.map((fee) => ({
      ...fee,
      validFrom: fromColumn(fee.validFrom),
      asOf: fromColumn(fee.asOf),
    })),
    rates: known.rates,
    rateOrigins: known.published,
    ratesAt,
  };
}

/** The ladder to Minsk for goods on sale, by today's rates and the reference rows of the planned day. Indicative. */
export async function costInMinsk(
  db: Db,
  commodity: CommodityRow,
  question: CostQuestion,
  today: PlainDate,
): Promise<LandedCost> {
  const figures = await referenceFigures(db, question.declarationOn, today);
  const { freightPerTruck: freight, brokerPerDeclaration: broker } = question;
  return costOfDeal(
    {
      goods: [
        {
          quantity: question.quantity,
          amount: lineTotal(question.price, question.quantity),
          border: borderFactsOf(commodity),
          codeChoice: question.codeChoice,
          kgPerLitre: question.kgPerLitre,
        },
      ],
      currency: question.currency,
      incoterm: question.incoterm,
      sellerCountry: question.sellerCountry,
      loadingRegion: question.loadingRegion,
      st1: question.st1,
      declarationOn: question.declarationOn,
      trucks: null,
      freightPerTruck: freight === null ? null : money(freight, "USD"),
      brokerPerDeclaration: broker === null ? null : money(broker, "BYN"),
    },
    figures,
  );
}
