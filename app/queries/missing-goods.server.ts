import type { Db } from "#app/db/client.server.ts";
import { availableOn } from "#app/domain/lots/allocate.ts";
import { isUsable } from "#app/domain/lots/lot.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { asLot } from "./free-stock.server.ts";

/** Goods that an order has lost and that nobody has replaced, each with the lots that could serve in their place. */
export async function missingGoods(db: Db, orderId: string, deliveryOn: PlainDate) {
  const open = await db.stockShortfall.findMany({
    where: { orderId, resolvedAt: null },
    orderBy: { id: "asc" },
    include: {
      lot: { select: { number: true } },
      orderLine: { select: { id: true, listingId: true, listing: { select: { slug: true } } } },
    },
  });
  if (open.length === 0) return [];
  const lots = await db.lot.findMany({
    where: { listingId: { in: open.map(({ orderLine }) => orderLine.listingId) }, recalledAt: null },
    orderBy: { number: "asc" },
  });
  return open.map(({ id, cause, grams: missing, lot, lotId, orderLine }) => {
    const own = lots.filter(({ listingId }) => listingId === orderLine.listingId);
    return {
      id,
      cause,
      lineId: orderLine.id,
      lot: lot.number,
      lotId,
      listing: { id: orderLine.listingId, slug: orderLine.listing.slug },
      missing: grams(missing),
      /** All the lots together would do. */
      canBeReplaced: availableOn(own.map(asLot), deliveryOn) >= missing,
      /** Lots that would do alone. */
      lots: own
        .filter((one) => isUsable(asLot(one), deliveryOn) && one.leftG >= missing)
        .map((one) => ({ id: one.id, number: one.number, left: grams(one.leftG) })),
    };
  });
}
