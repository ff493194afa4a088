import type { Ask } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import { dateOf, textIn, titlesOf } from "#app/domain/listings/draft-from-stored.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";

const perPage = 100;

const withTitle = { include: { publishedRevision: true, commodity: true } } as const;

type Titled = {
  readonly id: string;
  readonly slug: string;
  readonly publishedRevision: Parameters<typeof titlesOf>[0] | null;
  readonly commodity: {
    readonly nameAz: string;
    readonly nameRu: string;
    readonly nameBe: string;
    readonly nameEn: string;
  };
};

function titled({ id, slug, publishedRevision: revision, commodity }: Titled, lang: Lang) {
  const names = { az: commodity.nameAz, ru: commodity.nameRu, be: commodity.nameBe, en: commodity.nameEn };
  const title = revision ? textIn(titlesOf(revision), lang, revision.originalLang) : "";
  return { id, slug, title: title || names[lang] };
}

/** The lots of the person's companies, newest first, and the listings a lot can be added to. */
export async function producerLotsPage({ actor, db, lang, now }: Ask<Producer>, listing: string | null) {
  const producerId = { in: companiesWhere(actor, "producer", "viewer") };
  const rows = await db.lot.findMany({
    where: { listing: { producerId }, ...(listing === null ? {} : { listingId: listing }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: perPage,
    include: { listing: withTitle },
  });
  const open = await db.listing.findMany({
    where: {
      producerId: { in: companiesWhere(actor, "producer", "manager") },
      publishedRevisionId: { not: null },
      status: { not: "archived" },
    },
    orderBy: { slug: "asc" },
    take: 500,
    ...withTitle,
  });
  const today = minskDate(now);
  return {
    listing,
    lots: rows.map((row) => ({ ...lotOf(row, today), listing: titled(row.listing, lang) })),
    listings: open.map((one) => titled(one, lang)),
  };
}

type StoredLot = {
  readonly id: string;
  readonly number: number;
  readonly expected: boolean;
  readonly harvestedOn: Date | null;
  readonly bestBefore: Date | null;
  readonly origin: string;
  readonly recalledAt: Date | null;
  readonly receivedG: bigint;
  readonly correctedG: bigint;
  readonly reservedG: bigint;
  readonly shippedG: bigint;
  readonly recalledG: bigint;
  readonly leftG: bigint;
};

function lotOf(row: StoredLot, today: string) {
  const bestBefore = dateOf(row.bestBefore);
  const state =
    row.recalledAt !== null
      ? ("recalled" as const)
      : bestBefore !== null && bestBefore < today
        ? ("over" as const)
        : row.expected
          ? ("expected" as const)
          : ("in_hand" as const);
  return {
    id: row.id,
    number: row.number,
    state,
    harvestedOn: dateOf(row.harvestedOn),
    bestBefore,
    origin: row.origin,
    received: grams(row.receivedG),
    corrected: grams(row.correctedG),
    reserved: grams(row.reservedG),
    shipped: grams(row.shippedG),
    recalled: grams(row.recalledG),
    left: grams(row.leftG),
  };
}

/** One lot with its ledger; null when it is not of the person's companies. */
export async function producerLotPage({ actor, db, lang, now }: Ask<Producer>, id: string) {
  const row = await db.lot.findFirst({
    where: { id, listing: { producerId: { in: companiesWhere(actor, "producer", "viewer") } } },
    include: { listing: withTitle, movements: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 200 } },
  });
  if (!row) return null;
  const lines = row.movements.flatMap(({ orderLineId }) => orderLineId ?? []);
  const orders = await db.orderLine.findMany({
    where: { id: { in: lines } },
    select: { id: true, order: { select: { number: true } } },
  });
  const numbers = new Map(orders.map((line) => [line.id, line.order.number]));
  return {
    ...lotOf(row, minskDate(now)),
    listing: titled(row.listing, lang),
    mayEdit: companiesWhere(actor, "producer", "manager").includes(row.listing.producerId),
    movements: row.movements.map((move) => ({
      id: move.id,
      kind: move.kind,
      grams: grams(move.grams),
      reason: move.reason,
      at: move.at,
      order: numbers.get(move.orderLineId ?? "") ?? null,
    })),
  };
}

export type ProducerLots = Awaited<ReturnType<typeof producerLotsPage>>;
export type ProducerLot = NonNullable<Awaited<ReturnType<typeof producerLotPage>>>;
