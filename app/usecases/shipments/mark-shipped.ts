import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { refuse } from "#app/domain/result.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { MoveOwnRefusal } from "../orders/move-own-order.ts";
import { ownOrder } from "../orders/own-order.ts";

export type LoadedTruck = {
  readonly plate: string;
  readonly cmrNumber: string;
  readonly eta: PlainDate | null;
  /** Absent: what is left of the order's packed weight, shared evenly. */
  readonly packed: Grams | null;
};

export type MarkShippedRefusal =
  | MoveOwnRefusal
  | { readonly code: "no-trucks" }
  | { readonly code: "trucks-do-not-add-up"; readonly loadedG: Grams; readonly packedG: Grams };

/**
 * The goods are loaded and leave: every truck with its plate, CMR note and weight. What the trucks carry together is
 * what was packed, to the kilogram's tenth; anything else is a typing mistake that customs would find.
 */
export function markShipped(
  call: Call<Producer>,
  number: string,
  trucks: readonly LoadedTruck[],
): Promise<Result<OrderStatus, MarkShippedRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    if (trucks.length === 0) return refuse({ code: "no-trucks" });
    const lines = await tx.orderLine.findMany({ where: { orderId: id } });
    const packed = grams(lines.reduce((sum, line) => sum + (line.packedG ?? line.quantityG), 0n));
    const weights = shareOut(trucks, packed);
    const loaded = grams(weights.reduce((sum, weight) => sum + weight, 0n));
    if (difference(loaded, packed) > 100n || weights.some((weight) => weight <= 0n)) {
      return refuse({ code: "trucks-do-not-add-up", loadedG: loaded, packedG: packed });
    }
    const moved = await moveOrder(tx, id, {
      command: "ship",
      by,
      now: call.now,
      requestId: call.requestId,
      data: { trucks: trucks.length },
    });
    if (!moved.ok) return moved;
    await tx.truck.createMany({
      data: trucks.map((truck, index) => ({
        orderId: id,
        number: index + 1,
        plate: truck.plate,
        cmrNumber: truck.cmrNumber,
        packedG: weights[index] ?? 0n,
        eta: truck.eta === null ? null : toColumn(truck.eta),
        loadedAt: call.now,
      })),
    });
    return moved;
  });
}

const difference = (a: bigint, b: bigint) => (a > b ? a - b : b - a);

/** The weight of each truck: as typed, the rest shared among those without a figure, the first taking the remainder. */
function shareOut(trucks: readonly LoadedTruck[], packed: Grams): bigint[] {
  const typed = trucks.reduce((sum, truck) => sum + (truck.packed ?? 0n), 0n);
  const open = BigInt(trucks.filter((truck) => truck.packed === null).length);
  if (open === 0n) return trucks.map((truck) => truck.packed ?? 0n);
  const rest = packed > typed ? packed - typed : 0n;
  const share = rest / open;
  let remainder = rest - share * open;
  return trucks.map((truck) => {
    if (truck.packed !== null) return truck.packed;
    const own = share + remainder;
    remainder = 0n;
    return own;
  });
}
