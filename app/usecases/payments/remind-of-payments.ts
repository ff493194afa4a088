import type { Call } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { overdueCancellationFrom } from "#app/domain/orders/deadlines.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { REMIND_DAYS_BEFORE, reminderDue } from "#app/domain/payments/reminders.ts";
import { outstanding } from "#app/domain/payments/states.ts";
import { addHours, minskDate } from "#app/domain/plain-date.ts";
import type { Holidays } from "#app/domain/working-days.ts";
import { tellMoney } from "./tell-money.ts";

const AT_ONCE = 200;
const open = ["due", "pending", "partially_paid"] as const;
/** Without it the goods do not leave. */
const holdsShipment = { dueOn: { not: "delivery" }, order: { state: "preparing" } } as const;
/** An instalment that was overdue long before the house began to remind is not remembered all of a sudden. */
const LATEST_HOURS = 14 * 24;
/** Ten working days are two weeks and the holidays in them; what lapsed long ago is not told of any more. */
const LAPSES_FROM_HOURS = 13 * 24;
const LAPSED_LATEST_HOURS = 45 * 24;

/**
 * Reminds buyers of instalments: before they are due, on the day, and when they are overdue; once each, in each person's
 * language. Finance and the producer hear of what is overdue, and all three when a payment that holds the shipment up is so
 * late that the producer may cancel. A buyer who reported the transfer is not pressed.
 */
export async function remindOfPayments(
  call: Call<System>,
  stop?: AbortSignal,
): Promise<{ reminded: number }> {
  const { db, now } = call;
  const waiting = await db.payment.findMany({
    where: {
      state: { in: [...open] },
      cancelledAt: null,
      reportedAt: null,
      OR: [
        { dueAt: { gt: addHours(now, -LATEST_HOURS), lte: addHours(now, (REMIND_DAYS_BEFORE + 1) * 24) } },
        {
          dueAt: { gt: addHours(now, -LAPSED_LATEST_HOURS), lte: addHours(now, -LAPSES_FROM_HOURS) },
          ...holdsShipment,
        },
      ],
    },
    select: { id: true, orderId: true, dueAt: true, dueOn: true, order: { select: { state: true } } },
    orderBy: { dueAt: "asc" },
  });
  const told = await db.paymentReminder.findMany({
    where: { paymentId: { in: waiting.map(({ id }) => id) } },
    select: { paymentId: true, stage: true, dueAt: true },
  });
  const known = new Set(told.map((row) => `${row.paymentId} ${row.stage} ${row.dueAt.getTime()}`));
  const holidays = await holidaysOf(db, "BY");
  const due = waiting.filter((payment) => {
    const { id, dueAt } = payment;
    const stage = dueAt === null ? null : reminderDue(dueAt, now, lapsesAt(payment, holidays));
    return stage !== null && !known.has(`${id} ${stage} ${dueAt?.getTime()}`);
  });
  let reminded = 0;
  for (const { id, orderId } of due.slice(0, AT_ONCE)) {
    if (stop?.aborted) break;
    if (await remind(call, id, orderId, holidays)) reminded += 1;
  }
  return { reminded };
}

/** From when on the producer may cancel for it; null: it holds no shipment up. */
function lapsesAt(
  payment: {
    readonly dueAt: Date | null;
    readonly dueOn: string;
    readonly order: { readonly state: OrderStatus };
  },
  holidays: Holidays,
): Date | null {
  const { dueAt, dueOn, order } = payment;
  if (dueAt === null || dueOn === "delivery" || order.state !== "preparing") return null;
  return overdueCancellationFrom(dueAt, holidays);
}

function remind(
  call: Call<System>,
  paymentId: string,
  orderId: string,
  holidays: Holidays,
): Promise<boolean> {
  return inTransaction(call.db, async (tx) => {
    await lockRow(tx, "order", orderId);
    const payment = await tx.payment.findUniqueOrThrow({
      where: { id: paymentId },
      include: { order: true },
    });
    const { order, dueAt, currency } = payment;
    if (dueAt === null || payment.cancelledAt !== null || payment.reportedAt !== null) return false;
    const left = outstanding({ ...payment, cancelledAt: null });
    const stage = reminderDue(dueAt, call.now, lapsesAt(payment, holidays));
    if (stage === null || left <= 0n) return false;
    // Whoever's row it is tells; a second worker's insert is left out.
    const { count } = await tx.paymentReminder.createMany({
      data: { paymentId, stage, dueAt, at: call.now },
      skipDuplicates: true,
    });
    if (count === 0) return false;
    const words = {
      event: `${paymentId}/${dueAt.toISOString()}`,
      amount: left,
      currency,
      // The last day to pay on ends at the due instant.
      data: { due: minskDate(new Date(dueAt.getTime() - 1)) },
    };
    await tellMoney(tx, "buyer", order, { kind: `payment-${stage}`, ...words }, call.now);
    const late = { overdue: "payment-late", lapsed: "payment-may-cancel" } as const;
    if (stage === "overdue" || stage === "lapsed") {
      await tellMoney(tx, "producer", order, { kind: late[stage], ...words }, call.now);
      await tellMoney(tx, "finance", order, { kind: late[stage], ...words }, call.now);
    }
    return true;
  });
}
