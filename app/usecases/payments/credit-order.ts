import { randomUUID } from "node:crypto";
import type { Tx } from "#app/db/client.server.ts";
import { lockRows } from "#app/db/lock.server.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, smaller } from "#app/domain/money.ts";
import { chooseRefundSource } from "#app/domain/payments/refundable.ts";
import { outstanding } from "#app/domain/payments/states.ts";
import { issueProforma } from "./issue-proforma.ts";
import { recomputePayment } from "./recompute-payment.ts";
import { readRefundFacts } from "./refund-facts.ts";
import { tellMoney } from "./tell-money.ts";

export type Credit = {
  readonly amount: Minor;
  readonly reason: string;
  /** Who caused it: they may not approve the refund. */
  readonly enteredById: string;
  readonly now: Date;
};

/**
 * A credit note on an order: it first lowers what is still to be paid, the last instalment first; the rest becomes
 * refunds that finance has to approve. An instalment whose payment page is open is lowered all the same: should the
 * old amount still be paid, it counts as too much and finance gives it back. The order is locked by the caller, who
 * reviews the payout afterwards. Resolves to what neither could be lowered nor given back, which is nothing as long as
 * no more is credited than was agreed.
 */
export async function creditOrder(tx: Tx, orderId: string, credit: Credit): Promise<Minor> {
  const ids = await tx.payment.findMany({ where: { orderId, cancelledAt: null }, select: { id: true } });
  await lockRows(
    tx,
    "payment",
    ids.map(({ id }) => id),
  );
  const payments = await tx.payment.findMany({
    where: { orderId, cancelledAt: null },
    orderBy: { seq: "desc" },
  });
  let rest = credit.amount;
  for (const payment of payments) {
    const left = outstanding({ ...payment, cancelledAt: null });
    const less = smaller(left, rest);
    if (less <= 0n) continue;
    rest = minor(rest - less);
    await lowerInstalment(tx, payment, { less, left }, credit.now);
  }
  for (const { id } of payments) {
    while (rest > 0n) {
      const asked = await requestRefundOf(tx, id, rest, credit);
      if (asked === null) break;
      rest = minor(rest - asked);
    }
  }
  return rest;
}

async function lowerInstalment(
  tx: Tx,
  payment: { id: string; orderId: string; amount: bigint; dueAt: Date | null },
  { less, left }: { less: Minor; left: Minor },
  now: Date,
): Promise<void> {
  const amount = payment.amount - less;
  await tx.order.update({ where: { id: payment.orderId }, data: { instalmentsDiffer: { decrement: less } } });
  await tx.payment.update({ where: { id: payment.id }, data: { amount } });
  await tx.proforma.updateMany({ where: { paymentId: payment.id, voidedAt: null }, data: { voidedAt: now } });
  if (payment.dueAt !== null && left > less) {
    await issueProforma(tx, payment.id, payment.dueAt, now);
  }
  await recomputePayment(tx, payment.id, now);
}

/** Asks for the refund of as much as one source of the payment still holds; null when it holds nothing. */
async function requestRefundOf(
  tx: Tx,
  paymentId: string,
  wanted: Minor,
  credit: Credit,
): Promise<Minor | null> {
  const { received, refunds, sums } = await readRefundFacts(tx, paymentId);
  const whole = chooseRefundSource(wanted, received, refunds, sums);
  const amount = whole.ok || whole.refusal.code === "nothing-to-refund" ? wanted : whole.refusal.most;
  const source = whole.ok ? whole : chooseRefundSource(amount, received, refunds, sums);
  if (!source.ok) return null;
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, include: { order: true } });
  const refundId = randomUUID();
  await tx.refund.create({
    data: {
      id: refundId,
      orderId: payment.orderId,
      paymentId,
      method: source.value.method,
      chargeId: source.value.captureId,
      amount,
      currency: payment.currency,
      reason: credit.reason,
      requestedById: credit.enteredById,
      requestedAt: credit.now,
    },
  });
  const words = { kind: "refund-requested" as const, event: refundId, amount, currency: payment.currency };
  await tellMoney(tx, "finance", payment.order, words, credit.now);
  return amount;
}
