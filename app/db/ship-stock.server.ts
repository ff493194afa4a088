import type { Grams } from "#app/domain/quantity.ts";
import { grams, minGrams } from "#app/domain/quantity.ts";
import type { Tx } from "./client.server.ts";
import { lockRows } from "./lock.server.ts";
import type { Mover } from "./lot-books.server.ts";
import { moveLot } from "./lot-books.server.ts";

export type GoodsLeaving = { readonly orderLineId: string; readonly grams: Grams };

/**
 * Goods of these lines leave with a shipment: taken from the lots that the lines hold, earliest best-before first, and
 * kept by shipment, so that a recalled lot is found on the very trucks that carry it. What stays behind stays reserved.
 * The order is locked by the caller, and a line that holds less than leaves is a fault of ours.
 */
export async function shipGoods(
  tx: Tx,
  shipmentId: string,
  leaving: readonly GoodsLeaving[],
  mover: Mover,
): Promise<void> {
  const where = { orderLineId: { in: leaving.map((line) => line.orderLineId) }, state: "held" as const };
  const lots = await tx.reservation.findMany({ where, select: { lotId: true } });
  await lockRows(tx, "lot", [...new Set(lots.map(({ lotId }) => lotId))]);
  const held = await tx.reservation.findMany({
    where,
    orderBy: [{ lot: { bestBefore: { sort: "asc", nulls: "last" } } }, { lotId: "asc" }],
  });
  for (const { orderLineId, grams: wanted } of leaving) {
    const own = held.filter((one) => one.orderLineId === orderLineId);
    let open: Grams = wanted;
    for (const { id, lotId, grams: has } of own) {
      if (open === 0n) break;
      const quantity = minGrams(grams(has), open);
      const row = await tx.lot.findUniqueOrThrow({ where: { id: lotId } });
      await moveLot(tx, row, { kind: "ship", quantity }, mover, orderLineId);
      if (quantity === has) {
        await tx.reservation.update({ where: { id, state: "held" }, data: { state: "shipped", shipmentId } });
      } else {
        await tx.reservation.update({ where: { id, state: "held" }, data: { grams: has - quantity } });
        await tx.reservation.create({
          data: { orderLineId, lotId, grams: quantity, state: "shipped", shipmentId },
        });
      }
      open = grams(open - quantity);
    }
    if (open > 0n) throw new Error(`line ${orderLineId} holds ${open} g less than leaves`);
  }
}
