import type { Ask } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import { titleIn } from "#app/domain/listings/title-in.ts";
import { grams } from "#app/domain/quantity.ts";
import { titled, withTitle } from "./producer-lots.server.ts";

const most = 200;

/** Orders that lack goods, the oldest first, and the lots that were recalled, the newest first. */
export async function deskLotsPage({ db, lang }: Ask<Staff>) {
  const missing = await db.stockShortfall.findMany({
    where: { resolvedAt: null },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    take: most,
    include: {
      order: {
        include: { buyer: { select: { legalName: true } }, producer: { select: { legalName: true } } },
      },
      orderLine: true,
      lot: { select: { id: true, number: true } },
    },
  });
  const recalled = await db.lot.findMany({
    where: { recalledAt: { not: null } },
    orderBy: [{ recalledAt: "desc" }, { id: "desc" }],
    take: most,
    include: { listing: { include: { ...withTitle.include, producer: { select: { legalName: true } } } } },
  });
  return {
    missing: missing.map(({ id, cause, grams: lacks, openedAt, order, orderLine, lot }) => ({
      id,
      cause,
      grams: grams(lacks),
      openedAt,
      number: order.number,
      state: order.state,
      buyer: order.buyer.legalName,
      producer: order.producer.legalName,
      goods: titleIn(orderLine, lang),
      lot,
    })),
    recalled: recalled.map((lot) => ({
      id: lot.id,
      number: lot.number,
      title: titled(lot.listing, lang).title,
      producer: lot.listing.producer.legalName,
      recalledAt: lot.recalledAt ?? lot.createdAt,
      reason: lot.recallReason,
      recalled: grams(lot.recalledG),
      shipped: grams(lot.shippedG),
    })),
  };
}

export type DeskLotsView = Awaited<ReturnType<typeof deskLotsPage>>;
