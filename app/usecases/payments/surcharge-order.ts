import type { Tx } from "#app/db/client.server.ts";
import { bothHolidays } from "#app/db/holidays.server.ts";
import { lockRows } from "#app/db/lock.server.ts";
import type { Minor } from "#app/domain/money.ts";
import { dueAt, termsParts } from "#app/domain/payment-terms.ts";
import { outstanding } from "#app/domain/payments/states.ts";
import { issueProforma } from "./issue-proforma.ts";
import { recomputePayment } from "./recompute-payment.ts";

/** What is packed more is due as a last instalment is that stands before the shipment. */
const beforeShipment = termsParts["30-70"][1].due;

/**
 * Adds to what the buyer pays: the last instalment is raised while something of it is open; when everything is paid, one
 * more is made, due before the shipment. Its proforma is issued anew. The order is locked by the caller, who reviews the
 * payout afterwards.
 */
export async function surchargeOrder(tx: Tx, orderId: string, amount: Minor, now: Date): Promise<void> {
  const payments = await tx.payment.findMany({
    where: { orderId, cancelledAt: null },
    orderBy: { seq: "desc" },
  });
  await lockRows(
    tx,
    "payment",
    payments.map(({ id }) => id),
  );
  await tx.order.update({ where: { id: orderId }, data: { instalmentsDiffer: { increment: amount } } });
  const last = payments[0];
  if (last !== undefined && outstanding(last) > 0n) {
    await tx.payment.update({ where: { id: last.id }, data: { amount: last.amount + amount } });
    await tx.proforma.updateMany({ where: { paymentId: last.id, voidedAt: null }, data: { voidedAt: now } });
    if (last.dueAt !== null) await issueProforma(tx, last.id, last.dueAt, now);
    await recomputePayment(tx, last.id, now);
    return;
  }
  const due = dueAt(beforeShipment, now, await bothHolidays(tx));
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { currency: true } });
  const made = await tx.payment.create({
    data: {
      orderId,
      seq: (last?.seq ?? 0) + 1,
      amount,
      currency: order.currency,
      dueOn: beforeShipment.after,
      dueAt: due,
    },
  });
  await issueProforma(tx, made.id, due, now);
}
