import type { Tx } from "#app/db/client.server.ts";
import type { Mover } from "#app/db/lot-books.server.ts";
import { moveLot } from "#app/db/lot-books.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, sumGrams, toKgDecimal } from "#app/domain/quantity.ts";
import type { LotWithOrders } from "./with-lot-and-orders.ts";

export type LosingHold = LotWithOrders["lot"]["reservations"][number];
export type Loss = { readonly hold: LosingHold; readonly lost: Grams };

/** What an order lost of a lot. */
export type OrderLoss = {
  readonly order: LosingHold["orderLine"]["order"];
  readonly lost: Grams;
  /** The first of its shortfalls; names what happened once. */
  readonly shortfallId: string;
};

/**
 * Takes goods of a locked lot away from the orders that hold them, which are locked too: the reservation ends or shrinks,
 * the lot is free of it, and a shortfall keeps the order from loading until the goods are replaced. One event per order.
 */
export async function loseGoods(
  tx: Tx,
  lot: LotWithOrders["lot"],
  losses: readonly Loss[],
  cause: "short_harvest" | "recall",
  mover: Mover & { readonly actorKind: string; readonly actorId: string; readonly requestId: string },
): Promise<OrderLoss[]> {
  const byOrder = new Map<string, OrderLoss>();
  for (const { hold, lost } of losses) {
    const row = await tx.lot.findUniqueOrThrow({ where: { id: lot.id } });
    await moveLot(tx, row, { kind: "release", quantity: lost }, mover, hold.orderLineId);
    await tx.reservation.update({
      where: { id: hold.id, state: "held" },
      data: lost === hold.grams ? { state: "lost" } : { grams: hold.grams - lost },
    });
    const { order } = hold.orderLine;
    const { id } = await tx.stockShortfall.create({
      data: {
        orderId: order.id,
        orderLineId: hold.orderLineId,
        lotId: lot.id,
        cause,
        grams: lost,
        openedAt: mover.now,
      },
    });
    const before = byOrder.get(order.id);
    byOrder.set(order.id, {
      order,
      lost: sumGrams([before?.lost ?? grams(0n), lost]),
      shortfallId: before?.shortfallId ?? id,
    });
  }
  for (const { order, lost } of byOrder.values()) {
    await appendOrderEvent(tx, order.id, {
      kind: cause === "recall" ? "goods_recalled" : "goods_short",
      fromState: order.state,
      toState: order.state,
      actorKind: mover.actorKind,
      actorId: mover.actorId,
      data: { kg: toKgDecimal(lost), lot: lot.number, reason: mover.reason ?? "" },
      at: mover.now,
      requestId: mover.requestId,
    });
  }
  return [...byOrder.values()];
}
