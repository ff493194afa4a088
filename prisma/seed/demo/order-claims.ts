/** What goes wrong with an order, and how it ends. */
import { inTransaction } from "#app/db/transaction.server.ts";
import { minor } from "#app/domain/money.ts";
import { moveOrder } from "#app/usecases/orders/move-order.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { confirmRefund } from "#app/usecases/payments/confirm-refund.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { DAY, hoursAfter } from "./calendar.ts";
import type { Story } from "./order-story.ts";
import { must } from "./stage.ts";

/** The buyer claims a part of the goods: the claim and the order's dispute in one transaction. */
export async function dispute({ stage, buyer, number }: Story, at: Date): Promise<void> {
  await inTransaction(stage.db, async (tx) => {
    const order = await tx.order.findUniqueOrThrow({ where: { number }, include: { lines: true } });
    const [line] = order.lines;
    await tx.claim.create({
      data: {
        orderId: order.id,
        number: 1,
        reason: "spoilt",
        comment:
          "При приёмке 6 паллет из 26 с подмороженными плодами, температурный лог показывает −3 °C на трассе.",
        lines: line ? [{ orderLineId: line.id, grams: (line.quantityG / 5n).toString() }] : [],
        openedById: buyer.userId,
        openedAt: at,
        answerDueAt: new Date(at.getTime() + 2 * DAY),
      },
    });
    const by = { actor: "buyer", kind: "buyer", userId: buyer.userId } as const;
    const reason = "Часть груза подморожена";
    await must(moveOrder(tx, order.id, { command: "dispute", by, now: at, reason }), `${number} is disputed`);
  });
}

/** Staff rule for the buyer: the order is refunded whole and finance gives the money back, two people together. */
export async function refundAll({ stage, number }: Story, at: Date): Promise<void> {
  const { director, finance } = stage.cast;
  await inTransaction(stage.db, async (tx) => {
    const order = await tx.order.findUniqueOrThrow({ where: { number } });
    await tx.claim.updateMany({
      where: { orderId: order.id },
      data: {
        state: "settled",
        outcome: "refund-all",
        amount: order.totalAmount,
        answer: "Razıyıq, qaytarırıq.",
        answeredAt: at,
        settledById: director.userId,
        settledAt: at,
      },
    });
    const by = { actor: "staff", kind: "director", userId: director.userId } as const;
    const reason = "Товар непригоден, возврат полностью";
    await must(moveOrder(tx, order.id, { command: "refund", by, now: at, reason }), `${number} is refunded`);
  });
  const payment = await stage.db.payment.findFirstOrThrow({
    where: { order: { number } },
    orderBy: { seq: "asc" },
  });
  const entered = await must(
    requestRefund(stage.call(finance, hoursAfter(at, 1)), {
      paymentId: payment.id,
      amount: minor(payment.captured),
      reason: "Решение по претензии 1",
      formToken: `demo-refund-${number}`,
    }),
    `the refund of ${number} is entered`,
  );
  const refund = await stage.db.refund.findFirstOrThrow({ where: { paymentId: payment.id } });
  if (entered.waits) {
    await must(
      approveRefund(stage.call(director, hoursAfter(at, 2)), refund.id),
      `the refund of ${number} is approved`,
    );
  }
  if (refund.method !== "bank_transfer") return;
  const debit = { refundId: refund.id, reference: `BY-RET-${number.slice(3)}` };
  await must(
    confirmRefund(stage.call(finance, hoursAfter(at, 30)), debit),
    `the refund of ${number} is on the statement`,
  );
}
