import type { Ask } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import { dateOf, textIn, titlesOf } from "#app/domain/listings/draft-from-stored.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";

const perPage = 100;

export const withTitle = { include: { publishedRevision: true, commodity: true } } as const;

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

/** A listing by its title in the reader's language. */
export function titled({ id, slug, publishedRevision: revision, commodity }: Titled, lang: Lang) {
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

/** A lot as pages show it, with how it stands today. */
export function lotOf(row: StoredLot, today: string) {
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
    expected: row.expected,
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

export type ProducerLots = Awaited<ReturnType<typeof producerLotsPage>>;
