import type { Db, Tx } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { entriesOf } from "#app/db/ledger.server.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { sumLine } from "#app/domain/payments/line-sums.ts";
import type { BrokenEntry } from "./ledger-pages.ts";
import { page, pages } from "./ledger-pages.ts";

type Kept = Prisma.StatementLineGetPayload<object>;

/**
 * Every credit line is wholly accounted for: received = on instalments + credit + sent back + unallocated; and every debit
 * that is explained stands in the books once. What was written down by hand before, or moved between accounts of the
 * house, books nothing.
 */
export async function* checkStatementLines(db: Db | Tx): AsyncGenerator<BrokenEntry> {
  for await (const line of pages((cursor) => db.statementLine.findMany(page(cursor)))) {
    const problem = line.credit ? await faultOfCredit(db, line) : await faultOfDebit(db, line);
    if (problem !== null) yield { what: "line", id: `${line.account}/${line.bankRef}`, problem };
  }
  yield* checkUnallocated(db);
}

async function faultOfCredit(db: Db | Tx, line: Kept): Promise<string | null> {
  const entries = await entriesOf(db, { lineId: line.id });
  const sums = sumLine(entries);
  const silent = line.state === "incoming" || line.recordedAs !== null || line.why === "own_transfer";
  if (silent) return entries.length === 0 ? null : "it should have booked nothing";
  if (entries.some(({ currency }) => currency !== line.currency))
    return "its entries are in another currency";
  if (sums.received !== line.amount) {
    return `${toDecimal(minor(line.amount))} came, the ledger says ${toDecimal(sums.received)}`;
  }
  for (const part of ["allocated", "credited", "returned", "left"] as const) {
    if (sums[part] < 0n) return `${part} is ${toDecimal(sums[part])}, less than nothing`;
  }
  if (sums.left !== line.left) {
    return `${toDecimal(minor(line.left))} is left of it, the ledger says ${toDecimal(sums.left)}`;
  }
  return (line.state === "matched") === (sums.left === 0n)
    ? null
    : `it is ${line.state} with what is left of it`;
}

async function faultOfDebit(db: Db | Tx, line: Kept): Promise<string | null> {
  const entries = await db.ledgerEntry.findMany({
    where: { externalRef: line.id },
    include: { lines: { where: { account: "bank_balance" } } },
  });
  const out = entries
    .flatMap(({ lines }) => lines)
    .reduce((sum, { debit, credit }) => sum + credit - debit, 0n);
  const silent =
    line.state !== "matched" || line.why === "own_transfer" || (await confirmedOtherwise(db, line));
  const wanted = silent ? 0n : line.amount;
  if (out === wanted) return null;
  return `it is ${line.state}, and by the ledger ${toDecimal(minor(out))} went out for it`;
}

/** A refund that failed afterwards came back; a payout or refund confirmed by hand is booked under what was typed. */
async function confirmedOtherwise(db: Db | Tx, line: Kept): Promise<boolean> {
  if (line.payoutId !== null) {
    const payout = await db.payout.findUnique({ where: { id: line.payoutId } });
    return payout !== null && payout.externalId !== line.id;
  }
  if (line.refundId === null) return false;
  const refund = await db.refund.findUnique({ where: { id: line.refundId } });
  return refund !== null && (refund.externalId !== line.id || refund.state !== "succeeded");
}

/** What lies unallocated in the books is what is left of lines, and what was written down so by hand or came by card. */
async function* checkUnallocated(db: Db | Tx): AsyncGenerator<BrokenEntry> {
  const lines = await db.ledgerLine.groupBy({
    by: ["currency"],
    where: { account: "unallocated_receipts", entry: { lineId: { not: null } } },
    _sum: { debit: true, credit: true },
  });
  const left = await db.statementLine.groupBy({
    by: ["currency"],
    _sum: { left: true },
    where: { state: { not: "incoming" } },
  });
  for (const { currency, _sum } of lines) {
    const books = (_sum.credit ?? 0n) - (_sum.debit ?? 0n);
    const kept = left.find((row) => row.currency === currency)?._sum.left ?? 0n;
    if (books === kept) continue;
    const problem = `${toDecimal(minor(books))} lie unallocated, of lines ${toDecimal(minor(kept))} are left`;
    yield { what: "currency", id: currency, problem };
  }
}
