import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import type { CostAssumptions } from "./show-listing.server.ts";
import { listingToShow, revisionToShow, unsafeShowListing } from "./show-listing.server.ts";

export type { CostAssumptions, ListingPage } from "./show-listing.server.ts";

/**
 * A listing that is on sale, with what it costs landed; null when it is not there or may not be seen. What stands in
 * the catalogue may be seen: its row is taken away in the transaction that takes the goods off sale.
 */
export async function listingPage(ask: Ask<Guest | Member>, slug: string, assumptions: CostAssumptions) {
  const row = await findListing(ask.db, slug);
  const { entry, publishedRevision: revision, activePrice: price } = row ?? {};
  if (!row || !entry || !revision || !price) return null;
  const stock = { ...entry, availableFrom: row.availableFrom, availableTo: row.availableTo };
  return unsafeShowListing(ask, { listing: row, revision, price, stock }, assumptions);
}

function findListing(db: Db, slug: string) {
  return db.listing.findFirst({
    where: { slug, status: "published", producer: { state: "verified" }, entry: { isNot: null } },
    select: {
      ...listingToShow,
      availableFrom: true,
      availableTo: true,
      entry: { omit: { searchText: true } },
      activePrice: { select: { currency: true, tiers: { orderBy: { fromG: "asc" } } } },
      publishedRevision: { include: revisionToShow },
    },
  });
}
