import type { Db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Currency } from "#app/domain/money.ts";

export type BuyerCredit = {
  /** All of the buyer's credit in the currency, in minor units. */
  readonly amount: bigint;
  /** Some of it was paid for the order that was asked about. */
  readonly ofOrder: boolean;
};

/**
 * What a buyer has paid in a currency beyond what was asked, and has neither used nor had back; null: nothing. The
 * caller has settled that its reader may know.
 */
export async function unsafeBuyerCredit(
  db: Db,
  buyer: { readonly companyId: string; readonly currency: Currency; readonly orderId: string },
): Promise<BuyerCredit | null> {
  const { companyId, currency, orderId } = buyer;
  const lines = await db.ledgerLine.findMany({
    where: { account: "buyer_credit", currency, companyId },
    select: { debit: true, credit: true, entry: { select: { orderId: true } } },
  });
  const sum = (some: typeof lines) => some.reduce((total, { debit, credit }) => total + credit - debit, 0n);
  const amount = sum(lines);
  if (amount <= 0n) return null;
  return { amount, ofOrder: sum(lines.filter(({ entry }) => entry.orderId === orderId)) > 0n };
}

/** Receipts that left a credit of which something is there still: neither used nor given back. */
export async function linesWithCredit(db: Db): Promise<Prisma.StatementLineWhereInput> {
  const kept = await db.$queryRaw<{ paymentId: string }[]>(sql`
    SELECT e.payment_id AS "paymentId" FROM ledger_lines l JOIN ledger_entries e ON e.id = l.entry_id
    WHERE l.account = 'buyer_credit' AND e.payment_id IS NOT NULL
    GROUP BY e.payment_id HAVING SUM(l.credit) > SUM(l.debit)`);
  const paymentId = { in: kept.map((row) => row.paymentId) };
  return { credit: true, entries: { some: { kind: "credit", paymentId } } };
}
