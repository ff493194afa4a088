import { randomBytes } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { decideRest } from "#app/domain/orders/states.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, toKgDecimal } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { Load, LoadRefusal } from "#app/domain/shipments/load.ts";
import { decideLoad } from "#app/domain/shipments/load.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { MoveOwnRefusal } from "../orders/move-own-order.ts";
import { readOrderFacts } from "../orders/order-facts.ts";
import type { OwnOrder } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import { issuePaper } from "../papers/issue-paper.ts";
import { sendPapersAlong } from "./send-papers-along.ts";

export type LoadedTruck = {
  readonly plate: string;
  readonly cmrNumber: string;
  readonly eta: PlainDate | null;
  /** Absent: what is left of the order's packed weight, shared evenly. */
  readonly packed: Grams | null;
  readonly driverName?: string | undefined;
  /** E.164. */
  readonly driverPhone?: string | undefined;
  /** What the refrigeration is set to, in tenths of a degree Celsius. */
  readonly setPointDc?: number | undefined;
};

export type MarkShippedRefusal = MoveOwnRefusal | LoadRefusal;

/**
 * Goods are loaded and leave: every truck with its plate, CMR note and weight. All at once, or a part: the first part
 * moves the order to `shipped`, what is left follows with shipments of its own while the order stays there. What trucks
 * carry together is never more than what was packed and has not left.
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
    const order = await tx.order.findUniqueOrThrow({ where: { id }, include: { lines: true } });
    const packed = grams(order.lines.reduce((sum, line) => sum + (line.packedG ?? line.quantityG), 0n));
    const goesOn = order.state === "shipped" && order.restG > 0n;
    const load = decideLoad(trucks, { toLeave: goesOn ? grams(order.restG) : packed, packed });
    if (!load.ok) return load;
    const data = {
      trucks: trucks.length,
      ...(load.value.left > 0n || goesOn ? figuresOf(load.value) : {}),
    };
    const moved = goesOn
      ? decideRest(order.state, (await readOrderFacts(tx, id, call.now)).facts)
      : await moveOrder(tx, id, { command: "ship", by, now: call.now, requestId: call.requestId, data });
    if (!moved.ok) return moved;
    await tx.order.update({
      where: { id, restG: order.restG },
      data: { restG: load.value.left, ...(goesOn ? { version: { increment: 1 } } : {}) },
    });
    const shipment = await writeShipment(tx, call, { orderId: id, trucks, load: load.value });
    if (goesOn) await tellRestLeft(tx, call, own.value, { number, shipment, data });
    return ok(moved.value);
  });
}

const figuresOf = ({ weights, left }: Load) => ({
  loadedKg: toKgDecimal(grams(weights.reduce((sum, weight) => sum + weight, 0n))),
  leftKg: toKgDecimal(left),
});

type Loading = { readonly orderId: string; readonly trucks: readonly LoadedTruck[]; readonly load: Load };

/** The rows of a shipment and its trucks; numbers go on from those of the shipments before. */
async function writeShipment(
  tx: Tx,
  call: Call<Producer>,
  { orderId, trucks, load }: Loading,
): Promise<number> {
  const before = await tx.truck.count({ where: { orderId } });
  const shipment = await tx.shipment.create({
    data: {
      orderId,
      number: 1 + (await tx.shipment.count({ where: { orderId } })),
      // 128 random bits: nobody finds a shipment by trying.
      trackCode: randomBytes(16).toString("base64url"),
      leftAt: call.now,
    },
  });
  const rows = await tx.truck.createManyAndReturn({
    data: trucks.map((truck, index) => ({
      orderId,
      shipmentId: shipment.id,
      number: before + index + 1,
      plate: truck.plate,
      cmrNumber: truck.cmrNumber,
      packedG: load.weights[index] ?? 0n,
      eta: truck.eta === null ? null : toColumn(truck.eta),
      driverName: truck.driverName ?? "",
      driverPhone: truck.driverPhone ?? "",
      setPointDc: truck.setPointDc ?? null,
      loadedAt: call.now,
    })),
  });
  const said = { saidAt: call.now, actorKind: call.actor.kind, saidById: call.actor.userId };
  await tx.truckEta.createMany({
    data: rows.flatMap(({ id, eta }) => (eta === null ? [] : [{ truckId: id, eta, ...said }])),
  });
  await sendPapersAlong(tx, {
    orderId,
    shipmentId: shipment.id,
    truckIds: [...rows].sort((a, b) => a.number - b.number).map(({ id }) => id),
    restFollows: load.left > 0n,
  });
  for (const { id } of [...rows].sort((a, b) => a.number - b.number)) {
    await issuePaper(tx, { kind: "cmr", truckId: id }, call.now);
  }
  return shipment.number;
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
