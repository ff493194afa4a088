/** The states of everything that moves money, as tables, and a payment's state worked out from its ledger sums. */
import type { Minor } from "../money.ts";
import { minor, smaller } from "../money.ts";

export const attemptStates = [
  "creating",
  "open",
  "processing",
  "succeeded",
  "failed",
  "expired",
  "superseded",
  "unknown",
] as const;
export type AttemptState = (typeof attemptStates)[number];

export const paymentStates = [
  "due",
  "pending",
  "processing",
  "partially_paid",
  "paid",
  "partially_refunded",
  "refunded",
  "cancelled",
] as const;
export type PaymentState = (typeof paymentStates)[number];

export const refundStates = [
  "requested",
  "approved",
  "submitting",
  "unknown",
  "pending",
  "succeeded",
  "failed",
  "cancelled",
] as const;
export type RefundState = (typeof refundStates)[number];

export const payoutStates = [
  "held",
  "releasable",
  "approved",
  "submitting",
  "unknown",
  "transferred",
  "partially_reversed",
  "reversed",
  "blocked",
] as const;
export type PayoutState = (typeof payoutStates)[number];

/** An ended attempt that turns out paid counts as succeeded; the payment decides what that means. */
export const attemptMoves = {
  creating: ["open", "processing", "succeeded", "failed", "expired", "superseded", "unknown"],
  unknown: ["open", "processing", "succeeded", "failed", "expired", "superseded"],
  open: ["processing", "succeeded", "failed", "expired", "superseded"],
  processing: ["succeeded", "failed", "superseded"],
  succeeded: [],
  failed: ["succeeded"],
  expired: ["succeeded"],
  superseded: ["succeeded"],
} as const satisfies Record<AttemptState, readonly AttemptState[]>;

/** A refund can fail days after it succeeded, and what failed can be asked for again. */
export const refundMoves = {
  requested: ["approved", "cancelled"],
  approved: ["submitting", "cancelled"],
  submitting: ["unknown", "pending", "succeeded", "failed"],
  unknown: ["submitting", "pending", "succeeded", "failed"],
  pending: ["succeeded", "failed", "cancelled"],
  succeeded: ["failed"],
  failed: ["approved"],
  cancelled: [],
} as const satisfies Record<RefundState, readonly RefundState[]>;

export const payoutMoves = {
  held: ["releasable", "blocked"],
  releasable: ["held", "approved", "blocked"],
  approved: ["submitting", "held", "blocked"],
  submitting: ["unknown", "transferred", "approved", "blocked"],
  unknown: ["submitting", "transferred", "approved", "blocked"],
  transferred: ["partially_reversed", "reversed"],
  partially_reversed: ["reversed"],
  reversed: ["held", "releasable"],
  blocked: ["held", "releasable"],
} as const satisfies Record<PayoutState, readonly PayoutState[]>;

/** Whether a table lets a thing go from one state to another. */
export function canMove<S extends string>(moves: Readonly<Record<S, readonly S[]>>, from: S, to: S): boolean {
  return moves[from].includes(to);
}

/** An attempt that can still bring money: one per payment. */
export function isLive(state: AttemptState): boolean {
  return state === "creating" || state === "open" || state === "processing" || state === "unknown";
}

/** A refund that is on its way: it counts against what can still be refunded. */
export function isOpenRefund(state: RefundState): boolean {
  return ["requested", "approved", "submitting", "unknown", "pending"].includes(state);
}

export const paymentReviews = [
  "amount_mismatch",
  "currency_mismatch",
  "overpaid",
  "paid_after_cancel",
  "third_party_payer",
] as const;
export type PaymentReview = (typeof paymentReviews)[number];

export type PaymentFacts = {
  readonly amount: Minor;
  /** Σ capture + bank_receipt + writeoff, in the payment's currency. */
  readonly captured: Minor;
  /** Σ refund − refund_failed. */
  readonly refunded: Minor;
  /** The most that ever lay on it; absent: nothing went back before the last of it came. */
  readonly most?: Minor;
  /** The live attempt, if there is one. */
  readonly attempt: AttemptState | null;
  /** The instalment is not wanted any more: the order ended or the amount was replaced. */
  readonly cancelled: boolean;
};

/** A payment's state and what finance should look at, from scratch: no history needed, nothing remembered. */
export function derivePayment(facts: PaymentFacts): {
  readonly state: PaymentState;
  readonly reviews: readonly PaymentReview[];
} {
  const { amount, captured, refunded, attempt, cancelled } = facts;
  // What goes back of an instalment that was never whole leaves it as short as before: the goods may not go for that.
  const wasWhole = cancelled || smaller(facts.most ?? captured, captured) >= amount;
  const reviews: PaymentReview[] = [];
  if (captured > amount) reviews.push("overpaid");
  if (cancelled && captured > refunded) reviews.push("paid_after_cancel");
  return { state: stateOf(), reviews };

  function stateOf(): PaymentState {
    // Giving back only what was too much leaves the instalment paid.
    const kept = captured - refunded;
    if (captured > 0n && kept <= 0n && wasWhole) return "refunded";
    if (refunded > 0n && kept < amount && wasWhole) return "partially_refunded";
    if (kept > 0n && kept >= amount) return "paid";
    if (kept > 0n) return "partially_paid";
    if (cancelled) return "cancelled";
    if (attempt === "processing") return "processing";
    return attempt !== null && isLive(attempt) ? "pending" : "due";
  }
}

/** What of an instalment the questions about its rest need: the row as it stands. */
export type Instalment = {
  readonly state: PaymentState;
  readonly amount: bigint;
  readonly captured: bigint;
  readonly refunded: bigint;
};

const nothingOpen: ReadonlySet<PaymentState> = new Set(["paid", "partially_refunded", "refunded"]);

/**
 * What is still to be paid; 0 when nothing is. What went back after the instalment was whole was given back and is not
 * asked for again; what went back before is missing as if it had never come. `cancelledAt` left out: it is wanted.
 */
export function outstanding(payment: Instalment & { readonly cancelledAt?: Date | null }): Minor {
  const { state, amount, captured, refunded, cancelledAt } = payment;
  if (nothingOpen.has(state) || (cancelledAt !== undefined && cancelledAt !== null)) return minor(0n);
  const left = amount - (captured - refunded);
  return minor(left < 0n ? 0n : left);
}
