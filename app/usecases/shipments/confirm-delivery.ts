import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { MoveOwnRefusal } from "../orders/move-own-order.ts";
import { readOrderFacts } from "../orders/order-facts.ts";
import { ownOrder } from "../orders/own-order.ts";

/**
 * The buyer confirms that every truck that has left has been received. The claim window runs from here; when the arrival had been
 * reported before, confirming starts it anew from the moment the goods were seen.
 */
export function confirmDelivery(
  call: Call<Buyer>,
  number: string,
): Promise<Result<OrderStatus, MoveOwnRefusal | { readonly code: "already-received" }>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    const { state, restG } = await tx.order.findUniqueOrThrow({ where: { id } });
    const waiting = await tx.truck.count({ where: { orderId: id, receivedAt: null } });
    const partly = state === "shipped" && restG > 0n;
    if ((state === "delivered" || partly) && waiting === 0) return refuse({ code: "already-received" });
    const receive = () =>
      tx.truck.updateMany({
        where: { orderId: id, receivedAt: null },
        data: { receivedAt: call.now, state: "received" },
      });
    if (state === "delivered") {
      // Silence to the end of the window was acceptance, whether or not the order has been closed yet.
      const before = await readOrderFacts(tx, id, call.now);
      if (!before.window.open) return refuse({ code: "claim-window-over" });
      await receive();
      const { window } = await readOrderFacts(tx, id, call.now);
      await tx.order.update({
        where: { id },
        data: { deadlineAt: window.endsAt, version: { increment: 1 } },
      });
      await appendOrderEvent(tx, id, {
        kind: "trucks_received",
        fromState: state,
        toState: state,
        actorKind: by.kind,
        actorId: by.userId,
        at: call.now,
        requestId: call.requestId,
      });
      return ok("delivered" as const);
    }
    if (state === "shipped") await receive();
    if (partly) {
      // The rest is still to come: the order goes on, the window of what was received runs from here.
      await appendOrderEvent(tx, id, {
        kind: "trucks_received",
        fromState: state,
        toState: state,
        actorKind: by.kind,
        actorId: by.userId,
        at: call.now,
        requestId: call.requestId,
      });
      return ok("shipped" as const);
    }
    const moved = await moveOrder(tx, id, {
      command: "deliver",
      by,
      now: call.now,
      requestId: call.requestId,
    });
    if (!moved.ok && state === "shipped")
      throw new Error(`received but not delivered: ${moved.refusal.code}`);
    return moved;
  });
}
