/**
 * What a payment provider can be asked and what it answers: facts about money (captured, refunded, failed, paid out)
 * with the provider's ids. No provider's own notions stand here, so that every way to pay answers in the same words.
 */
import type { Lang } from "#app/domain/language.ts";
import type { Currency, Minor } from "#app/domain/money.ts";

/**
 * The outcome of a call, as exactly-once needs it told apart:
 * - `answered`: the provider did it (or had done it before under the same key), and these are the facts;
 * - `refused`: it definitely did not and will not; record the code, stop, use a new key once the cause is fixed;
 * - `unknown`: it may have happened. Keep the key and retry later; with `saved` the provider would repeat the failure
 *   under this key for ever: look for our id in its list first, adopt what is found, else use a new key.
 */
export type Answer<Facts> =
  | { readonly outcome: "answered"; readonly facts: Facts }
  | {
      readonly outcome: "refused";
      readonly code: string;
      readonly message: string;
      readonly param: string | null;
    }
  | {
      readonly outcome: "unknown";
      readonly reason: UnknownReason;
      readonly message: string;
      readonly saved: boolean;
    };

export const unknownReasons = [
  "no_answer",
  "conflict",
  "rate_limited",
  "provider_failure",
  "unreadable",
] as const;
export type UnknownReason = (typeof unknownReasons)[number];

/** An amount as the provider names it: minor units, ISO 4217 code in upper case, not necessarily one we trade in. */
export type ForeignAmount = { readonly amount: Minor; readonly currency: string };

/** Our own ids that travelled with the money; null where the thing is not ours or was made by hand. */
export type OurIds = {
  readonly attemptId: string | null;
  readonly paymentId: string | null;
  readonly orderNumber: string | null;
  readonly refundId: string | null;
  readonly payoutId: string | null;
};

export type CheckoutRequest = {
  readonly attemptId: string;
  readonly paymentId: string;
  readonly orderNumber: string;
  readonly amount: Minor;
  readonly currency: Currency;
  /** The one line the buyer reads, at most 250 characters. */
  readonly description: string;
  /** May hold `{CHECKOUT_SESSION_ID}`, which becomes the checkout's external id. */
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** Between 30 minutes and 24 hours ahead; stored with the attempt and sent unchanged on a retry. */
  readonly expiresAt: Date;
  readonly locale: Lang;
  readonly payerEmail?: string | undefined;
  readonly idempotencyKey: string;
};

/**
 * `open`: the buyer can still pay · `processing`: confirmed, the money is on its way · `paid`: captured ·
 * `expired`: never paid and cannot be · `failed`: confirmed, then refused for good.
 */
export const checkoutStates = ["open", "processing", "paid", "expired", "failed"] as const;
export type CheckoutState = (typeof checkoutStates)[number];

export type CheckoutFacts = {
  /** `cs_…` at Stripe. */
  readonly externalId: string;
  readonly ours: OurIds;
  readonly state: CheckoutState;
  /** Where the buyer pays; only while open. */
  readonly payUrl: string | null;
  readonly expiresAt: Date;
  readonly asked: ForeignAmount;
  /** Every capture of this checkout; normally none or one. The ledger books each under its own id. */
  readonly captures: readonly CaptureFacts[];
  readonly captured: ForeignAmount;
  readonly payer: { readonly name: string | null; readonly email: string | null } | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
};

export type CaptureFacts = ForeignAmount & {
  /** `ch_…` at Stripe. */
  readonly externalId: string;
  readonly capturedAt: Date;
  readonly refunded: Minor;
  readonly disputed: boolean;
  readonly payer: { readonly name: string | null; readonly email: string | null };
  readonly ours: OurIds;
};

export type RefundRequest = {
  readonly refundId: string;
  readonly orderNumber: string;
  /** The capture it is taken from (`ch_…`). */
  readonly captureId: string;
  readonly amount: Minor;
  readonly idempotencyKey: string;
};

/** A status the provider has and we do not know counts as `pending`: neither done nor given up; `providerStatus` is kept. */
export type RefundFacts = ForeignAmount & {
  /** `re_…` at Stripe. */
  readonly externalId: string;
  readonly captureId: string | null;
  readonly state: "pending" | "succeeded" | "failed" | "cancelled";
  readonly providerStatus: string;
  readonly failureReason: string | null;
  readonly createdAt: Date;
  readonly ours: OurIds;
};

export type DisputeFacts = ForeignAmount & {
  /** `dp_…` at Stripe. */
  readonly externalId: string;
  readonly captureId: string;
  /** What the buyer's bank took from us so far, and what it gave back; without the provider's fee. */
  readonly taken: Minor;
  readonly returned: Minor;
  /** Shown as it is: providers add statuses. */
  readonly providerStatus: string;
  readonly state: "open" | "won" | "lost";
  readonly reason: string;
  readonly answerBy: Date | null;
};

export type TransferRequest = {
  readonly payoutId: string;
  readonly orderNumber: string;
  /** The seller's account at the provider (`acct_…`). */
  readonly destination: string;
  readonly amount: Minor;
  readonly currency: Currency;
  readonly description: string;
  /** Ties the transfer to one capture, so that it may be made before the capture's money is free. */
  readonly sourceCaptureId?: string | undefined;
  readonly idempotencyKey: string;
};

export type TransferFacts = ForeignAmount & {
  /** `tr_…` at Stripe. */
  readonly externalId: string;
  readonly destination: string | null;
  readonly reversed: Minor;
  readonly reversals: readonly ReversalFacts[];
  readonly createdAt: Date;
  readonly ours: OurIds;
};

export type ReversalRequest = {
  readonly transferId: string;
  readonly payoutId: string;
  readonly amount: Minor;
  readonly idempotencyKey: string;
};

/** `trr_…` at Stripe. */
export type ReversalFacts = ForeignAmount & { readonly externalId: string; readonly createdAt: Date };

export type PayeeFacts = {
  readonly externalId: string;
  /** Whether transfers to this account are accepted now. */
  readonly canReceive: boolean;
  /** The seller has answered what the provider asked at first. */
  readonly detailsSubmitted: boolean;
  /** What it still asks for before it pays, in its own codes. */
  readonly requirementsDue: readonly string[];
  /** Why it has closed the account, in its own code; null: it has not. */
  readonly disabledReason: string | null;
  readonly country: string | null;
};

export type PayeeRequest = {
  readonly companyId: string;
  /** ISO 3166 alpha-2, upper case. */
  readonly country: string;
  readonly email: string;
  readonly idempotencyKey: string;
};

/** One line of the provider's own book, for the daily comparison with the ledger. */
export type BalanceLine = ForeignAmount & {
  readonly externalId: string;
  readonly type: string;
  readonly fee: Minor;
  readonly net: Minor;
  /** The capture, refund, transfer, reversal or dispute that moved the money. */
  readonly sourceId: string | null;
  readonly createdAt: Date;
};

/** What an event is about. Events carry no facts to act on: the thing is read again. */
export type EventFacts = {
  readonly externalId: string;
  readonly type: string;
  readonly createdAt: Date;
  readonly about: {
    readonly kind: "checkout" | "capture" | "refund" | "transfer" | "dispute" | "payee" | "other";
    readonly externalId: string | null;
    /** The capture a refund or a dispute belongs to; a dispute carries none of our ids. */
    readonly captureId: string | null;
    readonly ours: OurIds;
  };
};

export type EventVerdict =
  | { readonly genuine: true; readonly event: EventFacts }
  | { readonly genuine: false; readonly reason: "bad_signature" | "other_mode" | "unreadable" };

/** Money from buyers through a hosted page. */
export type PayIn = {
  readonly openCheckout: (request: CheckoutRequest) => Promise<Answer<CheckoutFacts>>;
  readonly readCheckout: (externalId: string) => Promise<Answer<CheckoutFacts>>;
  /** The checkout that carries our attempt's id, among those made since; null when the provider has none. */
  readonly findCheckoutByOurId: (attemptId: string, since: Date) => Promise<Answer<CheckoutFacts | null>>;
  /** Closes an open checkout; one that is closed already answers what became of it, paid or not. */
  readonly expireCheckout: (externalId: string, idempotencyKey: string) => Promise<Answer<CheckoutFacts>>;
  readonly readCapture: (captureId: string) => Promise<Answer<CaptureFacts>>;
  readonly requestRefund: (request: RefundRequest) => Promise<Answer<RefundFacts>>;
  readonly readRefund: (externalId: string) => Promise<Answer<RefundFacts>>;
  readonly findRefundByOurId: (refundId: string, captureId: string) => Promise<Answer<RefundFacts | null>>;
  /** Every refund of a capture, also those made by hand at the provider. */
  readonly listRefunds: (captureId: string) => Promise<Answer<readonly RefundFacts[]>>;
  readonly readDispute: (externalId: string) => Promise<Answer<DisputeFacts>>;
};

/** Money to sellers. */
export type PayOut = {
  readonly requestTransfer: (request: TransferRequest) => Promise<Answer<TransferFacts>>;
  readonly readTransfer: (externalId: string) => Promise<Answer<TransferFacts>>;
  readonly findTransferByOurId: (
    payoutId: string,
    orderNumber: string,
  ) => Promise<Answer<TransferFacts | null>>;
  readonly reverseTransfer: (request: ReversalRequest) => Promise<Answer<ReversalFacts>>;
  /** Opens an account for a seller; it can receive once the seller has answered what the provider asks. */
  readonly openPayee: (request: PayeeRequest) => Promise<Answer<PayeeFacts>>;
  /** Where the seller answers it, good for once and some minutes. */
  readonly linkToPayee: (request: {
    readonly externalId: string;
    /** Where the seller comes back to. */
    readonly returnUrl: string;
    /** Where it comes to when the link is no longer good. */
    readonly refreshUrl: string;
  }) => Promise<Answer<{ readonly url: string }>>;
  readonly readPayee: (externalId: string) => Promise<Answer<PayeeFacts>>;
};

/** The provider's doorbell and its own book. */
export type ProviderNews = {
  /**
   * Whether a delivery is the provider's, tried with every secret given; `receivedAt` judges its age (five minutes).
   * An event of the other mode (live or test) than our key's is genuine to somebody else.
   */
  readonly verifyEvent: (
    rawBody: string,
    signature: string | null,
    secrets: readonly string[],
    receivedAt: Date,
  ) => EventVerdict;
  /** Events no endpoint has taken, the oldest first. */
  readonly listUndeliveredEvents: (since: Date) => Promise<Answer<readonly EventFacts[]>>;
  readonly listBalanceLines: (since: Date, until: Date) => Promise<Answer<readonly BalanceLine[]>>;
};
