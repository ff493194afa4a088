import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { OrderLine } from "#app/db/generated/client.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { minor, priceE4 } from "#app/domain/money.ts";
import type { LineRef } from "#app/domain/orders/find-line.ts";
import { findLine } from "#app/domain/orders/find-line.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { decideRest } from "#app/domain/orders/states.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, sumGrams, toKgDecimal } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { LoadedLine as GoodsOnTrucks, LoadedGoodsRefusal } from "#app/domain/shipments/goods.ts";
import { shareGoods } from "#app/domain/shipments/goods.ts";
import type { Load, LoadRefusal } from "#app/domain/shipments/load.ts";
import { decideLoad } from "#app/domain/shipments/load.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { MoveOwnRefusal } from "../orders/move-own-order.ts";
import { readOrderFacts } from "../orders/order-facts.ts";
import type { OwnOrder } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import type { LoadedTruck } from "./write-shipment.ts";
import { writeShipment } from "./write-shipment.ts";

/** What of a line is on the trucks; without any, goods leave line after line. */
export type LoadedLine = { readonly line: LineRef; readonly weight: Grams };

export type MarkShippedRefusal =
  | MoveOwnRefusal
  | LoadRefusal
  | LoadedGoodsRefusal
  | { readonly code: "line-unknown" };

/**
 * Goods are loaded and leave: every truck with its plate, CMR note and weight. All at once, or a part: the first part
 * moves the order to `shipped`, what is left follows with shipments of its own while the order stays there. What trucks
 * carry together is never more than what was packed and has not left; only what leaves goes out of the lots. A part has
 * an invoice and a packing list of its own, and the parts make the order's to the gram and to the cent.
 */
export function markShipped(
  call: Call<Producer>,
  number: string,
  trucks: readonly LoadedTruck[],
  lines: readonly LoadedLine[] = [],
): Promise<Result<OrderStatus, MarkShippedRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<OrderStatus, MarkShippedRefusal>> => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    const order = await tx.order.findUniqueOrThrow({
      where: { id },
      include: { lines: { include: { shipped: true } } },
    });
    const packed = grams(order.lines.reduce((sum, line) => sum + (line.packedG ?? line.quantityG), 0n));
    const goesOn = order.state === "shipped" && order.restG > 0n;
    if (!goesOn && order.state !== "preparing") {
      return refuse({ code: "order-moved-on", status: order.state, command: "ship" });
    }
    const toLeave = goesOn ? grams(order.restG) : packed;
    const load = decideLoad(trucks, { toLeave, packed });
    if (!load.ok) return load;
    const goods = goodsLeaving(order.lines, grams(toLeave - load.value.left), lines);
    if (!goods.ok) return goods;
    const data = {
      trucks: trucks.length,
      ...(load.value.left > 0n || goesOn ? figuresOf(load.value) : {}),
    };
    const moved = goesOn
      ? decideRest(order.state, (await readOrderFacts(tx, id, call.now)).facts)
      : await moveOrder(tx, id, {
          ...{ command: "ship", by, now: call.now, requestId: call.requestId, data },
          leavesInParts: true,
        });
    if (!moved.ok) return moved;
    await tx.order.update({
      where: { id, restG: order.restG },
      data: { restG: load.value.left, ...(goesOn ? { version: { increment: 1 } } : {}) },
    });
    const shipment = await writeShipment(tx, call, {
      order,
      by,
      trucks,
      load: load.value,
      goods: goods.value,
      isPart: load.value.left > 0n || goesOn,
    });
    if (goesOn) await tellRestLeft(tx, call, own.value, { number, shipment, data });
    return ok(moved.value);
  });
}

const figuresOf = ({ weights, left }: Load) => ({
  loadedKg: toKgDecimal(grams(weights.reduce((sum, weight) => sum + weight, 0n))),
  leftKg: toKgDecimal(left),
});

type LineRow = OrderLine & { readonly shipped: readonly { readonly grams: bigint }[] };

function goodsLeaving(
  rows: readonly LineRow[],
  loaded: Grams,
  said: readonly LoadedLine[],
): Result<readonly GoodsOnTrucks[], LoadedGoodsRefusal | { readonly code: "line-unknown" }> {
  const weights = new Map<string, Grams>();
  for (const { line: ref, weight } of said) {
    const line = findLine(rows, ref);
    if (line === undefined) return refuse({ code: "line-unknown" });
    weights.set(line.id, weight);
  }
  const toLoad = rows.map((row) => ({
    id: row.id,
    position: row.position,
    packed: grams(row.packedG ?? row.quantityG),
    price: priceE4(row.priceE4),
    amount: minor(row.packedAmount ?? row.amount),
    gone: sumGrams(row.shipped.map((part) => grams(part.grams))),
  }));
  return shareGoods(toLoad, loaded, weights);
}

type Left = {
  readonly number: string;
  readonly shipment: number;
  readonly data: Readonly<Record<string, string | number>>;
};

/** A further part has left: it is written into the order's history, and the buyer hears of it. */
async function tellRestLeft(
  tx: Tx,
  call: Call<Producer>,
  own: OwnOrder,
  { number, shipment, data }: Left,
): Promise<void> {
  await appendOrderEvent(tx, own.id, {
    kind: "shipment_left",
    fromState: "shipped",
    toState: "shipped",
    actorKind: own.by.kind,
    actorId: own.by.userId,
    data,
    at: call.now,
    requestId: call.requestId,
  });
  const people = await peopleOf(tx, own.buyerId);
  await tell(
    tx,
    people.map((to) => ({
      kind: "shipment-left",
      event: `${number}/${shipment}`,
      to,
      data: { number, ...data },
      path: `/buyer/orders/${number}`,
    })),
    call.now,
  );
}
