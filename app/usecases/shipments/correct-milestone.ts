import type { Call } from "#app/db/call.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer, Staff } from "#app/domain/actor.ts";
import type { Milestone } from "#app/domain/orders/milestones.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { CourseRefusal } from "#app/domain/shipments/course.ts";
import { decideCorrection, milestoneColumns } from "#app/domain/shipments/course.ts";
import type { OwnTruckRefusal } from "./own-truck.ts";
import { ownTruck } from "./own-truck.ts";

export type Correction = {
  readonly truck: number;
  readonly milestone: Milestone;
  readonly happenedAt: Date;
  readonly reason: string;
};

export type CorrectionRefusal = OwnTruckRefusal | CourseRefusal | { readonly code: "order-over" };

/**
 * Puts right when a truck reached a milestone that was reported, with the reason; what was said before stays on record.
 * The claim window does not move: it runs from when the buyer was told.
 */
export function correctMilestone(
  call: Call<Producer | Staff>,
  number: string,
  { truck: truckNumber, milestone, happenedAt, reason }: Correction,
): Promise<Result<"corrected", CorrectionRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const found = await ownTruck(tx, call, number, truckNumber);
    if (!found.ok) return found;
    const { own, state, truck } = found.value;
    if (state !== "shipped" && state !== "delivered") return refuse({ code: "order-over" });
    const decided = decideCorrection(truck, milestone, happenedAt, call.now);
    if (!decided.ok) return decided;
    const column = milestoneColumns[milestone];
    const before = truck[column];
    await tx.truck.update({ where: { id: truck.id }, data: { [column]: happenedAt } });
    await tx.truckReport.create({
      data: {
        truckId: truck.id,
        milestone,
        happenedAt,
        reportedAt: call.now,
        actorKind: call.actor.kind,
        reportedById: call.actor.userId,
        reason,
      },
    });
    await appendOrderEvent(tx, own.id, {
      kind: "milestone_corrected",
      fromState: state,
      toState: state,
      actorKind: own.by.kind,
      actorId: own.by.userId,
      data: {
        truck: truckNumber,
        plate: truck.plate,
        milestone,
        previous: before?.toISOString() ?? "",
        current: happenedAt.toISOString(),
        reason,
      },
      at: call.now,
      requestId: call.requestId,
    });
    return ok("corrected" as const);
  });
}
