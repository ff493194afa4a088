import type { Tx } from "#app/db/client.server.ts";
import { lockRows } from "#app/db/lock.server.ts";

/**
 * Locks the receipt that a return is of, together with a debit that may be it, and answers the return as it is under the
 * locks: whatever happens to a return happens under the lock of its receipt.
 */
export async function lockReturn(tx: Tx, returnId: string, debitId?: string) {
  const found = await tx.receiptReturn.findUnique({ where: { id: returnId }, select: { lineId: true } });
  if (found === null) return null;
  await lockRows(tx, "line", debitId === undefined ? [found.lineId] : [found.lineId, debitId]);
  return tx.receiptReturn.findUniqueOrThrow({ where: { id: returnId }, include: { line: true } });
}
