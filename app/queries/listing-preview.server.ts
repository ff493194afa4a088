import type { Ask } from "#app/db/call.ts";
import type { Member } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { monthsOfWindow } from "#app/domain/harvest-season.ts";
import { offerOf } from "#app/domain/listings/draft-from-stored.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import { freeStock, lotColumns } from "./free-stock.server.ts";
import { listingToShow, revisionToShow, unsafeShowListing } from "./show-listing.server.ts";

/**
 * The newest content of a listing as buyers would read it, to its company and the Trade House; null for anybody else.
 * What is on sale beside the revision (prices in their currency, stock, window) is shown as it is.
 */
export async function listingPreview(ask: Ask<Member>, id: string) {
  const { actor, db, now } = ask;
  const own = { producerId: { in: companiesWhere(actor, "producer", "viewer") } };
  const row = await db.listing.findFirst({
    where: actor.staffRole === null ? { id, ...own } : { id },
    select: {
      ...listingToShow,
      publishedRevisionId: true,
      availableFrom: true,
      availableTo: true,
      lots: { select: lotColumns },
      activePrice: { select: { currency: true, tiers: { orderBy: { fromG: "asc" } } } },
      revisions: { orderBy: { number: "desc" }, take: 1, include: revisionToShow },
    },
  });
  const [revision] = row?.revisions ?? [];
  if (!row || !revision) return null;
  const offer = offerOf(revision);
  const onSale = row.publishedRevisionId !== null;
  const proposed = {
    currency: revision.currency,
    tiers: offer.tiers.map(({ from, price }) => ({ fromG: from, priceE4: price })),
  };
  const price = row.activePrice?.currency === revision.currency ? row.activePrice : proposed;
  const from = onSale ? row.availableFrom : revision.availableFrom;
  const to = onSale ? row.availableTo : revision.availableTo;
  const stock = {
    availableG: onSale ? freeStock(row, now) : (offer.quantity ?? 0n),
    minimumOrderG: revision.minimumOrderG,
    preorder: false,
    availableFrom: from,
    availableTo: to,
    months: from === null || to === null ? [] : monthsOfWindow(fromColumn(from), fromColumn(to)),
  };
  const assumptions = {
    quantity: null,
    freightPerTruck: null,
    brokerPerDeclaration: null,
    declareOn: null,
    st1: true,
  };
  return unsafeShowListing(ask, { listing: row, revision, price, stock }, assumptions);
}
