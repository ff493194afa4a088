import type { Db } from "#app/db/client.server.ts";
import type { Currency } from "#app/domain/money.ts";

/** What finance needs on an order's page to record money and give it back. */
export async function orderMoneyDesk(db: Db, orderId: string) {
  const order = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      number: true,
      buyer: { select: { legalName: true } },
      payments: { orderBy: { seq: "asc" } },
    },
  });
  const limits = await db.referenceFee.findMany({
    where: { kind: "two-person-limit", currency: { not: null } },
    orderBy: { validFrom: "asc" },
    select: { amount: true, currency: true },
  });
  const named = order.payments.map((payment) => ({
    id: payment.id,
    number: order.number,
    buyer: order.buyer.legalName,
    amount: payment.amount,
    captured: payment.captured,
    refunded: payment.refunded,
    cancelled: payment.cancelledAt !== null,
    currency: payment.currency,
  }));
  return {
    open: named
      .filter(({ cancelled, captured, amount }) => !cancelled && captured < amount)
      .map(({ amount, captured, ...payment }) => ({ ...payment, left: amount - captured })),
    paid: named.filter(({ captured, refunded }) => captured > refunded),
    limits: [...new Map(limits.map((limit) => [limit.currency, limit])).values()].flatMap(
      ({ amount, currency }): { amount: bigint; currency: Currency }[] =>
        currency === null ? [] : [{ amount, currency }],
    ),
  };
}

export type OrderMoneyDesk = Awaited<ReturnType<typeof orderMoneyDesk>>;
