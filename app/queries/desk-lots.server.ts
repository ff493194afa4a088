import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { fold } from "#app/domain/fold.ts";
import type { Lang } from "#app/domain/language.ts";
import { titleIn } from "#app/domain/listings/title-in.ts";
import { grams } from "#app/domain/quantity.ts";
import { titled, withTitle } from "./producer-lots.server.ts";

const most = 200;
const mostFound = 50;

/** Orders that lack goods, the oldest first, and the lots that were recalled, the newest first. */
export async function deskLotsPage({ db, lang }: Ask<Staff>, q: string) {
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
    q,
    found: q === "" ? [] : await foundLots(db, lang, q),
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

/**
 * Lots by what people know of them: the number of an order that drew on it, or words of the goods, the listing or its
 * producer, which the listing's cases are found by too. The newest first.
 */
async function foundLots(db: Db, lang: Lang, q: string) {
  const order = q.toUpperCase();
  const keys = fold(q)
    .split(" ")
    .filter((key) => key !== "");
  const lots = await db.lot.findMany({
    where: /^TH-\d{4}-\d{6,9}$/.test(order)
      ? { reservations: { some: { orderLine: { order: { number: order } } } } }
      : {
          AND: keys.map((key) => ({
            listing: {
              cases: {
                // At a word's beginning: "nar" is not found in "mandarin".
                some: { OR: [{ searchText: { startsWith: key } }, { searchText: { contains: ` ${key}` } }] },
              },
            },
          })),
          ...(keys.length === 0 ? { id: { in: [] } } : {}),
        },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostFound,
    include: { listing: { include: { ...withTitle.include, producer: { select: { legalName: true } } } } },
  });
  return lots.map((lot) => ({
    id: lot.id,
    number: lot.number,
    title: titled(lot.listing, lang).title,
    producer: lot.listing.producer.legalName,
    recalled: lot.recalledAt !== null,
    left: grams(lot.leftG),
    reserved: grams(lot.reservedG),
    shipped: grams(lot.shippedG),
  }));
}

export type DeskLotsView = Awaited<ReturnType<typeof deskLotsPage>>;
