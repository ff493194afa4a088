/** Movements of money as one side of an order reads them. */
import type { Currency } from "../money.ts";
import type { EntryKind } from "./ledger.ts";

export type StatementRow = {
  readonly at: Date;
  /** "invoiced", or the kind of the entry. */
  readonly kind: string;
  readonly number: string;
  readonly currency: Currency;
  /** Signed: what was asked or given back adds to one side, what was paid to the other. */
  readonly amount: bigint;
};

const buyer = [
  "capture",
  "bank_receipt",
  "allocation",
  "allocation_reversal",
  "writeoff",
  "writeoff_reversal",
  "credit",
  "credit_reversal",
  "refund",
  "refund_failed",
  "credit_refund",
  "credit_refund_failed",
  "dispute_out",
  "dispute_in",
] as const satisfies readonly EntryKind[];

const producer = [
  "capture",
  "bank_receipt",
  "allocation",
  "allocation_reversal",
  "refund",
  "refund_failed",
  "dispute_out",
  "dispute_in",
  "transfer",
  "transfer_reversal",
  "bank_payout",
  "bank_payout_returned",
  "commission",
  "commission_reversal",
] as const satisfies readonly EntryKind[];

/** The kinds of entries each side is shown; the house's own matters are not theirs. */
export const movementsShown = { buyer, producer } as const;

const taken: Readonly<Record<"buyer" | "producer", ReadonlySet<string>>> = {
  // Of the buyer's money with the house.
  buyer: new Set([
    "invoiced",
    "allocation_reversal",
    "writeoff_reversal",
    "credit_reversal",
    "refund",
    "credit_refund",
    "dispute_out",
  ]),
  // Of what is held for the producer.
  producer: new Set([
    "allocation_reversal",
    "refund",
    "dispute_out",
    "transfer",
    "bank_payout",
    "commission",
  ]),
};

/** An entry's amount as it changes what the side has with the house: less is negative. */
export function signedFor(side: "buyer" | "producer", kind: string, amount: bigint): bigint {
  return taken[side].has(kind) ? -amount : amount;
}
