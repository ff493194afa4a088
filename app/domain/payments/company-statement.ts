/** Movements of money as one side of an order reads them. */
import type { Currency } from "../money.ts";
import { currencies } from "../money.ts";
import type { EntryKind } from "./ledger.ts";

export type StatementSide = "buyer" | "producer";

export type StatementRow = {
  readonly at: Date;
  /** A note, or the kind of the entry. */
  readonly kind: string;
  /** The order's. */
  readonly number: string;
  /** The number of the paper that a note speaks of; empty for movements. */
  readonly document: string;
  readonly currency: Currency;
  /** Signed: what came to the house on this side adds, what left it takes. */
  readonly amount: bigint;
  /** After it, in its currency; null of a note, which moves nothing. */
  readonly balance: bigint | null;
};

/** What papers say between the movements: they move nothing. The second of a pair takes the first back. */
export const statementNotes = {
  buyer: ["invoiced", "invoice_voided", "credit_note"],
  producer: ["goods", "goods_replaced", "credit_note"],
} as const;
export type StatementNote = (typeof statementNotes)[StatementSide][number];

export function isNote(kind: string): kind is StatementNote {
  return [...statementNotes.buyer, ...statementNotes.producer].some((one) => one === kind);
}

/** What a side had with the house before some days and after them. */
export type Balance = { readonly currency: Currency; readonly opening: bigint; readonly closing: bigint };

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
  "writeoff",
  "writeoff_reversal",
  "house_cover",
  "house_cover_reversal",
] as const satisfies readonly EntryKind[];

/** The kinds of entries each side is shown; the house's own matters are not theirs. */
export const movementsShown = { buyer, producer } as const;

/** Kinds that take: of the buyer's money with the house, of what is held for the producer. */
export const movementsTaking: Readonly<Record<StatementSide, readonly string[]>> = {
  buyer: [
    "allocation_reversal",
    "writeoff_reversal",
    "credit_reversal",
    "refund",
    "credit_refund",
    "dispute_out",
  ],
  producer: [
    "allocation_reversal",
    "writeoff_reversal",
    "house_cover_reversal",
    "refund",
    "dispute_out",
    "transfer",
    "bank_payout",
    "commission",
  ],
};

/** An entry's amount as it changes what the side has with the house: less is negative. */
export function signedFor(side: StatementSide, kind: string, amount: bigint): bigint {
  return movementsTaking[side].includes(kind) ? -amount : amount;
}

export type Moved = {
  readonly kind: string;
  readonly currency: Currency;
  /** Sums of the kind before the days and within them. */
  readonly before: bigint;
  readonly within: bigint;
};

/**
 * The balances of a side by currency: for a buyer what it paid and was not given back, for a producer what is held for
 * it. Opening and what moved make closing.
 */
export function balancesFor(side: StatementSide, moved: readonly Moved[]): Balance[] {
  return currencies.flatMap((currency) => {
    const own = moved.filter((row) => row.currency === currency);
    if (own.length === 0) return [];
    const opening = own.reduce((sum, { kind, before }) => sum + signedFor(side, kind, before), 0n);
    const within = own.reduce((sum, row) => sum + signedFor(side, row.kind, row.within), 0n);
    return [{ currency, opening, closing: opening + within }];
  });
}

/** A day of a bank's statement has no hour: what is booked at midnight of UTC is a date. */
export function momentOf(at: Date): { readonly iso: string; readonly isDay: boolean } {
  const isDay = at.getTime() % 86_400_000 === 0;
  return { iso: isDay ? at.toISOString().slice(0, 10) : at.toISOString(), isDay };
}
