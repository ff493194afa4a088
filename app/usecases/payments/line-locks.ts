import type { Tx } from "#app/db/client.server.ts";
import { entriesOf } from "#app/db/ledger.server.ts";
import { lockRow, lockRows } from "#app/db/lock.server.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import { sumEntries } from "#app/domain/payments/ledger.ts";
import { sumLine } from "#app/domain/payments/line-sums.ts";

/**
 * Locks every order, payment and payout that a line's money touches, and the line, in the house's order; answers the
 * line with its entries as they are under the locks, what of it is promised back and what is free. Null: no such line. Payments are found before they are locked, so
 * the line is read again: "again" when another has joined them meanwhile.
 */
export async function lockLine(tx: Tx, lineId: string, besides: readonly string[] = []) {
  const paymentIds = await paymentsOf(tx, lineId, besides);
  const payments = await tx.payment.findMany({
    where: { id: { in: paymentIds } },
    select: { id: true, orderId: true, order: { select: { payout: { select: { id: true } } } } },
  });
  await lockRows(tx, "order", [...new Set(payments.map(({ orderId }) => orderId))]);
  await lockRows(
    tx,
    "payment",
    payments.map(({ id }) => id),
  );
  await lockRows(tx, "payout", [
    ...new Set(payments.flatMap(({ order }) => (order.payout === null ? [] : [order.payout.id]))),
  ]);
  if (!(await lockRow(tx, "line", lineId))) return null;
  const now = await paymentsOf(tx, lineId, besides);
  if (now.some((id) => !paymentIds.includes(id))) return "again";
  const line = await tx.statementLine.findUniqueOrThrow({ where: { id: lineId } });
  const entries = await entriesOf(tx, { lineId });
  const sums = sumLine(entries);
  const promised = await promisedBack(tx, lineId);
  return { line, entries, sums, promised, free: minor(sums.left - promised) };
}

/** What of a receipt is to go back to its sender and has not left yet, in minor units. */
export async function promisedBack(tx: Tx, lineId: string): Promise<Minor> {
  const { _sum } = await tx.receiptReturn.aggregate({
    where: { lineId, state: { in: ["requested", "approved"] } },
    _sum: { amount: true },
  });
  return minor(_sum.amount ?? 0n);
}

export type LockedLine = Exclude<Awaited<ReturnType<typeof lockLine>>, null | "again">;

async function paymentsOf(tx: Tx, lineId: string, besides: readonly string[]): Promise<string[]> {
  const entries = await tx.ledgerEntry.findMany({
    where: { lineId, paymentId: { not: null } },
    select: { paymentId: true },
    distinct: ["paymentId"],
  });
  return [...new Set([...besides, ...entries.flatMap(({ paymentId }) => paymentId ?? [])])];
}

/** What of a line's money lies on each payment, as paid and as credit; payments it has left are not named. */
export function sharesOf({ entries }: Pick<LockedLine, "entries">) {
  const ids = [...new Set(entries.flatMap(({ paymentId }) => paymentId ?? []))];
  return ids
    .map((paymentId) => {
      const own = entries.filter((entry) => entry.paymentId === paymentId);
      const { captured, credited, writtenOff } = sumEntries(own);
      return { paymentId, paid: captured - writtenOff, credited, writtenOff };
    })
    .filter(({ paid, credited }) => paid !== 0n || credited !== 0n);
}

/** An origin for the next entry of a line: its id and a number that no entry of it has. */
export function nextOrigins({ line, entries }: Pick<LockedLine, "line" | "entries">): () => string {
  let last = entries.length;
  return () => {
    last += 1;
    return `${line.id}/${last}`;
  };
}
