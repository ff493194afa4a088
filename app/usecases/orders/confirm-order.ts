import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { Result } from "#app/domain/result.ts";
import { refuse } from "#app/domain/result.ts";
import { moveOrder } from "./move-order.ts";
import type { MoveOwnRefusal } from "./move-own-order.ts";
import { ownOrder } from "./own-order.ts";

/**
 * The producer takes the order on, within 48 hours: instalments fall due, the proforma is issued, the pack is listed.
 *
 * @param version the version of the agreement that was read; another one is not confirmed by mistake. Absent: the newest
 */
export function confirmOrder(
  call: Call<Producer>,
  number: string,
  version?: number,
): Promise<Result<OrderStatus, MoveOwnRefusal | { readonly code: "order-changed" }>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    const { state, agreedVersion } = await tx.order.findUniqueOrThrow({ where: { id } });
    if (state === "placed" && version !== undefined && version !== agreedVersion) {
      return refuse({ code: "order-changed" });
    }
    return moveOrder(tx, id, { command: "confirm", by, now: call.now, requestId: call.requestId });
  });
}
