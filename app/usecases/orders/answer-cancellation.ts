import type { Call } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import type { CancellationRefusal } from "#app/domain/orders/cancellation.ts";
import { decideAnswer, openRequest } from "#app/domain/orders/cancellation.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { moveOrder } from "./move-order.ts";
import type { MoveOwnRefusal } from "./move-own-order.ts";
import { ownOrder } from "./own-order.ts";
import { tellAboutCancellation } from "./tell-about-cancellation.ts";

/** The other side answers a request to cancel: agreed, the order is cancelled; refused, the Trade House decides. */
export function answerCancellation(
  call: Call<Buyer | Producer>,
  number: string,
  agrees: boolean,
): Promise<
  Result<"agreed" | "escalated", MoveOwnRefusal | CancellationRefusal | { readonly code: "nothing-asked" }>
> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    const order = await tx.order.findUniqueOrThrow({ where: { id } });
    const request = openRequest(order, await holidaysOf(tx, "BY"));
    if (request === null) return refuse({ code: "nothing-asked" });
    const answer = decideAnswer(request, call.actor.kind, agrees, call.now);
    if (!answer.ok) return answer;
    if (answer.value === "agreed") {
      const moved = await moveOrder(tx, id, {
        command: "cancel",
        by,
        now: call.now,
        requestId: call.requestId,
        reason: order.cancelReason,
        facts: { cancellation: "agreed" },
      });
      return moved.ok ? ok("agreed" as const) : moved;
    }
    await tx.order.update({ where: { id }, data: { cancelRefusedAt: call.now, version: { increment: 1 } } });
    await appendOrderEvent(tx, id, {
      kind: "cancellation_refused",
      fromState: order.state,
      toState: order.state,
      actorKind: by.kind,
      actorId: by.userId,
      at: call.now,
      requestId: call.requestId,
    });
    await tellAboutCancellation(tx, id, "cancellation-refused", request.askedBy, call.now);
    await tellAboutCancellation(tx, id, "cancellation-to-rule", "staff", call.now);
    return ok("escalated" as const);
  });
}
