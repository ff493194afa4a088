/**
 * Where a payment stands by everything on record of it: what `derivePayment` knows from the sums, and what only the
 * single movements show.
 */
import type { Minor } from "../money.ts";
import { minor } from "../money.ts";
import type { Booked } from "./ledger.ts";
import { sumEntries } from "./ledger.ts";
import type { PaymentFacts, PaymentReview, PaymentState } from "./states.ts";
import { derivePayment } from "./states.ts";

export type StandingFacts = PaymentFacts & {
  /** Money came in another currency and lies unallocated. */
  readonly otherCurrency: boolean;
  /** A card payment was captured with another amount than was asked for. */
  readonly otherAmount: boolean;
  /** Somebody else than the buyer paid, as a statement says. */
  readonly thirdParty: boolean;
  /** What came beyond what was asked and is kept as the buyer's credit. */
  readonly credited: Minor;
  /** Reviews that finance found in order with these very sums. */
  readonly cleared: readonly string[];
};

/** A payment's state and all reviews it needs, from scratch. An instalment of nothing is paid as soon as it is made. */
export function standPayment(facts: StandingFacts): {
  readonly state: PaymentState;
  readonly reviews: readonly PaymentReview[];
} {
  const { state, reviews } = derivePayment(facts);
  const free = facts.amount === 0n && facts.captured === 0n && !facts.cancelled;
  const kept = facts.captured - facts.refunded;
  const all: PaymentReview[] = [
    // What was too much and has gone back needs no eyes any more.
    ...reviews.filter((review) => review !== "overpaid" || kept > facts.amount),
    ...(facts.otherCurrency ? (["currency_mismatch"] as const) : []),
    ...(facts.otherAmount && kept !== facts.amount && kept > 0n ? (["amount_mismatch"] as const) : []),
    ...(facts.thirdParty ? (["third_party_payer"] as const) : []),
    ...(facts.credited > 0n && !reviews.includes("overpaid") ? (["overpaid"] as const) : []),
  ];
  return { state: free ? "paid" : state, reviews: all.filter((review) => !facts.cleared.includes(review)) };
}

/** The most that lay on a payment at any time; its entries of one currency come the oldest first. */
export function mostKept(entries: readonly Booked[]): Minor {
  let there = 0n;
  let most = 0n;
  for (const entry of entries) {
    const { captured, refunded } = sumEntries([entry]);
    there += captured - refunded;
    if (there > most) most = there;
  }
  return minor(most);
}

/** Reviews as one column carries them, and back. */
export function writeReviews(reviews: readonly PaymentReview[]): string | null {
  return reviews.length === 0 ? null : reviews.join(" ");
}

export function readReviews(column: string | null): PaymentReview[] {
  return column === null ? [] : (column.split(" ") as PaymentReview[]);
}
