import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { OrderCommand, OrderStatus } from "#app/domain/orders/states.ts";
import type { Result } from "#app/domain/result.ts";
import type { MoveRefusal } from "./move-order.ts";
import { moveOrder } from "./move-order.ts";
import type { OrderSide, OwnOrderRefusal } from "./own-order.ts";
import { ownOrder } from "./own-order.ts";

export type MoveOwnRefusal = MoveRefusal | OwnOrderRefusal;

/** Moves one of the actor's own orders in a transaction of its own. */
export function moveOwnOrder(
  call: Call<OrderSide>,
  number: string,
  command: OrderCommand,
  reason?: string,
): Promise<Result<OrderStatus, MoveOwnRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    return moveOrder(tx, own.value.id, {
      command,
      by: own.value.by,
      now: call.now,
      requestId: call.requestId,
      ...(reason ? { reason } : {}),
    });
  });
}
