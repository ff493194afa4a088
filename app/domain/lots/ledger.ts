/**
 * The books of one lot. The invariant, whatever happens at the same time:
 * received + corrected = reserved + shipped + recalled + left, and left is never negative.
 */
import type { Grams } from "../quantity.ts";
import { addGrams, grams, noGrams, subtractGrams } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export type LotBook = {
  /** What was brought in when the lot was made. */
  readonly received: Grams;
  /** Sum of later corrections; may be negative. */
  readonly corrected: Grams;
  readonly reserved: Grams;
  readonly shipped: Grams;
  readonly recalled: Grams;
};

export const lotMoveKinds = ["reserve", "release", "ship", "correction", "recall", "receive"] as const;
export type LotMove = {
  readonly kind: (typeof lotMoveKinds)[number];
  /** Positive; a correction may be negative, and so may what comes in less than was expected; that may be none. */
  readonly quantity: Grams;
};

export type LotRefusal =
  | { readonly code: "not-enough-left"; readonly wanted: Grams; readonly left: Grams }
  | { readonly code: "not-that-much-reserved"; readonly wanted: Grams; readonly reserved: Grams }
  | { readonly code: "quantity-not-positive" };

export function newLotBook(quantity: Grams): LotBook {
  return { received: quantity, corrected: noGrams, reserved: noGrams, shipped: noGrams, recalled: noGrams };
}

/** What nobody has reserved, had shipped or lost to a recall. */
export function leftIn(book: LotBook): Grams {
  return grams(book.received + book.corrected - book.reserved - book.shipped - book.recalled);
}

/** Whether the book can be true: nothing negative but corrections. */
export function isSound(book: LotBook): boolean {
  return [book.received, book.reserved, book.shipped, book.recalled, leftIn(book)].every(
    (amount) => amount >= 0n,
  );
}

/** The book after a move, or why the move is refused. */
export function move(book: LotBook, { kind, quantity }: LotMove): Result<LotBook, LotRefusal> {
  const counts = kind === "correction" || kind === "receive";
  if (kind !== "receive" && (counts ? quantity === 0n : quantity <= 0n))
    return refuse({ code: "quantity-not-positive" });
  const left = leftIn(book);
  const takesFromLeft = kind === "reserve" || kind === "recall" || counts;
  const taken = counts ? grams(-quantity) : quantity;
  if (takesFromLeft && taken > left) return refuse({ code: "not-enough-left", wanted: taken, left });
  if (!takesFromLeft && quantity > book.reserved) {
    return refuse({ code: "not-that-much-reserved", wanted: quantity, reserved: book.reserved });
  }
  switch (kind) {
    case "reserve":
      return ok({ ...book, reserved: addGrams(book.reserved, quantity) });
    case "release":
      return ok({ ...book, reserved: subtractGrams(book.reserved, quantity) });
    case "ship":
      return ok({
        ...book,
        reserved: subtractGrams(book.reserved, quantity),
        shipped: addGrams(book.shipped, quantity),
      });
    case "correction":
    case "receive":
      return ok({ ...book, corrected: addGrams(book.corrected, quantity) });
    case "recall":
      return ok({ ...book, recalled: addGrams(book.recalled, quantity) });
  }
}
