import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { CancellationRefusal } from "#app/domain/orders/cancellation.ts";
import { decideRuling, openRequest } from "#app/domain/orders/cancellation.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { moveOrder } from "./move-order.ts";
import type { MoveOwnRefusal } from "./move-own-order.ts";
import { ownOrder } from "./own-order.ts";
import { tellAboutCancellation } from "./tell-about-cancellation.ts";

export type RulingRefusal =
  | MoveOwnRefusal
  | CancellationRefusal
  | { readonly code: "nothing-asked" }
  | { readonly code: "own-company" };

/** Staff decide a cancellation on which the sides did not agree in time: cancelled, or the order goes on. */
export function ruleCancellation(
  call: Call<Staff>,
  number: string,
  ruling: { readonly cancels: boolean; readonly reason: string },
): Promise<Result<"ruled" | "refused", RulingRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by, buyerId, producerId } = own.value;
    if (roleIn(call.actor, buyerId) !== null || roleIn(call.actor, producerId) !== null) {
      return refuse({ code: "own-company" });
    }
    await lockRow(tx, "order", id);
    const order = await tx.order.findUniqueOrThrow({ where: { id } });
    const request = openRequest(order, await holidaysOf(tx, "BY"));
    if (request === null) return refuse({ code: "nothing-asked" });
    const ruled = decideRuling(request, ruling.cancels, call.now);
    if (!ruled.ok) return ruled;
    if (ruled.value === "ruled") {
      const moved = await moveOrder(tx, id, {
        command: "cancel",
        by,
        now: call.now,
        requestId: call.requestId,
        reason: ruling.reason,
        facts: { cancellation: "ruled" },
      });
      if (!moved.ok) return moved;
    } else {
      await tx.order.update({
        where: { id },
        data: { cancelAskedBy: null, cancelAskedAt: null, cancelRefusedAt: null, version: { increment: 1 } },
      });
      await appendOrderEvent(tx, id, {
        kind: "cancellation_ruled_out",
        fromState: order.state,
        toState: order.state,
        actorKind: by.kind,
        actorId: by.userId,
        data: { reason: ruling.reason },
        at: call.now,
        recorded: true,
      });
      // Whoever asked, both go on with the order and both read why.
      for (const side of ["buyer", "producer"] as const) {
        await tellAboutCancellation(tx, id, "cancellation-ruled-out", side, call.now);
      }
    }
    await record(tx, call, {
      deed: "rule-cancellation",
      subject: "order",
      subjectId: id,
      after: { ruling: ruled.value },
      reason: ruling.reason,
    });
    return ok(ruled.value);
  });
}
