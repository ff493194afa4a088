import type { Call } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import type { CancellationRefusal } from "#app/domain/orders/cancellation.ts";
import { cancellationWay, decideAsking, openRequest } from "#app/domain/orders/cancellation.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import { moveOrder } from "./move-order.ts";
import type { MoveOwnRefusal } from "./move-own-order.ts";
import { readOrderFacts } from "./order-facts.ts";
import { ownOrder } from "./own-order.ts";
import { tellAboutCancellation } from "./tell-about-cancellation.ts";

/**
 * A side wants to end the order. Where it may do so alone (nothing paid, or a payment lapsed) the order is cancelled
 * at once; else the other side has two working days to agree.
 */
export function requestCancellation(
  call: Call<Buyer | Producer>,
  number: string,
  reason: string,
): Promise<Result<"asked" | "cancelled", MoveOwnRefusal | CancellationRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    const order = await tx.order.findUniqueOrThrow({ where: { id } });
    const { facts } = await readOrderFacts(tx, id, call.now);
    const side = call.actor.kind;
    if (cancellationWay(order.state, side, facts) === "at_once") {
      const moved = await moveOrder(tx, id, {
        command: "cancel",
        by,
        now: call.now,
        requestId: call.requestId,
        reason,
      });
      return moved.ok ? ok("cancelled" as const) : moved;
    }
    const holidays = await holidaysOf(tx, "BY");
    const asked = decideAsking(order.state, side, facts, openRequest(order, holidays), reason);
    if (!asked.ok) return asked;
    await tx.order.update({
      where: { id },
      data: { cancelAskedBy: side, cancelAskedAt: call.now, cancelReason: reason, version: { increment: 1 } },
    });
    await appendOrderEvent(tx, id, {
      kind: "cancellation_asked",
      fromState: order.state,
      toState: order.state,
      actorKind: by.kind,
      actorId: by.userId,
      data: { reason },
      at: call.now,
      requestId: call.requestId,
    });
    await tellAboutCancellation(
      tx,
      id,
      "cancellation-asked",
      side === "buyer" ? "producer" : "buyer",
      call.now,
    );
    return ok("asked" as const);
  });
}
