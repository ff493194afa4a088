import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { isKeyStale } from "#app/domain/payments/retry.ts";
import type { AttemptState } from "#app/domain/payments/states.ts";
import { isLive } from "#app/domain/payments/states.ts";
import type { Answer, CheckoutFacts } from "#app/outside/payment-facts.ts";
import { applyCheckout } from "./apply-checkout.ts";
import { checkoutExpiry, checkoutKey, checkoutRequestOf } from "./checkout-request.ts";
import { closeAttempt } from "./close-attempt.ts";
import { lockAttempt } from "./lock-payment.ts";
import { recomputePayment } from "./recompute-payment.ts";

/** The provider's list is asked from a little before our own clock says. */
const CLOCK_SLACK_MS = 3_600_000;

/**
 * Asks the provider for the payment page of an attempt that has none yet, or whose first asking got no answer. The key
 * and the parameters stand in the row, so that asking again can only find the same page. Resolves to where the attempt
 * stands afterwards: `unknown` when there is still no answer.
 */
export async function openAttempt(call: Call, attemptId: string): Promise<AttemptState> {
  const row = await call.db.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { payment: { select: { cancelledAt: true } } },
  });
  if (row.state !== "creating" && row.state !== "unknown") return row.state;
  if (row.payment.cancelledAt !== null) return closeAttempt(call, attemptId);
  const { payIn } = call.outside;
  let answer: Answer<CheckoutFacts> | null = null;
  if (!isKeyStale(row.createdAt, call.now)) answer = await payIn.openCheckout(checkoutRequestOf(row));
  if (answer === null || (answer.outcome === "unknown" && answer.saved)) {
    // The key is worn out: it would repeat the failure for ever, or be forgotten. Did it happen?
    const since = new Date(row.createdAt.getTime() - CLOCK_SLACK_MS);
    const found = await payIn.findCheckoutByOurId(attemptId, since);
    if (found.outcome !== "answered") answer = found;
    else if (found.facts !== null) answer = { outcome: "answered", facts: found.facts };
    else answer = await askWithNewKey(call, attemptId, row.try);
  }
  const state = await recordAnswer(call, attemptId, answer);
  // Somebody ended the attempt while we asked: its page must not stay open.
  const opened = answer.outcome === "answered" && answer.facts.state === "open";
  return opened && !isLive(state) ? closeAttempt(call, attemptId) : state;
}

async function askWithNewKey(call: Call, attemptId: string, before: number): Promise<Answer<CheckoutFacts>> {
  const row = await inTransaction(call.db, async (tx) => {
    await lockAttempt(tx, attemptId);
    await tx.paymentAttempt.updateMany({
      where: { id: attemptId, try: before, state: { in: ["creating", "unknown"] } },
      data: {
        try: before + 1,
        idempotencyKey: checkoutKey(attemptId, before + 1),
        expiresAt: checkoutExpiry(call.now),
        createdAt: call.now,
      },
    });
    return tx.paymentAttempt.findUniqueOrThrow({ where: { id: attemptId } });
  });
  return call.outside.payIn.openCheckout(checkoutRequestOf(row));
}

function recordAnswer(call: Call, attemptId: string, answer: Answer<CheckoutFacts>): Promise<AttemptState> {
  return inTransaction(call.db, async (tx) => {
    if (answer.outcome === "answered") return applyCheckout(tx, attemptId, answer.facts, call.now);
    const attempt = await lockAttempt(tx, attemptId);
    if (attempt === null) throw new Error(`attempt ${attemptId} is not there`);
    if (attempt.state !== "creating" && attempt.state !== "unknown") return attempt.state;
    const state = answer.outcome === "refused" ? "failed" : "unknown";
    await tx.paymentAttempt.update({
      where: { id: attemptId },
      data: {
        state,
        error:
          answer.outcome === "refused"
            ? `${answer.code}: ${answer.message}`
            : `${answer.reason}: ${answer.message}`,
        syncedAt: call.now,
        ...(state === "failed" ? { endedAt: call.now } : {}),
      },
    });
    await recomputePayment(tx, attempt.paymentId, call.now);
    return state;
  });
}
