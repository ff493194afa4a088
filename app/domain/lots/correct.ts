/** What a producer may make of a lot's quantity after it was brought in. */
import type { Grams } from "../quantity.ts";
import { addGrams, grams, minGrams, subtractGrams } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { LotBook } from "./ledger.ts";
import { leftIn } from "./ledger.ts";

export type BelowPromised = {
  readonly code: "below-promised";
  /** What orders have reserved or taken away already. */
  readonly promisedG: Grams;
  readonly leftG: Grams;
};

/** The whole lot: brought in and corrected, whatever became of it since. */
export function wholeOf(book: LotBook): Grams {
  return addGrams(book.received, book.corrected);
}

/** By how much a lot changes when the whole of it is said to be `quantity`; never below what orders have of it. */
export function decideCorrection(book: LotBook, quantity: Grams): Result<Grams, BelowPromised> {
  const promised = addGrams(book.reserved, book.shipped);
  if (quantity < promised)
    return refuse({ code: "below-promised", promisedG: promised, leftG: leftIn(book) });
  return ok(subtractGrams(quantity, wholeOf(book)));
}

/** Goods that an order line holds in a lot. */
export type Held = {
  readonly id: string;
  readonly quantity: Grams;
  /** When the order was placed; the later one gives way. */
  readonly placedAt: Date;
};

/**
 * Who gives way when a lot holds less than was reserved in it: the latest orders first, the last one concerned only as
 * far as it must. Answers what each loses (> 0).
 */
export function givesWay<H extends Held>(
  held: readonly H[],
  fits: Grams,
): { readonly held: H; readonly lost: Grams }[] {
  const latestFirst = [...held].sort(
    (a, b) => b.placedAt.getTime() - a.placedAt.getTime() || (a.id < b.id ? 1 : -1),
  );
  let excess = grams(held.reduce((sum, one) => sum + one.quantity, 0n) - fits);
  const losses: { held: H; lost: Grams }[] = [];
  for (const one of latestFirst) {
    if (excess <= 0n) break;
    const lost = minGrams(one.quantity, excess);
    losses.push({ held: one, lost });
    excess = subtractGrams(excess, lost);
  }
  return losses;
}
