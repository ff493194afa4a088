import type { Currency } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import type { Account, Booked, EntryKind, LedgerEntry, LedgerSums } from "#app/domain/payments/ledger.ts";
import { entryKinds, sumEntries } from "#app/domain/payments/ledger.ts";
import type { Db, Tx } from "./client.server.ts";

/** What an entry belongs to. */
export type EntryContext = {
  readonly orderId: string | null;
  readonly paymentId: string | null;
  /** Whose money is held: the producer of the order. */
  readonly companyId: string | null;
  /** When the money moved, as the provider or the bank says. */
  readonly at: Date;
  readonly actorId: string | null;
  readonly note?: string;
  /** Whose credit it is: the buyer of the order. */
  readonly buyerId?: string;
  /** The line of a bank statement that it came from. */
  readonly lineId?: string;
};

/**
 * Books a movement; false when it was booked before, by whoever told us first. This uniqueness, and not the event or
 * the state of a row, is what makes money count once.
 */
export async function writeEntry(tx: Tx, entry: LedgerEntry, context: EntryContext): Promise<boolean> {
  const [made] = await tx.ledgerEntry.createManyAndReturn({
    data: [
      {
        kind: entry.kind,
        externalRef: entry.externalRef,
        orderId: context.orderId,
        paymentId: context.paymentId,
        at: context.at,
        actorId: context.actorId,
        note: context.note ?? "",
        lineId: context.lineId ?? null,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (made === undefined) return false;
  await tx.ledgerLine.createMany({
    data: entry.lines.map((line) => ({
      entryId: made.id,
      account: line.account,
      companyId: ownerOf(line.account, context),
      currency: line.currency,
      debit: line.debit,
      credit: line.credit,
      at: context.at,
    })),
  });
  return true;
}

/** Held money is the producer's, a credit the buyer's; the other accounts are the house's own. */
function ownerOf(account: Account, context: EntryContext): string | null {
  if (account === "held_for_orders") return context.companyId;
  return account === "buyer_credit" ? (context.buyerId ?? null) : null;
}

/** An entry read back: one currency, its amount the sum of its debits. */
export type BookedEntry = Booked & {
  readonly currency: Currency;
  readonly externalRef: string;
  readonly paymentId: string | null;
  readonly lineId: string | null;
  readonly at: Date;
};

export function isEntryKind(kind: string): kind is EntryKind {
  return (entryKinds as readonly string[]).includes(kind);
}

/** All entries of a payment, of an order or from a line of a statement, the oldest first. */
export async function entriesOf(
  db: Db | Tx,
  of: { readonly paymentId: string } | { readonly orderId: string } | { readonly lineId: string },
): Promise<BookedEntry[]> {
  const rows = await db.ledgerEntry.findMany({
    where: of,
    include: { lines: true },
    // A bank names days: of one day, the order in which we heard of it.
    orderBy: [{ at: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => {
    const [first] = row.lines;
    if (first === undefined || !isEntryKind(row.kind)) {
      throw new Error(`ledger entry ${row.id} (${row.kind}) cannot be read`);
    }
    return {
      kind: row.kind,
      amount: minor(row.lines.reduce((sum, line) => sum + line.debit, 0n)),
      currency: first.currency,
      externalRef: row.externalRef,
      paymentId: row.paymentId,
      lineId: row.lineId,
      at: row.at,
    };
  });
}

/** The sums of the entries in one currency. */
export function sumsIn(entries: readonly BookedEntry[], currency: Currency): LedgerSums {
  return sumEntries(entries.filter((entry) => entry.currency === currency));
}
