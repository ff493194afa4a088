/**
 * What product.md and payments.md say about one order and its money, written down a second time and as plainly as can be:
 * no database, no locks, cents as numbers, minutes as time. What the provider knows and what the house has heard of it
 * are kept apart, because that is where money gets lost.
 */
export type Person = 0 | 1 | 2;
export type Side = "buyer" | "producer";
export type Outcome = "refund-part" | "refund-all" | "reject";

export type Action =
  | {
      readonly kind:
        | "confirm"
        | "decline"
        | "cancel"
        | "invoice"
        | "ship"
        | "deliver"
        | "claim"
        | "answer-claim"
        | "withdraw-claim";
    }
  | { readonly kind: "export-payouts" }
  | { readonly kind: "confirm-payout" }
  | { readonly kind: "ask-cancel"; readonly side: Side }
  | { readonly kind: "answer-cancel"; readonly side: Side; readonly agrees: boolean }
  | { readonly kind: "rule-cancel"; readonly cancels: boolean }
  | { readonly kind: "press"; readonly method: "card" | "bank_transfer" }
  | {
      readonly kind: "pay";
      readonly attempt: number;
      readonly way: "card" | "slow";
      readonly news: News;
    }
  | { readonly kind: "settle-slow"; readonly attempt: number; readonly good: boolean; readonly news: News }
  | { readonly kind: "receipt"; readonly seq: 1 | 2; readonly size: "exact" | "part" | "over" }
  | { readonly kind: "settle-claim"; readonly outcome: Outcome }
  | {
      readonly kind: "refund";
      readonly seq: 1 | 2;
      readonly size: "small" | "half" | "whole";
      readonly by: Person;
      readonly bears: boolean;
      readonly luck: Luck;
    }
  | { readonly kind: "approve-refund"; readonly refund: number; readonly by: Person; readonly luck: Luck }
  | { readonly kind: "withdraw-refund"; readonly refund: number; readonly by: Person }
  | { readonly kind: "confirm-refund"; readonly refund: number }
  | { readonly kind: "bank-answers"; readonly refund: number; readonly good: boolean; readonly news: News }
  | { readonly kind: "refunds-wait"; readonly wait: boolean }
  | { readonly kind: "dispute"; readonly attempt: number; readonly half: boolean; readonly news: News }
  | { readonly kind: "close-dispute"; readonly dispute: number; readonly won: boolean; readonly news: News }
  | { readonly kind: "approve-payout"; readonly by: Person; readonly luck: Luck }
  | { readonly kind: "reverse-payout"; readonly half: boolean }
  | { readonly kind: "ring"; readonly how: "once" | "twice" | "reversed" }
  | { readonly kind: "wait"; readonly minutes: number };

/** Whether the provider's events of a deed will ever be delivered. */
export type News = "kept" | "lost";
/** Whether the answer to a call that was carried out gets through to us. */
export type Luck = "none" | "no-answer";

export type ProviderAttempt = "open" | "processing" | "paid" | "expired" | "failed";
export type KnownAttempt = "open" | "processing" | "succeeded" | "expired" | "failed" | "superseded";

export type ModelAttempt = {
  readonly seq: 1 | 2;
  readonly amount: number;
  readonly expiresAt: number;
  at: ProviderAttempt;
  known: KnownAttempt;
  /** When the provider captured it. */
  paidAt: number;
  booked: boolean;
  /** A dispute was ever opened on it: the provider refunds nothing of it any more. */
  disputed: boolean;
};

export type ModelRefund = {
  readonly seq: 1 | 2;
  readonly amount: number;
  /** The attempt whose capture it goes back to; null: by bank. */
  readonly attempt: number | null;
  readonly by: Person;
  alone: boolean;
  at: "none" | "pending" | "succeeded" | "failed";
  madeAt: number;
  known: "requested" | "unknown" | "pending" | "succeeded" | "failed" | "cancelled";
  fromCredit: number;
};

export type ModelDispute = {
  readonly attempt: number;
  readonly amount: number;
  at: "open" | "won" | "lost";
  known: "unheard" | "open" | "won" | "lost";
};

export type ModelPayment = {
  amount: number;
  due: boolean;
  /** First instant at which it is late; read from the product, whose calendar has tests of its own. */
  dueAt: number;
  /** … and at which the producer need not wait any longer; read likewise. */
  lapsesAt: number;
  cancelled: boolean;
  byCard: number;
  byBank: number;
  refunded: number;
  credited: number;
  creditRefunded: number;
  chargedBack: number;
  /** What moved on it, by the time at which it moved. */
  moves: { readonly at: number; readonly amount: number }[];
};

export type PaymentState =
  | "due"
  | "pending"
  | "processing"
  | "partially_paid"
  | "paid"
  | "partially_refunded"
  | "refunded"
  | "cancelled";

export type Model = {
  readonly terms: "prepaid" | "30-70";
  readonly sellerByCard: boolean;
  readonly goods: number;
  now: number;
  order:
    | "placed"
    | "confirmed"
    | "preparing"
    | "shipped"
    | "delivered"
    | "disputed"
    | "completed"
    | "declined"
    | "cancelled"
    | "expired"
    | "refunded";
  deliveredAt: number;
  invoiced: boolean;
  payments: ModelPayment[];
  attempts: ModelAttempt[];
  refunds: ModelRefund[];
  refundsWait: boolean;
  disputes: ModelDispute[];
  claim: { state: "open" | "answered"; dueAt: number } | null;
  credits: number;
  /** Who asked to cancel, and whether it is for the staff to decide. */
  asked: { readonly side: Side; escalated: boolean; lateAt: number } | null;
  payout: {
    state:
      | "held"
      | "releasable"
      | "blocked"
      | "approved"
      | "submitting"
      | "unknown"
      | "transferred"
      | "partially_reversed"
      | "reversed";
    method: "stripe" | "bank";
    amount: number;
    commission: number;
    approvedBy: Person | null;
    paidOut: number;
    back: number;
    kept: number;
  } | null;
  /** The provider's events that will be delivered when the bell rings. */
  bell: Set<string>;
};

/** 20 t at 1.25 USD. */
export const total = 2_500_000;
/** One person of finance lets go up to this much. */
export const oneIsEnough = 100_000;

export function newModel(terms: Model["terms"], sellerByCard: boolean): Model {
  return {
    terms,
    sellerByCard,
    goods: total,
    now: 0,
    order: "placed",
    deliveredAt: Number.POSITIVE_INFINITY,
    invoiced: false,
    payments: [],
    attempts: [],
    refunds: [],
    refundsWait: false,
    disputes: [],
    claim: null,
    credits: 0,
    asked: null,
    payout: null,
    bell: new Set(),
  };
}
