import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { applyTransfer } from "./settle-payout.ts";
import { submitPayout } from "./submit-payout.ts";

/** Reads a payout through the card provider again and books what became of it, also what was taken back. */
export async function syncPayout(call: Call, payoutId: string): Promise<"done" | "try-again"> {
  const payout = await call.db.payout.findUnique({ where: { id: payoutId } });
  if (payout === null) return "try-again";
  if (payout.method !== "stripe") return "done";
  if (payout.externalId === null) {
    await submitPayout(call, payoutId);
    return "done";
  }
  const answer = await call.outside.payOut.readTransfer(payout.externalId);
  if (answer.outcome !== "answered") return "try-again";
  await inTransaction(call.db, (tx) => applyTransfer(tx, payoutId, answer.facts, call.now));
  return "done";
}
