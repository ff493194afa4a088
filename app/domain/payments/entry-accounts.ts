import type { Account, EntryKind } from "./ledger.ts";

type Sides = { readonly debited: readonly Account[]; readonly credited: readonly Account[] };
const places: readonly Account[] = ["provider_balance", "bank_balance"];
const held: readonly Account[] = ["held_for_orders"];
const unallocated: readonly Account[] = ["unallocated_receipts"];
const credit: readonly Account[] = ["buyer_credit"];

/** The accounts that each kind of movement touches, by side: whoever reads the books can hold an entry against it. */
export const accountsOf: Readonly<Record<EntryKind, Sides>> = {
  capture: { debited: ["provider_balance"], credited: held },
  bank_receipt: { debited: ["bank_balance"], credited: held },
  refund: { debited: held, credited: places },
  refund_failed: { debited: places, credited: held },
  dispute_out: { debited: held, credited: ["provider_balance"] },
  dispute_in: { debited: ["provider_balance"], credited: held },
  transfer: { debited: held, credited: ["provider_balance"] },
  transfer_reversal: { debited: ["provider_balance"], credited: held },
  bank_payout: { debited: held, credited: ["bank_balance"] },
  bank_payout_returned: { debited: unallocated, credited: held },
  commission: { debited: held, credited: ["commission_income"] },
  commission_reversal: { debited: ["commission_income"], credited: held },
  writeoff: { debited: ["writeoff_expense"], credited: held },
  writeoff_reversal: { debited: held, credited: ["writeoff_expense"] },
  unallocated: { debited: places, credited: unallocated },
  allocation: { debited: unallocated, credited: held },
  allocation_reversal: { debited: held, credited: unallocated },
  credit: { debited: ["bank_balance", "unallocated_receipts"], credited: credit },
  credit_reversal: { debited: credit, credited: unallocated },
  credit_refund: { debited: credit, credited: ["bank_balance"] },
  credit_refund_failed: { debited: ["bank_balance"], credited: credit },
  receipt_returned: { debited: unallocated, credited: ["bank_balance"] },
  house_cover: { debited: ["house_expense"], credited: held },
  house_cover_reversal: { debited: held, credited: ["house_expense"] },
  provider_fee: { debited: ["provider_fees"], credited: ["provider_balance"] },
  provider_fee_returned: { debited: ["provider_balance"], credited: ["provider_fees"] },
  bank_fee: { debited: ["house_expense"], credited: ["bank_balance"] },
};

type Belonging = readonly ("order" | "payment")[];
const ofPayment: Belonging = ["order", "payment"];
const ofOrder: Belonging = ["order"];
const ofHouse: Belonging = [];

/** What an entry of each kind belongs to; one that does not name it is astray. */
export const belongsTo: Readonly<Record<EntryKind, Belonging>> = {
  capture: ofPayment,
  bank_receipt: ofPayment,
  refund: ofPayment,
  refund_failed: ofPayment,
  dispute_out: ofPayment,
  dispute_in: ofPayment,
  transfer: ofOrder,
  transfer_reversal: ofOrder,
  bank_payout: ofOrder,
  bank_payout_returned: ofOrder,
  commission: ofOrder,
  commission_reversal: ofOrder,
  writeoff: ofPayment,
  writeoff_reversal: ofPayment,
  // Money that fits nothing: that is what it says.
  unallocated: ofHouse,
  allocation: ofPayment,
  allocation_reversal: ofPayment,
  credit: ofPayment,
  credit_reversal: ofPayment,
  credit_refund: ofPayment,
  credit_refund_failed: ofPayment,
  receipt_returned: ofHouse,
  house_cover: ofOrder,
  house_cover_reversal: ofOrder,
  provider_fee: ofHouse,
  provider_fee_returned: ofHouse,
  bank_fee: ofHouse,
};

/** Accounts that grow by debits; the others are what the house owes and earns, and grow by credits. */
export const debitAccounts: ReadonlySet<Account> = new Set([
  "provider_balance",
  "bank_balance",
  "writeoff_expense",
  "house_expense",
  "provider_fees",
]);

/** Accounts that are kept by company: what is held for each producer, what each buyer paid too much. */
export const accountsByCompany: ReadonlySet<Account> = new Set(["held_for_orders", "buyer_credit"]);

/** What stands on an account by its sums; positive on its own side. */
export function balanceOn(
  account: Account,
  sums: { readonly debit: bigint; readonly credit: bigint },
): bigint {
  const difference = sums.debit - sums.credit;
  return debitAccounts.has(account) ? difference : -difference;
}
