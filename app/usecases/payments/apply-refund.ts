import type { Tx } from "#app/db/client.server.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { isCurrency, money } from "#app/domain/money.ts";
import type { MoneyPlace } from "#app/domain/payments/ledger.ts";
import { bookRefund, bookRefundFailed } from "#app/domain/payments/ledger.ts";
import type { RefundState } from "#app/domain/payments/states.ts";
import { canMove, refundMoves } from "#app/domain/payments/states.ts";
import type { RefundFacts } from "#app/outside/payment-facts.ts";
import { lockPayment } from "./lock-payment.ts";
import { moneyMoved } from "./money-moved.ts";
import { tellMoney } from "./tell-money.ts";

/** Locks order, payment and refund, in this order, and answers the refund as it is under the locks. */
export async function lockRefund(tx: Tx, refundId: string) {
  const found = await tx.refund.findUnique({ where: { id: refundId }, select: { paymentId: true } });
  if (found === null) return null;
  await lockPayment(tx, found.paymentId);
  await lockRow(tx, "refund", refundId);
  return tx.refund.findUniqueOrThrow({ where: { id: refundId }, include: { order: true } });
}

type RefundOutcome = {
  readonly state: Extract<RefundState, "pending" | "succeeded" | "failed" | "cancelled">;
  readonly externalId: string;
  readonly at: Date;
  readonly error: string;
};

/**
 * What became of a refund. A refund that succeeded is booked; one that fails, perhaps days later, is booked back. The
 * same outcome again changes nothing.
 */
export async function settleRefund(
  tx: Tx,
  refundId: string,
  outcome: RefundOutcome,
  now: Date,
): Promise<void> {
  const refund = await lockRefund(tx, refundId);
  if (refund === null) throw new Error(`refund ${refundId} is not there`);
  const moves = refund.state === outcome.state || canMove(refundMoves, refund.state, outcome.state);
  if (!moves) return;
  const { order } = refund;
  const amount = money(refund.amount, refund.currency);
  const place: MoneyPlace = refund.method === "card" ? "card" : "bank_transfer";
  const context = {
    orderId: order.id,
    paymentId: refund.paymentId,
    companyId: order.producerId,
    at: outcome.at,
    actorId: refund.approvedById,
  };
  const wasBooked = refund.state === "succeeded";
  if (outcome.state === "succeeded") {
    await writeEntry(tx, bookRefund(outcome.externalId, amount, place), context);
  } else if (wasBooked && (outcome.state === "failed" || outcome.state === "cancelled")) {
    await writeEntry(tx, bookRefundFailed(outcome.externalId, amount, place), context);
  }
  await tx.refund.update({
    where: { id: refundId },
    data: {
      state: outcome.state,
      externalId: outcome.externalId,
      error: outcome.error,
      nextTryAt: null,
      endedAt: outcome.state === "pending" ? null : now,
    },
  });
  if (refund.state !== outcome.state) {
    const words = { amount: refund.amount, currency: refund.currency, event: refundId };
    if (outcome.state === "succeeded") {
      await tellMoney(tx, "buyer", order, { kind: "refund-made" as const, ...words }, now);
    }
    if (outcome.state === "failed") {
      const data = { reason: outcome.error };
      await tellMoney(tx, "finance", order, { kind: "refund-failed" as const, ...words, data }, now);
    }
  }
  await moneyMoved(tx, refund.paymentId, now);
}

/** The same from the provider's facts. */
export function applyRefund(tx: Tx, refundId: string, facts: RefundFacts, now: Date): Promise<void> {
  const { state, externalId, createdAt, failureReason } = facts;
  return settleRefund(tx, refundId, { state, externalId, at: createdAt, error: failureReason ?? "" }, now);
}

/** A refund made by hand at the provider: no row of ours asked for it, and the books must have it all the same. */
export async function applyForeignRefund(
  tx: Tx,
  paymentId: string,
  facts: RefundFacts,
  now: Date,
): Promise<void> {
  const locked = await lockPayment(tx, paymentId);
  if (locked === null || !isCurrency(facts.currency)) return;
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    include: { order: true },
  });
  const { order } = payment;
  const amount = money(facts.amount, facts.currency);
  const context = {
    orderId: order.id,
    paymentId,
    companyId: order.producerId,
    at: facts.createdAt,
    actorId: null,
    note: `made at the provider, from ${facts.captureId}`,
  };
  const known = await tx.ledgerEntry.findFirst({
    where: { kind: "refund", externalRef: facts.externalId },
  });
  if (facts.state === "succeeded") {
    const fresh = await writeEntry(tx, bookRefund(facts.externalId, amount, "card"), context);
    const words = { kind: "refund-foreign" as const, event: facts.externalId, ...amount };
    if (fresh) await tellMoney(tx, "finance", order, words, now);
  }
  if (known !== null && facts.state === "failed") {
    await writeEntry(tx, bookRefundFailed(facts.externalId, amount, "card"), context);
  }
  await moneyMoved(tx, paymentId, now);
}
