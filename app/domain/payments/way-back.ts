/** To where money goes back that came by bank: to the account it came from, and to no other. */

import type { Booked } from "./ledger.ts";
import { weigh } from "./ledger.ts";

export type Sender = { readonly name: string; readonly account: string };

/** A receipt that lies on an instalment: who sent it, and what was booked of it there. */
export type ReceiptFrom = Sender & {
  readonly entries: readonly Booked[];
  /** Written down by hand before its statement came: the line itself booked nothing. */
  readonly byHand: boolean;
};

/**
 * The one account from which an instalment was paid. Null when no statement names it, or when several paid: then a
 * person has to say how much goes to whom.
 */
export function onlySender(receipts: readonly ReceiptFrom[]): Sender | null {
  const paying = receipts.filter(
    ({ account, entries, byHand }) =>
      account !== "" &&
      (byHand ||
        weigh(entries, {
          bank_receipt: 1,
          allocation: 1,
          allocation_reversal: -1,
          credit: 1,
          credit_reversal: -1,
        }) > 0n),
  );
  const [first] = paying;
  if (first === undefined) return null;
  if (paying.some(({ account }) => account !== first.account)) return null;
  return { name: first.name, account: first.account };
}

/** What a transfer that gives money back is recognised by on a statement: it holds the order's number. */
export function refundCode(orderNumber: string, refundId: string): string {
  return `${orderNumber}-${refundId.slice(0, 8).toUpperCase()}`;
}
