import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer, Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { Milestone } from "#app/domain/orders/milestones.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { CourseRefusal } from "#app/domain/shipments/course.ts";
import { decideReport, milestoneColumns } from "#app/domain/shipments/course.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { MoveOwnRefusal } from "../orders/move-own-order.ts";
import { ownOrder } from "../orders/own-order.ts";

export type Report = {
  /** The truck's number within the order, from 1. */
  readonly truck: number;
  readonly milestone: Milestone;
  readonly happenedAt: Date;
};

export type ReportRefusal =
  | MoveOwnRefusal
  | { readonly code: "own-company" }
  | CourseRefusal
  | { readonly code: "truck-unknown" };

/**
 * How far a truck has come. With the last truck's arrival the order is delivered and the claim window runs from the
 * moment the buyer is told, which is now.
 */
export function reportMilestone(
  call: Call<Producer | Staff>,
  number: string,
  report: Report,
): Promise<Result<"under_way" | "delivered", ReportRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by, buyerId, producerId } = own.value;
    // A truck's arrival delivers the order and starts the claim window: staff report none for their own companies.
    const belongs = roleIn(call.actor, buyerId) !== null || roleIn(call.actor, producerId) !== null;
    if (by.actor === "staff" && belongs) return refuse({ code: "own-company" });
    await lockRow(tx, "order", id);
    const { state } = await tx.order.findUniqueOrThrow({ where: { id }, select: { state: true } });
    const truck = await tx.truck.findUnique({
      where: { orderId_number: { orderId: id, number: report.truck } },
    });
    if (!truck) return refuse({ code: "truck-unknown" });
    if (state !== "shipped") return refuse({ code: "milestone-passed" });
    const decided = decideReport(truck, report.milestone, report.happenedAt, call.now);
    if (!decided.ok) return decided;
    await tx.truck.update({
      where: { id: truck.id, state: truck.state },
      data: {
        state: report.milestone,
        [milestoneColumns[report.milestone]]: report.happenedAt,
        ...(report.milestone === "arrived" ? { toldAt: call.now } : {}),
      },
    });
    await tx.truckReport.create({
      data: {
        truckId: truck.id,
        milestone: report.milestone,
        happenedAt: report.happenedAt,
        reportedAt: call.now,
        actorKind: call.actor.kind,
        reportedById: call.actor.userId,
      },
    });
    await appendOrderEvent(tx, id, {
      kind: `truck_${report.milestone}`,
      fromState: state,
      toState: state,
      actorKind: by.kind,
      actorId: by.userId,
      data: { truck: report.truck, plate: truck.plate },
      at: call.now,
      requestId: call.requestId,
    });
    if (report.milestone !== "arrived") return ok("under_way" as const);
    const delivered = await moveOrder(tx, id, {
      command: "deliver",
      by,
      now: call.now,
      requestId: call.requestId,
    });
    if (delivered.ok) return ok("delivered" as const);
    // The others are still on the road, but this truck's claim window runs from the buyer's knowing.
    const people = await peopleOf(tx, own.value.buyerId);
    await tell(
      tx,
      people.map((to) => ({
        kind: "truck-arrived",
        event: truck.id,
        to,
        data: { number, plate: truck.plate },
        path: `/buyer/orders/${number}`,
      })),
      call.now,
    );
    return ok("under_way" as const);
  });
}
