import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";

/** Locks the order of a payment, then the payment: always in this order, whoever comes. */
export async function lockPayment(tx: Tx, paymentId: string): Promise<{ orderId: string } | null> {
  const found = await tx.payment.findUnique({ where: { id: paymentId }, select: { orderId: true } });
  if (found === null) return null;
  await lockRow(tx, "order", found.orderId);
  await lockRow(tx, "payment", paymentId);
  return found;
}

/** The same and the attempt after them; the attempt as it is under the lock. */
export async function lockAttempt(tx: Tx, attemptId: string) {
  const found = await tx.paymentAttempt.findUnique({
    where: { id: attemptId },
    select: { paymentId: true },
  });
  if (found === null) return null;
  await lockPayment(tx, found.paymentId);
  await lockRow(tx, "attempt", attemptId);
  return tx.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { payment: { include: { order: true } } },
  });
}
