/** What the public side consists of, for those who index it: read piece by piece, however much it is. */
import type { Db } from "#app/db/client.server.ts";

/**
 * Things in one sitemap. Each is named in four languages with its five alternates: 20,000 addresses and some 17 MB,
 * where the protocol allows 50,000 and 50 MB (https://www.sitemaps.org/protocol.html).
 */
export const SITEMAP_SIZE = 5_000;
/** Rows asked for at a time while a sitemap is being sent. */
const STEP = 1_000;

export type SitemapEntry = { readonly slug: string; readonly changed: Date | null };
export const sitemapKinds = ["listings", "producers"] as const;
export type SitemapKind = (typeof sitemapKinds)[number];

/** How many sitemaps each kind fills; an empty kind has none. */
export async function sitemapCounts(db: Db): Promise<Readonly<Record<SitemapKind, number>>> {
  const [listings, producers] = await Promise.all([
    db.catalogueEntry.count(),
    db.company.count({ where: verified }),
  ]);
  return { listings: Math.ceil(listings / SITEMAP_SIZE), producers: Math.ceil(producers / SITEMAP_SIZE) };
}

/** Kinds and commodities that are on offer, by slug. */
export async function sitemapGoods(
  db: Db,
): Promise<{ readonly categories: readonly string[]; readonly commodities: readonly string[] }> {
  const goods = await db.catalogueEntry.groupBy({
    by: ["categorySlug", "commoditySlug"],
    orderBy: [{ categorySlug: "asc" }, { commoditySlug: "asc" }],
  });
  return {
    categories: [...new Set(goods.map(({ categorySlug }) => categorySlug))],
    commodities: goods.map(({ commoditySlug }) => commoditySlug),
  };
}

/**
 * The things of a sitemap (the first is 0) in steps, oldest first, so that what is added later moves nothing between
 * sitemaps. Asks at most six questions, of which the first counts off the rows before by the key alone.
 */
export async function* sitemapEntries(
  db: Db,
  kind: SitemapKind,
  number: number,
): AsyncGenerator<readonly SitemapEntry[]> {
  const read = readers[kind];
  let after: string | null = null;
  for (let taken = 0; taken < SITEMAP_SIZE; taken += STEP) {
    const rows: readonly Row[] = await read(db, after, after === null ? number * SITEMAP_SIZE : 0);
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < STEP || after === null) return;
  }
}

type Row = SitemapEntry & { readonly id: string };
type Read = (db: Db, after: string | null, skip: number) => Promise<readonly Row[]>;

const verified = { kind: "producer", state: "verified" } as const;

const readers: Readonly<Record<SitemapKind, Read>> = {
  listings: async (db, after, skip) => {
    const rows = await db.catalogueEntry.findMany({
      where: after === null ? {} : { listingId: { gt: after } },
      orderBy: { listingId: "asc" },
      skip,
      take: STEP,
      select: { listingId: true, slug: true, publishedAt: true },
    });
    return rows.map(({ listingId, slug, publishedAt }) => ({ id: listingId, slug, changed: publishedAt }));
  },
  producers: async (db, after, skip) => {
    const rows = await db.company.findMany({
      where: { ...verified, ...(after === null ? {} : { id: { gt: after } }) },
      orderBy: { id: "asc" },
      skip,
      take: STEP,
      select: { id: true, slug: true, verifiedAt: true },
    });
    return rows.map(({ id, slug, verifiedAt }) => ({ id, slug, changed: verifiedAt }));
  },
};
