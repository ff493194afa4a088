/**
 * The double-entry ledger: what each movement of money books. Debits equal credits per currency in every entry, so
 * they do at every moment. Entries are never changed; a mistake is undone by another entry.
 */
import type { Currency, Minor, Money } from "../money.ts";
import { currencies, minor } from "../money.ts";

export const accounts = [
  /** Asset: money at the card provider. */
  "provider_balance",
  /** Asset: money on the Trade House's bank accounts. */
  "bank_balance",
  /** Liability: buyers' money held for orders until it is paid out or given back. */
  "held_for_orders",
  /** Liability: money received that fits no payment yet. */
  "unallocated_receipts",
  /** Liability: what buyers paid too much, kept for them until it goes to another instalment or back. */
  "buyer_credit",
  /** Income: commission. */
  "commission_income",
  /** Expense: bank fees written off on short receipts. */
  "writeoff_expense",
  /** Expense: what the Trade House bears itself: fees of banks, refunds and chargebacks after payout. */
  "house_expense",
  /** Expense: what the card provider keeps of its balance for its services. */
  "provider_fees",
] as const;
export type Account = (typeof accounts)[number];

export const entryKinds = [
  "capture",
  "bank_receipt",
  "refund",
  "refund_failed",
  "dispute_out",
  "dispute_in",
  "transfer",
  "transfer_reversal",
  "bank_payout",
  "commission",
  "commission_reversal",
  "writeoff",
  "unallocated",
  "allocation",
  "allocation_reversal",
  "credit",
  "credit_reversal",
  "credit_refund",
  "credit_refund_failed",
  "writeoff_reversal",
  "receipt_returned",
  "bank_payout_returned",
  "bank_fee",
  "provider_fee",
  "provider_fee_returned",
  "house_cover",
  "house_cover_reversal",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The account money sits on, by the way it came. */
export const moneyPlaces = { card: "provider_balance", bank_transfer: "bank_balance" } as const;
export type MoneyPlace = keyof typeof moneyPlaces;

/** One side is always 0. */
export type LedgerLine = {
  readonly account: Account;
  readonly currency: Currency;
  readonly debit: Minor;
  readonly credit: Minor;
};

export type LedgerEntry = {
  readonly kind: EntryKind;
  /** Where it came from ("ch_…", the id of a statement line); unique with the kind. */
  readonly externalRef: string;
  readonly lines: readonly LedgerLine[];
};

/** One movement between two accounts. Throws on nothing and on an origin that is not named: both are mistakes of ours. */
export function bookEntry(
  kind: EntryKind,
  externalRef: string,
  { amount, currency }: Money,
  debited: Account,
  credited: Account,
): LedgerEntry {
  if (amount <= 0n) throw new Error(`a ${kind} of ${amount} cannot be booked`);
  if (externalRef === "") throw new Error(`a ${kind} needs its origin`);
  const none = minor(0n);
  return {
    kind,
    externalRef,
    lines: [
      { account: debited, currency, debit: amount, credit: none },
      { account: credited, currency, debit: none, credit: amount },
    ],
  };
}

/** A card payment was captured for a payment of ours. */
export function bookCapture(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("capture", externalRef, amount, "provider_balance", "held_for_orders");
}

/** A line of a bank statement was matched to a payment. */
export function bookBankReceipt(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("bank_receipt", externalRef, amount, "bank_balance", "held_for_orders");
}

/** Money went back to the buyer. */
export function bookRefund(externalRef: string, amount: Money, from: MoneyPlace): LedgerEntry {
  return bookEntry("refund", externalRef, amount, "held_for_orders", moneyPlaces[from]);
}

/** A refund came back, perhaps days after it had succeeded. */
export function bookRefundFailed(externalRef: string, amount: Money, from: MoneyPlace): LedgerEntry {
  return bookEntry("refund_failed", externalRef, amount, moneyPlaces[from], "held_for_orders");
}

/** The buyer's bank took a disputed card payment from us. */
export function bookDisputeOut(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("dispute_out", externalRef, amount, "held_for_orders", "provider_balance");
}

/** A dispute was won: the money is back. */
export function bookDisputeIn(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("dispute_in", externalRef, amount, "provider_balance", "held_for_orders");
}

/** The producer was paid through the card provider. */
export function bookTransfer(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("transfer", externalRef, amount, "held_for_orders", "provider_balance");
}

/** A transfer was taken back. */
export function bookTransferReversal(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("transfer_reversal", externalRef, amount, "provider_balance", "held_for_orders");
}

/** The producer was paid by bank; the debit is on a statement. */
export function bookBankPayout(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("bank_payout", externalRef, amount, "held_for_orders", "bank_balance");
}

/** The Trade House keeps its commission of a payout. */
export function bookCommission(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("commission", externalRef, amount, "held_for_orders", "commission_income");
}

/** Commission given back with a refund after payout. */
export function bookCommissionReversal(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("commission_reversal", externalRef, amount, "commission_income", "held_for_orders");
}

/** Finance writes off what banks kept of a receipt that came in short. */
export function bookWriteoff(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("writeoff", externalRef, amount, "writeoff_expense", "held_for_orders");
}

/** Money came that fits no payment: kept and looked at, never dropped. */
export function bookUnallocated(externalRef: string, amount: Money, at: MoneyPlace): LedgerEntry {
  return bookEntry("unallocated", externalRef, amount, moneyPlaces[at], "unallocated_receipts");
}

/** Unallocated money found its payment. */
export function bookAllocation(externalRef: string, amount: Money): LedgerEntry {
  return bookEntry("allocation", externalRef, amount, "unallocated_receipts", "held_for_orders");
}

/** Debits − credits by currency, for the currencies in which they differ; empty when the books balance. */
export function imbalances(lines: readonly Pick<LedgerLine, "currency" | "debit" | "credit">[]): Money[] {
  return currencies.flatMap((currency) => {
    const difference = lines
      .filter((line) => line.currency === currency)
      .reduce((total, line) => total + line.debit - line.credit, 0n);
    return difference === 0n ? [] : [{ amount: minor(difference), currency }];
  });
}

/** What an entry adds to a sum, by its kind; kinds not named add nothing. */
export type Weights = Readonly<Partial<Record<EntryKind, 1 | -1>>>;
const weights = {
  captured: {
    capture: 1,
    bank_receipt: 1,
    writeoff: 1,
    allocation: 1,
    allocation_reversal: -1,
    writeoff_reversal: -1,
  },
  refunded: { refund: 1, refund_failed: -1 },
  chargedBack: { dispute_out: 1, dispute_in: -1 },
  paidOut: { transfer: 1, transfer_reversal: -1, bank_payout: 1, bank_payout_returned: -1 },
  commission: { commission: 1, commission_reversal: -1 },
  credited: { credit: 1, credit_reversal: -1, credit_refund: -1, credit_refund_failed: 1 },
  covered: { house_cover: 1, house_cover_reversal: -1 },
  writtenOff: { writeoff: 1, writeoff_reversal: -1 },
} as const satisfies Record<string, Weights>;

export type LedgerSums = Readonly<Record<keyof typeof weights, Minor>>;

/** An entry as sums need it; one currency. */
export type Booked = { readonly kind: EntryKind; readonly amount: Minor };

/** The sum of entries by the weights of their kinds. */
export function weigh(entries: readonly Booked[], weight: Weights): Minor {
  return minor(entries.reduce((total, { kind, amount }) => total + BigInt(weight[kind] ?? 0) * amount, 0n));
}

/** Sums of a payment's or an order's entries, from scratch. */
export function sumEntries(entries: readonly Booked[]): LedgerSums {
  const sum = (weight: Weights) => weigh(entries, weight);
  return {
    captured: sum(weights.captured),
    refunded: sum(weights.refunded),
    chargedBack: sum(weights.chargedBack),
    paidOut: sum(weights.paidOut),
    commission: sum(weights.commission),
    credited: sum(weights.credited),
    covered: sum(weights.covered),
    writtenOff: sum(weights.writtenOff),
  };
}

/** What is still held for an order: never negative while the books are right. */
export function heldOf(sums: LedgerSums): Minor {
  const { captured, covered, refunded, chargedBack, paidOut, commission } = sums;
  return minor(captured + covered - refunded - chargedBack - paidOut - commission);
}

export const invariants = ["refunded-over-captured", "paid-out-over-held", "credit-below-nothing"] as const;

/** Invariants of one order in one currency that its entries break; empty when all hold. */
export function brokenInvariants(sums: LedgerSums): (typeof invariants)[number][] {
  const broken: (typeof invariants)[number][] = [];
  if (sums.refunded > sums.captured) broken.push("refunded-over-captured");
  if (heldOf(sums) < 0n) broken.push("paid-out-over-held");
  if (sums.credited < 0n) broken.push("credit-below-nothing");
  return broken;
}
