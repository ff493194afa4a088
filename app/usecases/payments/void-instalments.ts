import type { Tx } from "#app/db/client.server.ts";
import { lockRows } from "#app/db/lock.server.ts";
import { recomputePayment } from "./recompute-payment.ts";
import { tellMoney } from "./tell-money.ts";

/**
 * The order ended: its instalments are not wanted any more and their proformas are void. What was paid stays booked and
 * waits for finance, which is told of it. An open payment page is closed by whoever may call the provider (`closeCheckouts`, else the
 * reconciler); if the buyer is faster, the money is kept and looked at. The order is locked by the caller.
 */
export async function voidInstalments(tx: Tx, orderId: string, now: Date): Promise<void> {
  const payments = await tx.payment.findMany({ where: { orderId, cancelledAt: null }, select: { id: true } });
  const ids = payments.map(({ id }) => id);
  await lockRows(tx, "payment", ids);
  await tx.payment.updateMany({ where: { id: { in: ids } }, data: { cancelledAt: now } });
  await tx.proforma.updateMany({ where: { orderId, voidedAt: null }, data: { voidedAt: now } });
  for (const id of ids) await recomputePayment(tx, id, now);
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { payments: { select: { captured: true, refunded: true } } },
  });
  const amount = order.payments.reduce((sum, { captured, refunded }) => sum + captured - refunded, 0n);
  if (amount <= 0n) return;
  const { currency } = order;
  await tellMoney(tx, "finance", order, { kind: "deposit-to-settle", event: orderId, amount, currency }, now);
}
