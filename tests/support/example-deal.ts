/** Deals for the landed cost's tests, from the very rows of the reference files; rates that reckon easily by head. */
import type { CommodityCodes, TariffCode } from "#app/domain/customs-code.ts";
import { tariffRows } from "#app/domain/customs-code.ts";
import type { BorderFacts, Deal } from "#app/domain/landed-cost/cost-of-deal.ts";
import type { FeeRow, ReferenceFigures } from "#app/domain/landed-cost/reference-figures.ts";
import type { Minor } from "#app/domain/money.ts";
import { isCurrency, lineTotal, minor, money, priceE4, rateE8 } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { tonnes } from "#app/domain/quantity.ts";
import commodities from "#prisma/reference/commodities.json" with { type: "json" };
import feesFile from "#prisma/reference/fees.json" with { type: "json" };
import seasonal from "#prisma/reference/seasonal-codes.json" with { type: "json" };

const gathered = { source: "test", asOf: plainDate("2026-11-01"), verifiedBy: "" };
const tariff = commodities.flatMap((commodity): readonly TariffCode[] => commodity.tnved10);

/** What the reference files say of a commodity at the border. */
export function borderOf(slug: string): BorderFacts {
  const found = commodities.find((one) => one.slug === slug);
  if (found === undefined) throw new Error(slug);
  const codes: CommodityCodes = found;
  return {
    ...gathered,
    perishable: found.perishable,
    phytosanitary: found.phytosanitary,
    veterinary: found.veterinary,
    declarationOfConformity: found.declarationOfConformity,
    excise: found.stateAlcoholRight || found.tobaccoRules,
    vatBasisPoints: found.importVatPct * 100,
    codes: tariffRows(codes, seasonal, tariff).map((row) => ({ ...row, ...gathered })),
  };
}

const fees: readonly FeeRow[] = feesFile.fees.map(
  (fee): FeeRow => ({
    kind: fee.kind,
    key: fee.key,
    amount: BigInt(fee.amount),
    currency: isCurrency(fee.currency) ? fee.currency : null,
    validFrom: plainDate(fee.validFrom),
    source: fee.source,
    asOf: plainDate(fee.asOf),
    verifiedBy: "",
  }),
);

/** The fees of the reference; 1 USD = 3.00 BYN and 1 EUR = 3.50 BYN. */
export const easyFigures: ReferenceFigures = {
  fees,
  rates: { BYN: rateE8(100_000_000n), USD: rateE8(300_000_000n), EUR: rateE8(350_000_000n) },
  rateOrigins: {
    USD: { date: plainDate("2026-11-23"), source: "test" },
    EUR: { date: plainDate("2026-11-23"), source: "test" },
  },
  ratesAt: plainDate("2026-11-23"),
};

export type DealWanted = Partial<Omit<Deal, "goods" | "declarationOn">> & {
  readonly tonnes?: number;
  readonly usdPerKg: string;
  readonly declareOn?: string;
  readonly choice?: string;
  readonly kgPerLitre?: string;
};

/** A deal in one commodity, carriage paid to Minsk unless it says otherwise. */
export function aDeal(commodity: string, wanted: DealWanted): Deal {
  const { tonnes: weight = 20, usdPerKg, declareOn = "2026-12-04", choice, kgPerLitre, ...rest } = wanted;
  const quantity = tonnes(weight);
  const price = priceE4(BigInt(Math.round(Number(usdPerKg) * 10_000)));
  return {
    goods: [
      {
        quantity,
        amount: lineTotal(price, quantity),
        border: borderOf(commodity),
        codeChoice: choice ?? null,
        kgPerLitre: kgPerLitre ?? null,
      },
    ],
    currency: "USD",
    incoterm: "CPT",
    sellerCountry: "AZ",
    loadingRegion: null,
    st1: true,
    declarationOn: plainDate(declareOn),
    trucks: null,
    freightPerTruck: null,
    brokerPerDeclaration: null,
    ...rest,
  };
}

/** Dollars of one truck. */
export const usd = (dollars: number) => money(BigInt(dollars) * 100n, "USD");

/** "72 000.00" as kopecks. */
export const byn = (text: string): Minor => minor(BigInt(text.replace(/[ .]/g, "")));
