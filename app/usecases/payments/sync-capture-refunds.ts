import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { applyForeignRefund, applyRefund } from "./apply-refund.ts";
import { paymentOfCapture } from "./find-capture.ts";

/** Reads every refund of a capture again, ours and those made at the provider; false while there is no answer. */
export async function syncCaptureRefunds(call: Call, captureId: string): Promise<boolean> {
  const paymentId = await paymentOfCapture(call.db, captureId);
  if (paymentId === null) return true;
  const answer = await call.outside.payIn.listRefunds(captureId);
  if (answer.outcome !== "answered") return false;
  for (const facts of answer.facts) {
    const { refundId } = facts.ours;
    const ours = refundId === null ? null : await call.db.refund.findUnique({ where: { id: refundId } });
    await inTransaction(call.db, (tx) =>
      ours === null
        ? applyForeignRefund(tx, paymentId, facts, call.now)
        : applyRefund(tx, ours.id, facts, call.now),
    );
  }
  return true;
}
