import type { Tx } from "#app/db/client.server.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { claimDeadline, claimWindowStart, overdueCancellationFrom } from "#app/domain/orders/deadlines.ts";
import type { OrderFacts } from "#app/domain/orders/states.ts";
import { isLate } from "#app/domain/plain-date.ts";
import { isDueBeforeShipment, isDueOnConfirmation } from "./due-before.ts";

/** Where a claim's window stands for an order with its trucks: its end, and whether it still runs. */
export type ClaimWindow = { readonly endsAt: Date | null; readonly open: boolean };

const relations = {
  payments: { orderBy: { seq: "asc" } },
  papers: { select: { kind: true, gate: true, state: true } },
  trucks: { select: { arrivedAt: true, toldAt: true, receivedAt: true } },
  claims: { select: { state: true } },
} as const;

/**
 * Everything a decision on an order needs, read in its transaction under the order's lock. Deadlines are worked out
 * from the clock here: whether a job has run never matters.
 */
export async function readOrderFacts(
  tx: Tx,
  orderId: string,
  now: Date,
): Promise<{ facts: OrderFacts; window: ClaimWindow }> {
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, include: relations });
  const holidays = await holidaysOf(tx, "BY");
  const live = order.payments.filter((payment) => payment.state !== "cancelled");
  const first = live.filter((payment) => isDueOnConfirmation(payment.dueOn));
  const early = live.filter((payment) => isDueBeforeShipment(payment.dueOn));
  const isPaid = (payment: (typeof live)[number]) =>
    ["paid", "partially_refunded", "refunded"].includes(payment.state);
  const overdue = (payment: (typeof live)[number]) =>
    !isPaid(payment) && payment.dueAt !== null && isLate(now, payment.dueAt);
  const windows = order.trucks.map((truck) => {
    const start = claimWindowStart({ confirmedAt: truck.receivedAt, arrivalToldAt: truck.toldAt });
    return start === null ? null : claimDeadline(start, order.perishable, holidays);
  });
  const endsAt = windows.reduce<Date | null>(
    (last, end) => (end !== null && (last === null || end > last) ? end : last),
    null,
  );
  const open = windows.some((end) => end !== null && !isLate(now, end));
  const facts: OrderFacts = {
    reason: null,
    answerOverdue: order.state === "placed" && order.deadlineAt !== null && isLate(now, order.deadlineAt),
    firstInstalmentPaid: order.state !== "placed" && first.every(isPaid),
    firstInstalmentOverdue: first.some(overdue),
    moneyReceived: live.some((payment) => payment.captured > 0n),
    paymentReported: live.some((payment) => payment.reportedAt !== null && !isPaid(payment)),
    paidBeforeShipment: early.every(isPaid),
    shipmentPaymentLapsed: early.some(
      (payment) =>
        !isPaid(payment) &&
        payment.dueAt !== null &&
        isLate(now, overdueCancellationFrom(payment.dueAt, holidays)),
    ),
    // Unless said otherwise, what was ordered was packed.
    packed: true,
    papersMissing: order.papers
      .filter(
        (paper) => paper.gate === "loading" && !["accepted", "waived", "superseded"].includes(paper.state),
      )
      .map((paper) => paper.kind),
    allTrucksArrived:
      order.trucks.length > 0 &&
      order.trucks.every((truck) => truck.receivedAt !== null || truck.arrivedAt !== null),
    claimWindowOpen: open,
    openClaims: order.claims.filter((claim) => claim.state === "open" || claim.state === "answered").length,
    cancellation: "none",
  };
  return { facts, window: { endsAt, open } };
}
