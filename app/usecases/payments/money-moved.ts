import type { Tx } from "#app/db/client.server.ts";
import { announce } from "#app/db/webhook-outbox.server.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { outstanding } from "#app/domain/payments/states.ts";
import { moveOrder } from "../orders/move-order.ts";
import { theHouse } from "../orders/mover.ts";
import { coverShortage } from "./cover-shortage.ts";
import { recomputePayment } from "./recompute-payment.ts";
import { reviewPayout } from "./review-payout.ts";
import { tellMoney } from "./tell-money.ts";

/**
 * Everything that follows when money, or a try at paying, moved: the payment's row, the order that waited for it, the
 * payout, and who is told. The order and the payment are locked by the caller; the same call again changes nothing.
 */
export async function moneyMoved(tx: Tx, paymentId: string, now: Date): Promise<void> {
  const { before, after, came, newReviews } = await recomputePayment(tx, paymentId, now);
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, include: { order: true } });
  const { order, currency } = payment;
  if (after === "paid" && before !== "paid") {
    const words = { event: paymentId, amount: payment.amount, currency };
    await tellMoney(tx, "buyer", order, { kind: "payment-received", ...words }, now);
    await tellMoney(tx, "producer", order, { kind: "order-paid", ...words }, now);
    await announce(
      tx,
      {
        event: "payment.received",
        about: paymentId,
        companyIds: [order.buyerId, order.producerId],
        data: {
          number: order.number,
          payment: paymentId,
          amount: toDecimal(minor(payment.amount)),
          currency,
        },
      },
      now,
    );
    if (order.state === "confirmed") {
      // A refusal means that the order waits for more than this instalment; the money stands all the same.
      await moveOrder(tx, order.id, { command: "start_preparing", by: theHouse, now });
    }
  }
  // The rest waits on the buyer, who may think that all is paid: a bank on the way kept it, or a figure was mistyped.
  if (after === "partially_paid" && came > 0n) {
    const left = outstanding(payment);
    await tellMoney(
      tx,
      "buyer",
      order,
      {
        kind: "payment-part",
        event: `${paymentId}/${payment.captured}`,
        amount: payment.captured - payment.refunded,
        currency,
        data: { leftAmount: toDecimal(left) },
      },
      now,
    );
  }
  for (const review of newReviews) {
    await tellMoney(
      tx,
      "finance",
      order,
      {
        kind: "payment-review",
        event: `${paymentId}/${review}/${payment.captured}`,
        amount: payment.captured,
        currency,
        data: { review },
      },
      now,
    );
  }
  await coverShortage(tx, order, now);
  await reviewPayout(tx, order.id, now);
}
