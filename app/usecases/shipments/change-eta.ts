import type { Call } from "#app/db/call.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer, Staff } from "#app/domain/actor.ts";
import { isFurther } from "#app/domain/orders/milestones.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { tellSeasonCrossed } from "../papers/season-codes.ts";
import type { OwnTruckRefusal } from "./own-truck.ts";
import { ownTruck } from "./own-truck.ts";

export type NewEta = { readonly truck: number; readonly eta: PlainDate; readonly reason: string };

export type NewEtaRefusal =
  | OwnTruckRefusal
  | { readonly code: "milestone-passed" }
  | { readonly code: "eta-over" }
  | { readonly code: "nothing-to-change" };

/** Says anew on which day a truck on the road is expected; the days said before are kept, and the buyer hears of it. */
export function changeEta(
  call: Call<Producer | Staff>,
  number: string,
  { truck: truckNumber, eta, reason }: NewEta,
): Promise<Result<"changed", NewEtaRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const found = await ownTruck(tx, call, number, truckNumber);
    if (!found.ok) return found;
    const { own, state, truck } = found.value;
    if (state !== "shipped" || !isFurther("arrived", truck.state))
      return refuse({ code: "milestone-passed" });
    if (eta < minskDate(call.now)) return refuse({ code: "eta-over" });
    const before = truck.eta === null ? null : fromColumn(truck.eta);
    if (before === eta) return refuse({ code: "nothing-to-change" });
    await tx.truck.update({ where: { id: truck.id }, data: { eta: toColumn(eta) } });
    const said = await tx.truckEta.create({
      data: {
        truckId: truck.id,
        eta: toColumn(eta),
        saidAt: call.now,
        actorKind: call.actor.kind,
        saidById: call.actor.userId,
        reason,
      },
    });
    await appendOrderEvent(tx, own.id, {
      kind: "eta_changed",
      fromState: state,
      toState: state,
      actorKind: own.by.kind,
      actorId: own.by.userId,
      data: {
        truck: truckNumber,
        plate: truck.plate,
        previous: before ?? "",
        current: eta,
        ...(reason ? { reason } : {}),
      },
      at: call.now,
      requestId: call.requestId,
    });
    const planned = truck.shipment?.declareOn ?? null;
    await tellSeasonCrossed(
      tx,
      {
        ...{ orderId: own.id, number, state, by: own.by, event: said.id, after: eta },
        ...{ buyerId: own.buyerId, producerId: own.producerId },
        before: before ?? (planned === null ? eta : fromColumn(planned)),
      },
      call,
    );
    const people = await peopleOf(tx, own.buyerId);
    await tell(
      tx,
      people.map((to) => ({
        kind: "truck-eta-changed",
        event: said.id,
        to,
        data: { number, plate: truck.plate, eta, reason },
        path: `/buyer/orders/${number}`,
      })),
      call.now,
    );
    return ok("changed" as const);
  });
}
