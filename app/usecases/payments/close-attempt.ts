import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { AttemptState } from "#app/domain/payments/states.ts";
import { isLive } from "#app/domain/payments/states.ts";
import { applyCheckout } from "./apply-checkout.ts";
import { lockAttempt } from "./lock-payment.ts";
import { recomputePayment } from "./recompute-payment.ts";

const CLOCK_SLACK_MS = 3_600_000;

/**
 * Takes a payment page from the buyer: they pay another way, or the instalment is not wanted. If the provider says that
 * it was just paid, that is what counts. Resolves to where the attempt stands; a live state means that nobody knows yet.
 */
export async function closeAttempt(call: Call, attemptId: string): Promise<AttemptState> {
  const row = await call.db.paymentAttempt.findUniqueOrThrow({ where: { id: attemptId } });
  const { payIn } = call.outside;
  let externalId = row.externalId;
  if (externalId === null) {
    const since = new Date(row.createdAt.getTime() - CLOCK_SLACK_MS);
    const found = await payIn.findCheckoutByOurId(attemptId, since);
    if (found.outcome !== "answered") return row.state;
    externalId = found.facts?.externalId ?? null;
  }
  // Should the asking still be under way, whoever asks finds the attempt ended and closes the page (`openAttempt`).
  if (externalId === null) return supersede(call, attemptId);
  // Closing twice is closing once, so the key need not be kept; a saved failure must not be repeated.
  const answer = await payIn.expireCheckout(externalId, `expire:${attemptId}:${call.requestId}`);
  if (answer.outcome !== "answered") return row.state;
  return inTransaction(call.db, (tx) => applyCheckout(tx, attemptId, answer.facts, call.now, "superseded"));
}

function supersede(call: Call, attemptId: string): Promise<AttemptState> {
  return inTransaction(call.db, async (tx) => {
    const attempt = await lockAttempt(tx, attemptId);
    if (attempt === null) throw new Error(`attempt ${attemptId} is not there`);
    if (!isLive(attempt.state) || attempt.externalId !== null) return attempt.state;
    await tx.paymentAttempt.update({
      where: { id: attemptId },
      data: { state: "superseded", syncedAt: call.now, endedAt: call.now },
    });
    await recomputePayment(tx, attempt.paymentId, call.now);
    return "superseded";
  });
}

/** Closes the open payment pages of an order; for use after the transaction that ended it. */
export async function closeCheckouts(call: Call, orderId: string): Promise<void> {
  const live = await call.db.paymentAttempt.findMany({
    where: { payment: { orderId }, state: { in: ["creating", "open", "unknown"] } },
    select: { id: true },
  });
  for (const { id } of live) await closeAttempt(call, id);
}
