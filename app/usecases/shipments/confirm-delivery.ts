import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { LineRef } from "#app/domain/orders/find-line.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { Grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { MoveOwnRefusal } from "../orders/move-own-order.ts";
import type { Mover } from "../orders/mover.ts";
import { readOrderFacts } from "../orders/order-facts.ts";
import { ownOrder } from "../orders/own-order.ts";
import type { WeighRefusal } from "./weigh-received.ts";
import { keepReceived, weighReceived } from "./weigh-received.ts";

export type Received = {
  /** The trucks that have come, by their numbers; none named: all that have not been received yet. */
  readonly trucks: readonly number[];
  /** What the buyer weighed; a line without a weight came as it was loaded. */
  readonly lines: readonly { readonly line: LineRef; readonly weight: Grams }[];
};

export type ConfirmRefusal =
  | MoveOwnRefusal
  | WeighRefusal
  | { readonly code: "already-received" }
  | { readonly code: "truck-unknown" }
  | { readonly code: "weighed-too-early" };

const wholly: Received = { trucks: [], lines: [] };

/**
 * The buyer confirms that trucks have been received, all or some, and with the last of them what was weighed: less
 * than was loaded is on record as a shortage. The claim window of a truck runs from here; when its arrival had been
 * reported before, confirming starts it anew from the moment the goods were seen.
 */
export function confirmDelivery(
  call: Call<Buyer>,
  number: string,
  received: Received = wholly,
): Promise<Result<OrderStatus, ConfirmRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    const { state, restG } = await tx.order.findUniqueOrThrow({ where: { id } });
    const trucks = await tx.truck.findMany({ where: { orderId: id } });
    const waiting = trucks.filter(({ receivedAt }) => receivedAt === null);
    // Packed goods may still wait for a truck: then the order goes on, and what has come has its window from here.
    const partly = state === "shipped" && restG > 0n;
    if ((state === "delivered" || partly) && waiting.length === 0)
      return refuse({ code: "already-received" });
    const named = new Set(received.trucks);
    const coming = named.size === 0 ? waiting : waiting.filter((truck) => named.has(truck.number));
    if (coming.length < named.size) return refuse({ code: "truck-unknown" });
    const rest = waiting.filter((truck) => !coming.includes(truck) && truck.arrivedAt === null);
    const more = partly || rest.length > 0;
    if (more && received.lines.length > 0) return refuse({ code: "weighed-too-early" });
    const weighed = await weighReceived(tx, id, received.lines);
    if (!weighed.ok) return weighed;

    const context: Receiving = { call, by, truckIds: coming.map((truck) => truck.id) };
    if (state === "delivered") {
      // Silence to the end of the window was acceptance, whether or not the order has been closed yet.
      const before = await readOrderFacts(tx, id, call.now);
      if (!before.window.open) return refuse({ code: "claim-window-over" });
      await receive(tx, context);
      await keepReceived(tx, weighed.value);
      const { window } = await readOrderFacts(tx, id, call.now);
      await tx.order.update({
        where: { id },
        data: { deadlineAt: window.endsAt, version: { increment: 1 } },
      });
      await writeDown(tx, id, state, context, weighed.value.data);
      return ok("delivered" as const);
    }
    if (state === "shipped") {
      await receive(tx, context);
      if (more) {
        await writeDown(tx, id, state, context, {
          trucks: coming.map((truck) => truck.number).join(", "),
        });
        return ok("shipped" as const);
      }
      await keepReceived(tx, weighed.value);
    }
    const moved = await moveOrder(tx, id, {
      command: "deliver",
      by,
      now: call.now,
      requestId: call.requestId,
      data: weighed.value.data,
    });
    if (!moved.ok && state === "shipped")
      throw new Error(`received but not delivered: ${moved.refusal.code}`);
    return moved;
  });
}

type Receiving = { readonly call: Call<Buyer>; readonly by: Mover; readonly truckIds: readonly string[] };

async function receive(tx: Tx, { call, truckIds }: Receiving): Promise<void> {
  await tx.truck.updateMany({
    where: { id: { in: [...truckIds] }, receivedAt: null },
    data: { receivedAt: call.now, state: "received" },
  });
}

function writeDown(
  tx: Tx,
  orderId: string,
  state: OrderStatus,
  { call, by }: Receiving,
  data: Readonly<Record<string, string>>,
): Promise<void> {
  return appendOrderEvent(tx, orderId, {
    kind: "trucks_received",
    fromState: state,
    toState: state,
    actorKind: by.kind,
    actorId: by.userId,
    data,
    at: call.now,
    requestId: call.requestId,
  });
}
