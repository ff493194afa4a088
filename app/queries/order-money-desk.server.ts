import type { Db } from "#app/db/client.server.ts";
import { leftToRefund } from "#app/db/left-to-refund.server.ts";
import type { Currency } from "#app/domain/money.ts";

/** What finance needs on an order's page to record money and give it back. */
export async function orderMoneyDesk(db: Db, orderId: string) {
  const order = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      number: true,
      buyer: { select: { legalName: true } },
      payments: { orderBy: { seq: "asc" }, include: { refunds: { select: { state: true, amount: true } } } },
    },
  });
  const limits = await db.referenceFee.findMany({
    where: { kind: "two-person-limit", currency: { not: null } },
    orderBy: { validFrom: "asc" },
    select: { amount: true, currency: true },
  });
  const refundable = await leftToRefund(db, order.payments);
  const named = order.payments.map((payment) => ({
    id: payment.id,
    number: order.number,
    buyer: order.buyer.legalName,
    amount: payment.amount,
    captured: payment.captured,
    refundable: refundable.get(payment.id) ?? 0n,
    cancelled: payment.cancelledAt !== null,
    currency: payment.currency,
  }));
  return {
    open: named
      .filter(({ cancelled, captured, amount }) => !cancelled && captured < amount)
      .map(({ amount, captured, ...payment }) => ({ ...payment, left: amount - captured })),
    paid: named.filter((payment) => payment.refundable > 0n),
    limits: [...new Map(limits.map((limit) => [limit.currency, limit])).values()].flatMap(
      ({ amount, currency }): { amount: bigint; currency: Currency }[] =>
        currency === null ? [] : [{ amount, currency }],
    ),
  };
}

export type OrderMoneyDesk = Awaited<ReturnType<typeof orderMoneyDesk>>;
