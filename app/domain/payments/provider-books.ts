/** The card provider's own book held against ours, movement by movement. */

import type { Currency } from "../money.ts";
import { minor, money } from "../money.ts";
import type { EntryKind, LedgerEntry } from "./ledger.ts";
import { bookEntry } from "./ledger.ts";

/** A movement on the provider's balance, as it says; signed, before its fee. */
export type ProviderMovement = {
  readonly source: string;
  readonly type: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly at: Date;
};

/** A movement of ours on the provider's balance; the amount signed as it changes that balance. */
export type OwnMovement = {
  readonly kind: EntryKind;
  readonly externalRef: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly at: Date;
};

export const differenceKinds = ["not_in_books", "not_at_provider", "amount", "currency"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export type Difference = {
  readonly kind: DifferenceKind;
  readonly source: string;
  /** The provider's type of the movement, or our kind where the provider has none. */
  readonly movement: string;
  readonly providerAmount: bigint | null;
  readonly booksAmount: bigint | null;
  readonly currency: string;
  readonly at: Date;
};

/** The kind of entry that a type of the provider's stands for; disputes by the way the money went. */
export function kindOf({ type, amount }: Pick<ProviderMovement, "type" | "amount">): EntryKind | null {
  if (type === "charge" || type === "payment") return "capture";
  if (type === "refund" || type === "payment_refund") return "refund";
  if (type === "refund_failure" || type === "payment_failure_refund") return "refund_failed";
  if (type === "transfer") return "transfer";
  if (type === "transfer_refund") return "transfer_reversal";
  if (type === "adjustment") return amount < 0n ? "dispute_out" : "dispute_in";
  return null;
}

/**
 * What differs: movements of the provider's that our books do not have or have otherwise, and ours that the provider
 * does not have. `known`: refunds on their way and refunds that came to nothing, which our books rightly leave out.
 *
 * @param theirs movements of a wide span
 * @param own of ours, those the provider's can be about, and those of the span that is looked at
 * @param asked whether a movement of ours is of the span that is looked at
 */
export function compareBooks(
  theirs: readonly ProviderMovement[],
  own: readonly OwnMovement[],
  asked: { readonly theirs: (at: Date) => boolean; readonly own: (at: Date) => boolean },
  known: (movement: ProviderMovement) => boolean,
): Difference[] {
  const keyOf = (kind: string, source: string) => `${kind} ${source}`;
  const ours = new Map(own.map((movement) => [keyOf(movement.kind, movement.externalRef), movement]));
  const seen = new Set<string>();
  const differences: Difference[] = [];
  for (const movement of theirs) {
    const kind = kindOf(movement);
    const key = keyOf(kind ?? movement.type, movement.source);
    seen.add(key);
    if (!asked.theirs(movement.at)) continue;
    const booked = kind === null ? undefined : ours.get(key);
    const found = (what: DifferenceKind, booksAmount: bigint | null): Difference => ({
      kind: what,
      source: movement.source,
      movement: movement.type,
      providerAmount: movement.amount,
      booksAmount,
      currency: movement.currency,
      at: movement.at,
    });
    if (booked === undefined) {
      if (!known(movement)) differences.push(found("not_in_books", null));
    } else if (booked.currency !== movement.currency) {
      differences.push(found("currency", booked.amount));
    } else if (booked.amount !== movement.amount) {
      differences.push(found("amount", booked.amount));
    }
  }
  for (const movement of own) {
    if (!asked.own(movement.at) || seen.has(keyOf(movement.kind, movement.externalRef))) continue;
    differences.push({
      kind: "not_at_provider",
      source: movement.externalRef,
      movement: movement.kind,
      providerAmount: null,
      booksAmount: movement.amount,
      currency: movement.currency,
      at: movement.at,
    });
  }
  return differences;
}

/** Kinds of entries that the daily comparison itself makes. */
export const feeKinds = ["provider_fee", "provider_fee_returned"] as const satisfies readonly EntryKind[];

/** Types of the provider's that are a fee and nothing else. */
const feeTypes: ReadonlySet<string> = new Set(["stripe_fee", "network_cost", "tax_fee"]);

/** Whether a line of the provider's own book is its bill, and no movement of anybody's money. */
export function isFeeAlone(type: string): boolean {
  return feeTypes.has(type);
}

/**
 * What the provider kept for itself with one line of its own book, as our books have it: the Trade House's own cost, for
 * buyers and producers pay none of it. Null where it kept nothing.
 *
 * @param line `fee` beside the amount that moved, or the amount itself where the line is a fee alone; a negative fee was
 *   given back
 */
export function bookProviderFee(line: {
  readonly externalId: string;
  readonly type: string;
  readonly amount: bigint;
  readonly fee: bigint;
  readonly currency: Currency;
}): LedgerEntry | null {
  const kept = line.fee - (isFeeAlone(line.type) ? line.amount : 0n);
  if (kept === 0n) return null;
  const { externalId, currency } = line;
  return kept > 0n
    ? bookEntry("provider_fee", externalId, money(minor(kept), currency), "provider_fees", "provider_balance")
    : bookEntry(
        "provider_fee_returned",
        externalId,
        money(minor(-kept), currency),
        "provider_balance",
        "provider_fees",
      );
}
