import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { AttemptState } from "#app/domain/payments/states.ts";
import { applyCheckout, applyStrayCheckout } from "./apply-checkout.ts";
import { openAttempt } from "./open-attempt.ts";

/** `not-ours`: no such attempt, or the checkout belongs to another; `no-answer`: ask again later. */
export type Synced = AttemptState | "not-ours" | "no-answer";

/**
 * The one way in which the house learns what became of a card payment: webhook, return page and reconciler all come
 * here. Reads the provider again and books what it says.
 *
 * @param hint the checkout's external id as an event or a returning buyer named it, should we not know it yet
 */
export async function syncAttempt(call: Call, attemptId: string, hint?: string): Promise<Synced> {
  const attempt = await call.db.paymentAttempt.findUnique({ where: { id: attemptId } });
  if (attempt === null) return "not-ours";
  const externalId = attempt.externalId ?? hint;
  if (externalId === undefined) return openAttempt(call, attemptId);
  const answer = await call.outside.payIn.readCheckout(externalId);
  if (answer.outcome !== "answered") {
    // Asked again in ten minutes, not at every round.
    await call.db.paymentAttempt.update({ where: { id: attemptId }, data: { syncedAt: call.now } });
    return "no-answer";
  }
  if (answer.facts.ours.attemptId !== attemptId) return "not-ours";
  const state = await inTransaction(call.db, (tx) => applyCheckout(tx, attemptId, answer.facts, call.now));
  if (hint === undefined || hint === externalId) return state;
  return (await syncStray(call, attemptId, hint)) ? state : "no-answer";
}

/** A second page of one attempt: it is closed, and what was paid there is booked; false while there is no answer. */
async function syncStray(call: Call, attemptId: string, externalId: string): Promise<boolean> {
  const answer = await call.outside.payIn.expireCheckout(
    externalId,
    `expire:${externalId}:${call.requestId}`,
  );
  if (answer.outcome !== "answered") return false;
  if (answer.facts.ours.attemptId !== attemptId) return true;
  await inTransaction(call.db, (tx) => applyStrayCheckout(tx, attemptId, answer.facts, call.now));
  return true;
}
