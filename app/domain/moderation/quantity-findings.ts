/** More goods than the land, the past, the market or the road can explain. The tightest limit that is broken speaks. */
import type { PlainDate } from "../plain-date.ts";
import { daysBetween } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import { grams, tonnes, truckLoad, trucksFor } from "../quantity.ts";
import type { Finding, QuantityEvidence } from "./finding.ts";
import { fewestSamples } from "./price-outlier.ts";

export type QuantityInput = {
  readonly quantity: Grams | null;
  /** The area declared for these goods and the most a hectare gives; null where one of them is not known. */
  readonly land: {
    readonly squareMetres: bigint;
    readonly kgPerHectare: number;
    readonly source: string;
  } | null;
  /** What the company has sold of these goods in the last 12 months, and in how many orders. */
  readonly sold: { readonly quantity: Grams; readonly orders: number };
  /** What others have on sale. */
  readonly market: { readonly medianQuantity: Grams | null; readonly listings: number };
  readonly window: { readonly from: PlainDate; readonly to: PlainDate } | null;
};

const SOLD_TIMES = 10;
/** A few orders are no history. */
const FEWEST_ORDERS = 3;
const MARKET_TIMES = 20;
/** Trucks that one packing house loads in a day, well organised. */
const TRUCKS_A_DAY = 6;
/** More than any single farm of the country sends in a season from one lot. */
const ANY_FARM = tonnes(5_000);
const SQUARE_METRES_A_HECTARE = 10_000n;

type Limit = Omit<QuantityEvidence, "quantity">;

function limitsOf({ quantity, land, sold, market, window }: QuantityInput): Limit[] {
  const limits: Limit[] = [];
  if (land !== null) {
    const most = (land.squareMetres * BigInt(land.kgPerHectare) * 1000n) / SQUARE_METRES_A_HECTARE;
    const { squareMetres: base, kgPerHectare: times, source } = land;
    limits.push({ why: "area", limit: grams(most), base, times, source });
  }
  if (sold.orders >= FEWEST_ORDERS) {
    const most = grams(sold.quantity * BigInt(SOLD_TIMES));
    limits.push({ why: "history", limit: most, base: sold.quantity, times: SOLD_TIMES, source: "" });
  }
  if (market.medianQuantity !== null && market.medianQuantity > 0n && market.listings >= fewestSamples) {
    const most = grams(market.medianQuantity * BigInt(MARKET_TIMES));
    limits.push({
      why: "market",
      limit: most,
      base: BigInt(market.listings),
      times: MARKET_TIMES,
      source: "",
    });
  }
  if (window !== null && quantity !== null) {
    const days = BigInt(Math.max(1, daysBetween(window.from, window.to) + 1));
    const most = grams(days * BigInt(TRUCKS_A_DAY) * truckLoad);
    limits.push({ why: "trucks", limit: most, base: days, times: trucksFor(quantity), source: "" });
  }
  limits.push({ why: "any-farm", limit: ANY_FARM, base: 0n, times: 1, source: "" });
  return limits;
}

export function quantityFindings(input: QuantityInput): Finding[] {
  const { quantity } = input;
  if (quantity === null) return [];
  const broken = limitsOf(input)
    .filter(({ limit }) => quantity > limit)
    .sort((a, b) => (a.limit < b.limit ? -1 : a.limit > b.limit ? 1 : 0))[0];
  return broken === undefined
    ? []
    : [{ kind: "implausible-quantity", field: "quantityKg", evidence: { quantity, ...broken } }];
}
