/** Whether a price is far from what is usual for the goods: too low is as suspicious as too high (bait). */
import type { Currency, PriceE4 } from "../money.ts";
import { priceE4 } from "../money.ts";
import type { Grams } from "../quantity.ts";
import type { Finding } from "./finding.ts";

/** A price asked or paid in the market, as it would be at a quantity. BYN per kg. */
export type Sample = { readonly price: PriceE4; readonly of: "listing" | "order" };

export type AskedTier = {
  readonly from: Grams;
  readonly asked: PriceE4;
  readonly currency: Currency;
  /** The same in BYN per kg. */
  readonly price: PriceE4;
  /** What others ask and have paid at this quantity. */
  readonly samples: readonly Sample[];
};

export type ReferencePrice = { readonly price: PriceE4; readonly source: string; readonly period: string };

/** Fewer prices than this make no median worth comparing with. */
export const fewestSamples = 5;
/**
 * The modified z-score from which a value is taken for an outlier: 0.6745 × distance / MAD > 3.5 (Iglewicz and Hoaglin,
 * How to detect and handle outliers, 1993). In thousandths.
 */
const OUTLIER_THOUSANDTHS = 3_500n;
const HALF_NORMAL_E4 = 6_745n;
/** However close together the others stand, a quarter from the median is nothing unusual. */
const NEVER_UNDER_PCT = 25n;
/** A year's average of a whole country: only half of it, or twice as much, is worth a question. */
const REFERENCE_LOW_PCT = 50n;
const REFERENCE_HIGH_PCT = 200n;

/** The middle value; of an even number, half way between the two. */
export function medianOf(values: readonly bigint[]): bigint {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0n;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0n) + upper) / 2n;
}

const distance = (a: bigint, b: bigint) => (a > b ? a - b : b - a);

function standsOut(price: bigint, prices: readonly bigint[], median: bigint): boolean {
  const away = distance(price, median);
  if (away * 100n <= median * NEVER_UNDER_PCT) return false;
  const spread = medianOf(prices.map((one) => distance(one, median)));
  return spread === 0n || away * HALF_NORMAL_E4 > spread * OUTLIER_THOUSANDTHS * 10n;
}

/** One finding for each tier whose price stands out. */
export function priceFindings(tiers: readonly AskedTier[], reference: ReferencePrice | null): Finding[] {
  return tiers.flatMap((tier, at): Finding[] => {
    const prices = tier.samples.map(({ price }) => price);
    const market = prices.length >= fewestSamples;
    const median = market ? medianOf(prices) : (reference?.price ?? 0n);
    if (median <= 0n) return [];
    const ratio = (tier.price * 100n + median / 2n) / median;
    const strange = market
      ? standsOut(tier.price, prices, median)
      : ratio < REFERENCE_LOW_PCT || ratio > REFERENCE_HIGH_PCT;
    if (!strange) return [];
    const count = (of: Sample["of"]) => (market ? tier.samples.filter((one) => one.of === of).length : 0);
    return [
      {
        kind: "price-outlier",
        field: `tiers[${at}].pricePerKg`,
        evidence: {
          direction: tier.price < median ? "low" : "high",
          basis: market ? "market" : "reference",
          from: tier.from,
          asked: tier.asked,
          currency: tier.currency,
          price: tier.price,
          median: priceE4(median),
          ratioPct: Number(ratio),
          listings: count("listing"),
          orders: count("order"),
          source: market ? "" : (reference?.source ?? ""),
          period: market ? "" : (reference?.period ?? ""),
        },
      },
    ];
  });
}
