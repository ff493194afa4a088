import type { Db, Tx } from "#app/db/client.server.ts";
import { certificateOf, dateOf, descriptionsOf, titlesOf } from "#app/domain/listings/draft-from-stored.ts";
import { readTiers } from "#app/domain/listings/proposed-tiers.ts";
import { priceE4 } from "#app/domain/money.ts";
import { grams } from "#app/domain/quantity.ts";
import type { CertificateInput, DraftInput } from "../listings/draft-input.ts";

/** The company's listings that bear one of the references, by reference, with what a row is held against. */
export async function storedListings(db: Db | Tx, companyId: string, refs: readonly string[]) {
  const listings = await db.listing.findMany({
    where: { producerId: companyId, externalRef: { in: [...refs] } },
    include: {
      revisions: {
        orderBy: { number: "desc" },
        take: 1,
        include: { certificates: { orderBy: { position: "asc" } } },
      },
      prices: {
        where: { state: { in: ["active", "waiting"] } },
        include: { tiers: { orderBy: { fromG: "asc" } } },
      },
    },
  });
  return new Map(
    listings.flatMap((listing) => {
      const [latest] = listing.revisions;
      if (latest === undefined || listing.externalRef === null) return [];
      return [[listing.externalRef, { ...listing, latest }] as const];
    }),
  );
}
export type StoredListing =
  Awaited<ReturnType<typeof storedListings>> extends Map<string, infer Listing> ? Listing : never;

/**
 * The listing as the form would have it typed: its newest content, and once it is on sale the prices and the window that
 * hold. A price that waits for a moderator is what was asked for last, and what was last brought as stock is no news.
 */
export function storedInput(listing: StoredListing): DraftInput {
  const { latest } = listing;
  const onSale = listing.publishedRevisionId !== null;
  const price =
    listing.prices.find(({ state }) => state === "waiting") ??
    listing.prices.find(({ state }) => state === "active");
  const tiers =
    onSale && price?.currency === latest.currency
      ? price.tiers.map((tier) => ({ from: grams(tier.fromG), price: priceE4(tier.priceE4) }))
      : readTiers(latest.proposedTiers);
  const quantity = onSale ? listing.importedG : latest.offeredG;
  const window = onSale ? listing : latest;
  return {
    company: null,
    formToken: null,
    commodity: listing.commoditySlug,
    language: latest.originalLang,
    title: titlesOf(latest)[latest.originalLang],
    description: descriptionsOf(latest)[latest.originalLang],
    variety: latest.variety,
    grade: latest.grade,
    region: latest.regionSlug,
    harvestFrom: dateOf(latest.harvestFrom),
    harvestTo: dateOf(latest.harvestTo),
    availableFrom: dateOf(window.availableFrom),
    availableTo: dateOf(window.availableTo),
    packaging: latest.packaging,
    storage: latest.storage,
    quantity: quantity === null ? null : grams(quantity),
    minimumOrder: latest.minimumOrderG > 0n ? grams(latest.minimumOrderG) : null,
    currency: latest.currency,
    tiers,
    incoterm: latest.incoterm,
    incotermPlace: latest.incotermPlace,
    leadTimeDays: latest.leadTimeDays,
    establishmentNumber: latest.establishmentNumber,
    certificates: latest.certificates.map(
      (stored): CertificateInput => ({ ...certificateOf(stored), keepFile: stored.fileId, upload: null }),
    ),
    photos: [],
    removePhotos: [],
  };
}
