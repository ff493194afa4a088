/** A debit on a statement, held against the refunds, payouts and returned receipts that are on their way by bank. */
import type { Money } from "../money.ts";

export const debitReasons = [
  "payout_named",
  "refund_named",
  "return_named",
  "payout_amount",
  "refund_amount",
  "return_amount",
  "confirmed_by_hand",
  "several_debits",
  "debit_unknown",
  "taken_back",
] as const;
export type DebitReason = (typeof debitReasons)[number];

export type DebitLine = {
  readonly money: Money;
  readonly reversal: boolean;
  /** What the line says in capital letters: reference and text. */
  readonly said: string;
  readonly payeeAccount: string;
  readonly bankRef: string;
};

/** Money that should leave an account of the house. */
export type ExpectedDebit = {
  readonly kind: "payout" | "refund" | "return";
  readonly id: string;
  readonly money: Money;
  /** Words that name it in a payment order: the order's number, a proforma's reference, the code of a return. */
  readonly names: readonly string[];
  /** Where it should go; empty: not known. */
  readonly accounts: readonly string[];
  /** The bank's reference under which a person confirmed it before the statement came; null: still on its way. */
  readonly confirmedAs: string | null;
};

export type DebitDecision = {
  readonly kind: "confirm" | "link" | "suggest" | "unallocated";
  readonly why: DebitReason;
  readonly expected: ExpectedDebit | null;
};

/**
 * A debit that names what it pays, with the very amount and to the right account, confirms it by itself; one that only
 * fits in amount and account is suggested. An amount alone says nothing.
 */
export function decideDebit(line: DebitLine, expected: readonly ExpectedDebit[]): DebitDecision {
  if (line.reversal) return { kind: "unallocated", why: "taken_back", expected: null };
  const fitting = expected.filter(
    ({ money }) => money.amount === line.money.amount && money.currency === line.money.currency,
  );
  const byHand = fitting.find(
    ({ confirmedAs }) => confirmedAs !== null && confirmedAs === line.bankRef.toUpperCase(),
  );
  if (byHand !== undefined) return { kind: "link", why: "confirmed_by_hand", expected: byHand };
  const waiting = fitting.filter(({ confirmedAs }) => confirmedAs === null);
  const named = waiting.filter(({ names }) => names.some((name) => line.said.includes(name)));
  const [only] = named;
  if (named.length > 1) return { kind: "unallocated", why: "several_debits", expected: null };
  if (only !== undefined) {
    const right =
      line.payeeAccount === "" || only.accounts.length === 0 || only.accounts.includes(line.payeeAccount);
    return { kind: right ? "confirm" : "suggest", why: `${only.kind}_named`, expected: only };
  }
  const there = waiting.filter(
    ({ accounts }) => line.payeeAccount !== "" && accounts.includes(line.payeeAccount),
  );
  const [guess] = there;
  if (guess !== undefined && there.length === 1) {
    return { kind: "suggest", why: `${guess.kind}_amount`, expected: guess };
  }
  return { kind: "unallocated", why: there.length > 1 ? "several_debits" : "debit_unknown", expected: null };
}
