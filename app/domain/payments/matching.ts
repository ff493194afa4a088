/** Money that came in, held against the instalment it seems meant for. A verdict moves nothing; finance or a rule does. */
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

/** What to do with a line of a bank statement. */
export type LineDecision =
  | { readonly kind: "match"; readonly paymentId: string }
  | { readonly kind: "suggest"; readonly paymentId: string; readonly why: "reference" | "known_payer" }
  | { readonly kind: "unallocated" };

export type OpenPayment = {
  readonly paymentId: string;
  /** ISO 11649 reference of its proforma. */
  readonly reference: string;
  readonly open: Money;
  readonly cancelled: boolean;
  /** Accounts and tax number from which the buyer is known to pay. */
  readonly payerAccounts: readonly string[];
  readonly payerTaxNumber: string;
};

export type StatementLine = {
  /** Valid references that the line's text can mean, compact (`findReferences`). */
  readonly references: readonly string[];
  readonly money: Money;
  readonly payerAccount: string | null;
  readonly payerTaxNumber: string | null;
};

/**
 * A valid reference with the very amount and currency, from the buyer or from nobody named otherwise, matches by
 * itself; a reference with another amount, or a known payer with the exact amount, is suggested; an amount alone never.
 */
export function decideLine(line: StatementLine, payments: readonly OpenPayment[]): LineDecision {
  const named = payments.find((payment) => line.references.includes(payment.reference));
  if (named !== undefined) {
    const exact = matchAmount(line.money, named.open, named.cancelled, 0n) === "exact";
    if (exact && !isStranger(line, named)) return { kind: "match", paymentId: named.paymentId };
    return { kind: "suggest", paymentId: named.paymentId, why: "reference" };
  }
  const fitting = payments.filter(
    (payment) =>
      isKnownPayer(line, payment) && matchAmount(line.money, payment.open, payment.cancelled, 0n) === "exact",
  );
  const only = fitting[0];
  // Two open instalments of the same amount: choosing one would be a guess.
  if (only !== undefined && fitting.length === 1) {
    return { kind: "suggest", paymentId: only.paymentId, why: "known_payer" };
  }
  return { kind: "unallocated" };
}

function isKnownPayer(line: StatementLine, payment: OpenPayment): boolean {
  return (
    (line.payerTaxNumber !== null && line.payerTaxNumber === payment.payerTaxNumber) ||
    (line.payerAccount !== null && payment.payerAccounts.includes(line.payerAccount))
  );
}

/** The line names a payer who is not the buyer: a third party, for finance to look at. */
export function isStranger(line: StatementLine, payment: OpenPayment): boolean {
  const named = line.payerTaxNumber !== null || line.payerAccount !== null;
  return named && !isKnownPayer(line, payment);
}
