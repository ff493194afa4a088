/** What a line of a bank statement books beyond the receipt itself, and how it is undone: by another entry, never by change. */
import type { Money } from "../money.ts";
import type { LedgerEntry } from "./ledger.ts";
import { bookEntry } from "./ledger.ts";

/** Money on a payment was not meant for it: it lies unallocated again. */
export function bookAllocationReversal(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("allocation_reversal", externalRef, amount, "held_for_orders", "unallocated_receipts");
}

/** What came beyond what was asked is the buyer's credit. `from`: a receipt just made, or one that lay unallocated. */
export function bookCredit(
  externalRef: string,
  amount: Money,
  from: "bank_balance" | "unallocated_receipts",
): LedgerEntry {
  return bookEntry("credit", externalRef, amount, from, "buyer_credit");
}

/** A buyer's credit is taken up again, to be allocated otherwise. */
export function bookCreditReversal(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("credit_reversal", externalRef, amount, "buyer_credit", "unallocated_receipts");
}

/** A buyer's credit went back by bank. */
export function bookCreditRefund(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("credit_refund", externalRef, amount, "buyer_credit", "bank_balance");
}

/** … and came back. */
export function bookCreditRefundFailed(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("credit_refund_failed", externalRef, amount, "bank_balance", "buyer_credit");
}

/** A write-off is undone with the receipt it stood beside. */
export function bookWriteoffReversal(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("writeoff_reversal", externalRef, amount, "held_for_orders", "writeoff_expense");
}

/** A receipt that fitted nothing was sent back; its debit is on a statement. */
export function bookReceiptReturned(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("receipt_returned", externalRef, amount, "unallocated_receipts", "bank_balance");
}

/** The bank took a fee of its own. */
export function bookBankFee(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("bank_fee", externalRef, amount, "house_expense", "bank_balance");
}

/** A producer sent a bank payout back, or its bank did: what lay unallocated is held for the order again. */
export function bookBankPayoutReturned(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("bank_payout_returned", externalRef, amount, "unallocated_receipts", "held_for_orders");
}

/** The Trade House pays out of its own what a refund needs and the producer has already been paid. */
export function bookHouseCover(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("house_cover", externalRef, amount, "house_expense", "held_for_orders");
}

/** … and has it back when the refund comes to nothing. */
export function bookHouseCoverReversal(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("house_cover_reversal", externalRef, amount, "held_for_orders", "house_expense");
}
