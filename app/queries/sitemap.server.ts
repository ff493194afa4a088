import type { Db } from "#app/db/client.server.ts";

/** A sitemap holds 50,000 addresses; in four languages that leaves room for so many listings beside the other pages. */
const MOST_LISTINGS = 11_000;
const MOST_PRODUCERS = 1_000;

/** What the public side consists of: newest listings and producers by slug, kinds and goods that are on offer. */
export async function sitemapEntries(db: Db) {
  const [listings, producers, goods] = await Promise.all([
    db.catalogueEntry.findMany({
      orderBy: [{ publishedAt: "desc" }, { listingId: "asc" }],
      take: MOST_LISTINGS,
      select: { slug: true, publishedAt: true },
    }),
    db.company.findMany({
      where: { kind: "producer", state: "verified" },
      orderBy: { verifiedAt: "desc" },
      take: MOST_PRODUCERS,
      select: { slug: true },
    }),
    db.catalogueEntry.groupBy({
      by: ["categorySlug", "commoditySlug"],
      orderBy: [{ categorySlug: "asc" }, { commoditySlug: "asc" }],
    }),
  ]);
  return {
    listings,
    producers: producers.map(({ slug }) => slug),
    categories: [...new Set(goods.map(({ categorySlug }) => categorySlug))],
    commodities: goods.map(({ commoditySlug }) => commoditySlug),
  };
}
