import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { minor } from "#app/domain/money.ts";
import { isKeyStale, nextTry } from "#app/domain/payments/retry.ts";
import type { RefundState } from "#app/domain/payments/states.ts";
import type { Answer, RefundFacts } from "#app/outside/payment-facts.ts";
import { applyRefund, lockRefund } from "./apply-refund.ts";
import { moneyMoved } from "./money-moved.ts";
import { tellMoney } from "./tell-money.ts";

/** What is sent, as it stood when it was committed. */
type Sending = {
  readonly refundId: string;
  readonly orderNumber: string;
  readonly captureId: string;
  readonly amount: bigint;
  readonly try: number;
  readonly firstSentAt: Date;
};

/**
 * Sends an approved refund: the row says `submitting` before the call and has the answer after it, so that a crash in
 * between sends the same again under the same key. By bank there is nobody to call: it waits for the debit on a
 * statement. Safe to call at any time and as often as one likes.
 */
export async function submitRefund(call: Call, refundId: string): Promise<void> {
  const sending = await inTransaction(call.db, (tx) => prepare(tx, call, refundId));
  if (sending === null) return;
  const answer = await send(call, sending);
  await inTransaction(call.db, (tx) => recordAnswer(tx, call, sending, answer));
}

const sendable: ReadonlySet<RefundState> = new Set(["approved", "submitting", "unknown"]);

async function prepare(tx: Tx, call: Call, refundId: string): Promise<Sending | null> {
  const refund = await lockRefund(tx, refundId);
  if (refund === null || !sendable.has(refund.state)) return null;
  if (refund.method !== "card") {
    await tx.refund.update({ where: { id: refundId }, data: { state: "pending" } });
    await moneyMoved(tx, refund.paymentId, call.now);
    return null;
  }
  if (refund.chargeId === null) throw new Error(`refund ${refundId} has no capture to go back to`);
  const firstSentAt = refund.submittedAt ?? call.now;
  await tx.refund.update({
    where: { id: refundId },
    data: { state: "submitting", submittedAt: firstSentAt, nextTryAt: nextTry(firstSentAt, call.now) },
  });
  return {
    refundId,
    orderNumber: refund.order.number,
    captureId: refund.chargeId,
    amount: refund.amount,
    try: refund.try,
    firstSentAt,
  };
}

async function send(call: Call, sending: Sending): Promise<Answer<RefundFacts>> {
  const { payIn } = call.outside;
  const ask = (attempt: number) =>
    payIn.requestRefund({
      refundId: sending.refundId,
      orderNumber: sending.orderNumber,
      captureId: sending.captureId,
      amount: minor(sending.amount),
      idempotencyKey: `refund:${sending.refundId}:${attempt}`,
    });
  const answer = isKeyStale(sending.firstSentAt, call.now) ? null : await ask(sending.try);
  const wornOut = answer === null || (answer.outcome === "unknown" && answer.saved);
  if (!wornOut) return answer;
  const found = await payIn.findRefundByOurId(sending.refundId, sending.captureId);
  if (found.outcome !== "answered") return found;
  if (found.facts !== null) return { outcome: "answered", facts: found.facts };
  await call.db.refund.updateMany({
    where: { id: sending.refundId, try: sending.try, state: "submitting" },
    data: { try: sending.try + 1, submittedAt: call.now },
  });
  return ask(sending.try + 1);
}

async function recordAnswer(
  tx: Tx,
  call: Call,
  { refundId }: Sending,
  answer: Answer<RefundFacts>,
): Promise<void> {
  if (answer.outcome === "answered") return applyRefund(tx, refundId, answer.facts, call.now);
  const refund = await lockRefund(tx, refundId);
  if (refund === null || refund.state !== "submitting") return;
  if (answer.outcome === "unknown") {
    const error = `${answer.reason}: ${answer.message}`;
    await tx.refund.update({ where: { id: refundId }, data: { state: "unknown", error } });
    return;
  }
  const error = `${answer.code}: ${answer.message}`;
  await tx.refund.update({
    where: { id: refundId },
    data: { state: "failed", error, nextTryAt: null, endedAt: call.now },
  });
  const words = {
    kind: "refund-failed" as const,
    event: refundId,
    amount: refund.amount,
    currency: refund.currency,
  };
  await tellMoney(tx, "finance", refund.order, { ...words, data: { reason: answer.message } }, call.now);
  await moneyMoved(tx, refund.paymentId, call.now);
}
