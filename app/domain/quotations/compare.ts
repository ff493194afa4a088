/** Offers of several producers for one request, brought to one currency and one place. */
import type { LandedCost } from "../landed-cost/cost-of-deal.ts";
import type { Amount } from "../landed-cost/rung.ts";
import type { Currency, PriceE4, RateE8, Rates } from "../money.ts";
import { convertPrice } from "../money.ts";

export type Compared = {
  /** The price per kg in BYN at the offer's frozen rate; null: no rate. */
  readonly byn: PriceE4 | null;
  /** The same in the currency the buyer asked in. */
  readonly asked: PriceE4 | null;
  /** Landed in Minsk: the whole, and a kilogram of it (hundredths of a BYN). */
  readonly total: Amount;
  readonly perKg: Amount;
};

/** An offer's price in both currencies and its cost in Minsk; what is unknown stays unknown. */
export function compareOffer(
  offer: { readonly price: PriceE4; readonly currency: Currency; readonly rate: RateE8 },
  cost: LandedCost,
  askedIn: Currency,
  rates: Rates,
): Compared {
  const frozen: Rates = { ...rates, [offer.currency]: offer.rate };
  const inCurrency = (to: Currency): PriceE4 | null => {
    if (to === offer.currency) return offer.price;
    const converted = convertPrice(offer.price, offer.currency, to, frozen);
    return converted.ok ? converted.value : null;
  };
  const rung = (id: string): Amount => {
    const found = cost.rungs.find((one) => one.rung === id);
    return { amount: found?.amount ?? null, atLeast: found?.atLeast ?? false, why: found?.why ?? null };
  };
  return {
    byn: inCurrency("BYN"),
    asked: inCurrency(askedIn),
    total: rung("total"),
    perKg: rung("total-per-kg"),
  };
}

/** Wholly known costs first, the lowest at the top; then what is known only from below; then the unknown. */
export function byLandedCost(a: Amount | null, b: Amount | null): number {
  const rank = (one: Amount | null) => (one === null || one.amount === null ? 2 : one.atLeast ? 1 : 0);
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  const [left, right] = [a?.amount ?? 0n, b?.amount ?? 0n];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Which of several costs is the lowest of those wholly known, if at least two are; the first where they are equal. */
export function lowestOf(costs: readonly (Amount | null)[]): number | null {
  const known = costs.flatMap((one, index) =>
    one === null || one.amount === null || one.atLeast ? [] : [{ index, amount: one.amount }],
  );
  const [first, ...others] = known;
  if (first === undefined || others.length === 0) return null;
  return others.reduce((low, one) => (one.amount < low.amount ? one : low), first).index;
}
