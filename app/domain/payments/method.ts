/** How an instalment can be paid, and who may use which way. What is allowed is data; this only reads it. */
import type { Currency, Minor } from "../money.ts";

export const paymentMethods = ["card", "bank_transfer"] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Card providers take no more in one payment: 999,999.99. */
const ONE_CARD_PAYMENT = 99_999_999n;

export type PolicyRow = {
  readonly id: string;
  readonly method: string;
  readonly buyerCountry: string;
  readonly sellerCountry: string;
  /** null: any currency */
  readonly currency: Currency | null;
  readonly minAmount: bigint;
  readonly maxAmount: bigint | null;
  readonly allowed: boolean;
  readonly reason: string;
  readonly reviewedAt: Date;
};

export type PaymentCase = {
  readonly buyerCountry: string;
  readonly sellerCountry: string;
  readonly currency: Currency;
  readonly amount: Minor;
};

export type MethodVerdict = {
  readonly allowed: boolean;
  /** What decided: a reviewed row, that no row speaks of the case, or that no card carries so much at once. */
  readonly by: "policy" | "no-policy" | "one-payment-limit";
  /** Why, in the words of who reviewed it; empty when no row speaks of the case. */
  readonly reason: string;
  /** The row that decided, by id and review; stored with the attempt. */
  readonly version: string;
};

/** Whether a card may be used: the newest row that speaks of the case decides, and without one it may not. */
export function judgeCard(rows: readonly PolicyRow[], of: PaymentCase): MethodVerdict {
  if (of.amount > ONE_CARD_PAYMENT) {
    return { allowed: false, by: "one-payment-limit", reason: "", version: "one-payment-limit" };
  }
  const fitting = rows
    .filter(
      (row) =>
        row.method === "card" &&
        row.buyerCountry === of.buyerCountry &&
        row.sellerCountry === of.sellerCountry &&
        (row.currency === null || row.currency === of.currency) &&
        of.amount >= row.minAmount &&
        (row.maxAmount === null || of.amount <= row.maxAmount),
    )
    .sort((a, b) => b.reviewedAt.getTime() - a.reviewedAt.getTime());
  const newest = fitting[0];
  if (newest === undefined) {
    return { allowed: false, by: "no-policy", reason: "", version: "no-policy" };
  }
  return {
    allowed: newest.allowed,
    by: "policy",
    reason: newest.reason,
    version: `${newest.id}@${newest.reviewedAt.toISOString()}`,
  };
}
