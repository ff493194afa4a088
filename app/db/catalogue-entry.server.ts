import { restsOnValidPapers } from "#app/domain/companies/papers.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import type { SaleWindow } from "#app/domain/listings/derived.ts";
import { isOnSale } from "#app/domain/listings/states.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import { catalogueRow, stockColumns } from "./catalogue-row.server.ts";
import type { Tx } from "./client.server.ts";
import { acceptedPapers, papersFrom } from "./company-trust.server.ts";
import { bump } from "./counters.server.ts";
import { Prisma } from "./generated/client.ts";
import type { LotModel } from "./generated/models.ts";
import { ratesOn } from "./rates.server.ts";

const relations = {
  producer: { include: { papers: acceptedPapers } },
  commodity: { include: { words: true, category: true } },
  lots: true,
  activePrice: { include: { tiers: { orderBy: { fromG: "asc" } } } },
  publishedRevision: {
    include: { photos: { orderBy: { position: "asc" }, take: 1 }, certificates: true },
  },
} as const;

/**
 * Makes the catalogue's row of a listing true again, or takes it away when it may not be seen, and tells every
 * instance. Call it in each transaction that publishes, pauses, suspends, sells, or changes a price, stock, window,
 * revision or the company behind it.
 */
export async function refreshCatalogueEntry(tx: Tx, listingId: string, now: Date): Promise<void> {
  const listing = await tx.listing.findUniqueOrThrow({ where: { id: listingId }, include: relations });
  const { publishedRevision: revision, activePrice: price, producer, commodity } = listing;
  const today = minskDate(now);
  const date = (value: Date | null) => (value === null ? null : fromColumn(value));
  const seen = isOnSale(listing.status) && producer.state === "verified";
  const shown = (revision?.certificates ?? []).map((one) => ({
    kind: one.kind as CertificateKind,
    number: one.number,
    issuer: one.issuer,
    issuedOn: date(one.issuedOn),
    validUntil: date(one.validUntil),
  }));
  const rests = restsOnValidPapers(shown, papersFrom(producer.papers), today);
  if (!seen || !rests || !revision || !price) {
    await tx.catalogueEntry.deleteMany({ where: { listingId } });
    await bump(tx, "catalogue");
    return;
  }
  const { rates } = await ratesOn(tx, today);
  const region = revision.regionSlug
    ? await tx.region.findUnique({ where: { slug: revision.regionSlug } })
    : null;
  const season = await tx.regionSeason.findUnique({
    where: { commoditySlug_regionSlug: { commoditySlug: commodity.slug, regionSlug: region?.slug ?? "" } },
  });
  const regionSeason = season?.harvestMonths ?? null;
  const facts = { listing, producer, commodity, revision, price, lots: listing.lots, region, regionSeason };
  const data = catalogueRow(facts, rates, today, now);
  await tx.catalogueEntry.upsert({ where: { listingId }, create: { listingId, ...data }, update: data });
  // Last: everybody who changes the catalogue waits for this row until we commit.
  await bump(tx, "catalogue");
}

/** Goods with their lots and terms as the caller has locked and read them. */
type Stocked = SaleWindow & { readonly listingId: string; readonly lots: readonly LotModel[] };

/**
 * The same where nothing but the stock of goods that are on sale has moved, as when they are ordered, from the lots and
 * terms that the caller has locked and read: much shorter, for whoever orders the same goods waits meanwhile.
 */
export async function showStock(tx: Tx, goods: readonly Stocked[], now: Date): Promise<void> {
  await tx.$executeRaw(stockShown(goods, now));
  await bump(tx, "catalogue");
}

/**
 * The change of the catalogue's rows that shows what is left of goods on sale, for a deed that writes it beside others
 * and raises the version of the catalogue afterwards.
 */
export function stockShown(goods: readonly Stocked[], now: Date): Prisma.Sql {
  const today = minskDate(now);
  const shown = goods.map(({ listingId, lots, ...window }) => ({
    listingId,
    ...stockColumns(lots, window, today),
  }));
  return Prisma.sql`
    UPDATE catalogue_entries SET available_g = now.available_g, preorder = now.preorder
    FROM unnest(${shown.map(({ listingId }) => listingId)}::uuid[],
      ${shown.map(({ availableG }) => String(availableG))}::bigint[],
      ${shown.map(({ preorder }) => preorder)}::boolean[]) AS now (listing_id, available_g, preorder)
    WHERE catalogue_entries.listing_id = now.listing_id`;
}
