/** Money that came in, held against the instalment it seems meant for. A verdict moves nothing; finance or a rule does. */
import { fold } from "../fold.ts";
import type { Money } from "../money.ts";

export const matchVerdicts = [
  "exact",
  "short_within_tolerance",
  "partial",
  "overpaid",
  "currency_mismatch",
  "paid_after_cancel",
  "nothing_due",
] as const;
export type MatchVerdict = (typeof matchVerdicts)[number];

/** How received money fits what is open on a payment. `tolerance`: minor units that banks may have kept as fees. */
export function matchAmount(
  received: Money,
  open: Money,
  cancelled: boolean,
  tolerance: bigint,
): MatchVerdict {
  if (received.currency !== open.currency) return "currency_mismatch";
  if (cancelled) return "paid_after_cancel";
  if (open.amount <= 0n) return "nothing_due";
  if (received.amount === open.amount) return "exact";
  if (received.amount > open.amount) return "overpaid";
  return open.amount - received.amount <= tolerance ? "short_within_tolerance" : "partial";
}

/** Why a credit line stands where it stands; each has words. */
export const lineReasons = [
  "reference_and_amount",
  "reference_short",
  "reference_partial",
  "reference_over",
  "reference_currency",
  "reference_cancelled",
  "reference_nothing_due",
  "reference_void",
  "number_in_text",
  "known_payer_amount",
  "several_instalments",
  "recorded_by_hand",
  "reference_unknown",
  "reference_wrong",
  "no_reference",
  "taken_back",
] as const;
export type LineReason = (typeof lineReasons)[number];

const byReference = {
  exact: "reference_and_amount",
  short_within_tolerance: "reference_short",
  partial: "reference_partial",
  overpaid: "reference_over",
  currency_mismatch: "reference_currency",
  paid_after_cancel: "reference_cancelled",
  nothing_due: "reference_nothing_due",
} as const satisfies Record<MatchVerdict, LineReason>;

/** What to do with a credit line of a bank statement, and why. */
export type LineDecision = {
  readonly kind: "match" | "suggest" | "unallocated";
  readonly why: LineReason;
  readonly paymentId: string | null;
};

export type OpenPayment = {
  readonly paymentId: string;
  /** Number and ISO 11649 reference of its proforma. */
  readonly number: string;
  readonly reference: string;
  /** The proforma was replaced by another: what it asks for may not be what is asked now. */
  readonly voided: boolean;
  readonly open: Money;
  readonly cancelled: boolean;
  readonly buyer: KnownPayer;
};

/** Where a buyer is known to pay from. */
export type KnownPayer = {
  readonly name: string;
  readonly taxNumber: string;
  readonly accounts: readonly string[];
};

export type StatementLine = {
  /** Valid references that the line's text can mean, compact (`findReferences`). */
  readonly references: readonly string[];
  /** Numbers of proformas that stand in it. */
  readonly numbers: readonly string[];
  /** The line has something that looks like a reference, and its check digits are wrong. */
  readonly brokenReference: boolean;
  readonly reversal: boolean;
  readonly money: Money;
  readonly payer: Payer;
};

/** Who paid, as the statement says; "" where it does not. */
export type Payer = { readonly name: string; readonly account: string; readonly taxNumber: string };

/**
 * A valid reference with the very amount and currency matches by itself, whoever paid: a stranger is flagged and not
 * turned away. A reference with another amount, or a known payer with the exact amount, is suggested; an amount alone
 * never, nor another currency. What a bank takes back is always looked at by people.
 *
 * @param tolerance minor units of the line's currency that banks may have kept on the way
 */
export function decideLine(
  line: StatementLine,
  payments: readonly OpenPayment[],
  tolerance: bigint,
): LineDecision {
  const named = payments.find((payment) => line.references.includes(payment.reference));
  if (line.reversal) return { kind: "unallocated", why: "taken_back", paymentId: named?.paymentId ?? null };
  if (named !== undefined) {
    const verdict = matchAmount(line.money, named.open, named.cancelled, tolerance);
    const { paymentId } = named;
    // No instalment can be paid in another currency: people exchange it outside, or send it back.
    if (verdict === "currency_mismatch") {
      return { kind: "unallocated", why: byReference[verdict], paymentId };
    }
    if (verdict === "exact" && named.voided) return { kind: "suggest", why: "reference_void", paymentId };
    return { kind: verdict === "exact" ? "match" : "suggest", why: byReference[verdict], paymentId };
  }
  // A number has no check digits: good enough for a guess.
  const numbered = payments.find((payment) => line.numbers.includes(payment.number));
  if (numbered !== undefined) {
    return { kind: "suggest", why: "number_in_text", paymentId: numbered.paymentId };
  }
  const fitting = payments.filter(
    (payment) =>
      isKnownPayer(line.payer, payment.buyer) &&
      matchAmount(line.money, payment.open, payment.cancelled, 0n) === "exact",
  );
  const [only] = fitting;
  // Two open instalments of the same amount: choosing one would be a guess.
  if (fitting.length > 1) return { kind: "unallocated", why: "several_instalments", paymentId: null };
  if (only !== undefined) return { kind: "suggest", why: "known_payer_amount", paymentId: only.paymentId };
  const why =
    line.references.length > 0
      ? "reference_unknown"
      : line.brokenReference
        ? "reference_wrong"
        : "no_reference";
  return { kind: "unallocated", why, paymentId: null };
}

function isKnownPayer(payer: Payer, buyer: KnownPayer): boolean {
  if (payer.taxNumber !== "") return payer.taxNumber === buyer.taxNumber;
  return payer.account !== "" && buyer.accounts.includes(payer.account);
}

/**
 * The line names a payer who is not the buyer. The tax number decides where there is one; else a known account or the
 * buyer's own name say it is the buyer; a line that names nobody says nothing.
 */
export function isStranger(payer: Payer, buyer: KnownPayer): boolean {
  if (payer.taxNumber !== "") return payer.taxNumber !== buyer.taxNumber;
  if (payer.account !== "" && buyer.accounts.includes(payer.account)) return false;
  if (payer.name !== "") return fold(payer.name) !== fold(buyer.name);
  return payer.account !== "" && buyer.accounts.length > 0;
}
