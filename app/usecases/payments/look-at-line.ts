import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { closeCheckouts } from "./close-attempt.ts";
import { lookAtCredit } from "./look-at-credit.ts";
import { lookAtDebit } from "./look-at-debit.ts";

/**
 * Decides what a line that came in is for: money that names its instalment goes there by itself, a debit that was
 * expected confirms what it was, everything else waits for finance with the reason why. Each line is a transaction of
 * its own, so a death in the middle leaves the rest to the job; a line that was looked at is left alone.
 */
export async function lookAtLine(call: Call, lineId: string): Promise<void> {
  for (;;) {
    const looked = await inTransaction(call.db, async (tx) => {
      const line = await tx.statementLine.findUnique({ where: { id: lineId } });
      if (line === null || line.state !== "incoming") return "done";
      return line.credit ? lookAtCredit(tx, call, line) : lookAtDebit(tx, call, line);
    });
    // While it waited for the locks, its guess became another.
    if (looked === "again") continue;
    if (looked !== "done") await closeCheckouts(call, looked.paidOrderId);
    return;
  }
}

/** Lines that nobody has looked at, the oldest first. */
export async function incomingLines(db: Db, atMost: number, statementId?: string): Promise<string[]> {
  const lines = await db.statementLine.findMany({
    where: { state: "incoming", ...(statementId === undefined ? {} : { statementId }) },
    select: { id: true },
    orderBy: [{ statementId: "asc" }, { lineNumber: "asc" }],
    take: atMost,
  });
  return lines.map(({ id }) => id);
}
