import { randomBytes } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { Order } from "#app/db/generated/client.ts";
import { shipGoods } from "#app/db/ship-stock.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import type { LoadedLine } from "#app/domain/shipments/goods.ts";
import type { Load } from "#app/domain/shipments/load.ts";
import type { Mover } from "../orders/mover.ts";
import { issuePaper } from "../papers/issue-paper.ts";
import { tellSeasonCrossed } from "../papers/season-codes.ts";
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

export type Loading = {
  readonly order: Order;
  readonly by: Mover;
  readonly trucks: readonly LoadedTruck[];
  readonly load: Load;
  readonly goods: readonly LoadedLine[];
  /** Some of the order left before, or follows. */
  readonly isPart: boolean;
};

/**
 * The rows of a shipment, its goods and its trucks, whose numbers go on from those of the shipments before; the goods
 * leave their lots, and the papers of a part and of each truck are issued. Answers the number of the shipment.
 */
export async function writeShipment(tx: Tx, call: Call<Producer>, loading: Loading): Promise<number> {
  const { order, trucks, load, goods, isPart, by } = loading;
  const orderId = order.id;
  const before = await tx.truck.count({ where: { orderId } });
  const shipment = await tx.shipment.create({
    data: {
      orderId,
      number: 1 + (await tx.shipment.count({ where: { orderId } })),
      // 128 random bits: nobody finds a shipment by trying.
      trackCode: randomBytes(16).toString("base64url"),
      leftAt: call.now,
      route: order.route,
      declareOn: toColumn(expectedOn(order, trucks, call.now)),
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
  await tx.shipmentLine.createMany({
    data: goods.map(({ id, grams, amount }) => ({
      shipmentId: shipment.id,
      orderLineId: id,
      grams,
      amount,
    })),
  });
  await shipGoods(
    tx,
    shipment.id,
    goods.map(({ id, grams }) => ({ orderLineId: id, grams })),
    { actorId: call.actor.userId, now: call.now, reason: order.number },
  );
  const truckIds = [...rows].sort((a, b) => a.number - b.number).map(({ id }) => id);
  await sendPapersAlong(tx, {
    orderId,
    shipmentId: shipment.id,
    truckIds,
    restFollows: load.left > 0n,
  });
  const declareOn = fromColumn(shipment.declareOn ?? order.deliverTo);
  const crossed = await tellSeasonCrossed(
    tx,
    {
      ...{ orderId, number: order.number, state: "shipped", by, event: shipment.id },
      ...{ buyerId: order.buyerId, producerId: order.producerId },
      ...{ before: fromColumn(order.deliverTo), after: declareOn },
    },
    call,
  );
  if (isPart) {
    await issuePaper(tx, { kind: "commercial_invoice", orderId, shipmentId: shipment.id }, call.now);
    await issuePaper(tx, { kind: "packing_list", orderId, shipmentId: shipment.id }, call.now);
  }
  if (!isPart && crossed) await renewForSeason(tx, orderId, call.now);
  for (const truckId of truckIds) await issuePaper(tx, { kind: "cmr", truckId }, call.now);
  return shipment.number;
}

/** The invoice and the packing list that the house has made, with the codes of the day on which the goods will be declared. */
async function renewForSeason(tx: Tx, orderId: string, now: Date): Promise<void> {
  for (const kind of ["commercial_invoice", "packing_list"] as const) {
    const made = await tx.madePaper.count({
      where: { kind, subject: `order/${orderId}`, supersededAt: null },
    });
    if (made > 0) await issuePaper(tx, { kind, orderId }, now);
  }
}

/** The day at customs as it looks when the goods leave: the last truck's, or the last day of delivery, never a past one. */
function expectedOn(order: Order, trucks: readonly LoadedTruck[], now: Date): PlainDate {
  const days = trucks.flatMap(({ eta }) => (eta === null ? [] : [eta]));
  const today = minskDate(now);
  const planned = days.length < trucks.length ? [...days, fromColumn(order.deliverTo)] : days;
  return [...planned, today].sort().at(-1) ?? today;
}
