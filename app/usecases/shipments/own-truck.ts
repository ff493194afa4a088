import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { Shipment, Truck } from "#app/db/generated/client.ts";
import { lockRow } from "#app/db/lock.server.ts";
import type { Producer, Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { OwnOrder, OwnOrderRefusal } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";

export type OwnTruckRefusal =
  | OwnOrderRefusal
  | { readonly code: "own-company" }
  | { readonly code: "truck-unknown" };

export type OwnTruck = {
  readonly own: OwnOrder;
  readonly state: OrderStatus;
  readonly truck: Truck & { readonly shipment: Shipment | null };
};

/**
 * A truck of an order the actor may move, by its number, with the order locked. Staff say nothing of trucks of their own
 * companies: arrivals start claim windows.
 */
export async function ownTruck(
  tx: Tx,
  { actor }: Pick<Call<Producer | Staff>, "actor">,
  number: string,
  truckNumber: number,
): Promise<Result<OwnTruck, OwnTruckRefusal>> {
  const found = await ownOrder(tx, actor, number);
  if (!found.ok) return found;
  const own = found.value;
  const belongs = roleIn(actor, own.buyerId) !== null || roleIn(actor, own.producerId) !== null;
  if (own.by.actor === "staff" && belongs) return refuse({ code: "own-company" });
  await lockRow(tx, "order", own.id);
  const { state } = await tx.order.findUniqueOrThrow({ where: { id: own.id }, select: { state: true } });
  const truck = await tx.truck.findUnique({
    where: { orderId_number: { orderId: own.id, number: truckNumber } },
    include: { shipment: true },
  });
  return truck ? ok({ own, state, truck }) : refuse({ code: "truck-unknown" });
}
