import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { Order } from "#app/db/generated/client.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { waitsForGoods } from "#app/domain/orders/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Route } from "#app/domain/shipments/route.ts";
import type { OwnOrderRefusal } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import { preparePack, wantedPack } from "../orders/prepare-pack.ts";

export type ChooseRouteRefusal =
  | OwnOrderRefusal
  | { readonly code: "order-moved-on"; readonly status: OrderStatus }
  | { readonly code: "nothing-to-change" };

/**
 * The producer says which road the goods take, until they have left: what has left keeps the road it took. Papers that
 * the new road does not ask for leave the pack with that reason, kept with file and decision; those it asks for are owed.
 */
export function chooseRoute(
  call: Call<Producer>,
  number: string,
  route: Route,
): Promise<Result<Route, ChooseRouteRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<Route, ChooseRouteRefusal>> => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by, buyerId } = own.value;
    await lockRow(tx, "order", id);
    const order = await tx.order.findUniqueOrThrow({ where: { id } });
    if (!waitsForGoods(order.state, order.restG > 0n)) {
      return refuse({ code: "order-moved-on", status: order.state });
    }
    if (order.route === route) return refuse({ code: "nothing-to-change" });
    await tx.order.update({
      where: { id, route: order.route },
      data: { route, version: { increment: 1 } },
    });
    // The pack of an order that is only placed comes with its confirmation.
    if (order.state !== "placed") await fitPack(tx, call, { ...order, route });
    await appendOrderEvent(tx, id, {
      kind: "route_chosen",
      fromState: order.state,
      toState: order.state,
      actorKind: by.kind,
      actorId: by.userId,
      data: { previous: order.route, current: route },
      at: call.now,
      requestId: call.requestId,
    });
    const people = await peopleOf(tx, buyerId);
    await tell(
      tx,
      people.map((to) => ({
        kind: "route-chosen",
        event: `${number}/${order.version + 1}`,
        to,
        data: { number, route },
        path: `/buyer/orders/${number}`,
      })),
      call.now,
    );
    return ok(route);
  });
}

/** The rest of the pack as the road wants it; what went with a shipment is that shipment's. */
async function fitPack(tx: Tx, call: Call<Producer>, order: Order): Promise<void> {
  const wanted = new Set<string>((await wantedPack(tx, order.id)).map(({ kind }) => kind));
  const papers = await tx.paper.findMany({
    where: { orderId: order.id, shipmentId: null, state: { not: "superseded" }, gate: "border" },
  });
  for (const paper of papers.filter(({ kind }) => !wanted.has(kind))) {
    await tx.paper.update({
      where: { id: paper.id, state: paper.state },
      data: {
        state: "superseded",
        supersededAt: call.now,
        supersededById: call.actor.userId,
        supersededReason: `route: ${order.route}`,
      },
    });
  }
  await preparePack(tx, order.id);
}
