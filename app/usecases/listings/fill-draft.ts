import type { Tx } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { contentOf, offerOf } from "#app/domain/listings/draft-from-stored.ts";
import type { PriceTier } from "#app/domain/listings/price.ts";
import { storeTiers } from "#app/domain/listings/proposed-tiers.ts";
import { priceE4 } from "#app/domain/money.ts";
import { grams } from "#app/domain/quantity.ts";
import type { LockedListing } from "./lock-own-listing.ts";

/**
 * A draft as it would be handed in: what was left blank and the commodity knows is filled in (its name in all four
 * languages for a title, its usual packaging and storage), and a listing on sale keeps its prices unless the currency
 * changes. `fill` is what has to be written to make it so.
 */
export async function fillDraft(tx: Tx, listing: LockedListing, revisionId: string) {
  const stored = await tx.listingRevision.findUniqueOrThrow({
    where: { id: revisionId },
    include: {
      certificates: { orderBy: { position: "asc" } },
      _count: { select: { photos: true } },
    },
  });
  const { commodity } = listing;
  const names = {
    titleAz: commodity.nameAz,
    titleRu: commodity.nameRu,
    titleBe: commodity.nameBe,
    titleEn: commodity.nameEn,
  };
  const untitled = [stored.titleAz, stored.titleRu, stored.titleBe, stored.titleEn].every(
    (title) => title === "",
  );
  const lang = stored.originalLang;
  const usual =
    (await tx.commodityText.findUnique({
      where: { commoditySlug_lang: { commoditySlug: commodity.slug, lang } },
    })) ?? commodity;
  const active = await activeTiers(tx, listing, stored.currency);
  const fill = {
    ...(untitled ? names : {}),
    ...(stored.packaging === "" ? { packaging: usual.packaging.slice(0, 120) } : {}),
    ...(stored.storage === "" ? { storage: usual.storage.slice(0, 120) } : {}),
    ...(active === null ? {} : { proposedTiers: storeTiers(active) }),
  };
  const filled = { ...stored, ...fill };
  const offer = offerOf(filled);
  return {
    stored,
    fill: {
      ...fill,
      // The first tier's quantity may have been left to the minimum order; it is pinned as it will be sold by.
      proposedTiers: storeTiers(offer.tiers),
    } satisfies Prisma.ListingRevisionUpdateInput,
    plainTitle: untitled,
    content: contentOf(filled, listing.commoditySlug, stored.certificates, stored._count.photos),
    offer,
  };
}

/** The prices in force, when the revision keeps their currency. */
async function activeTiers(tx: Tx, listing: LockedListing, currency: string): Promise<PriceTier[] | null> {
  if (listing.activePriceId === null) return null;
  const price = await tx.priceVersion.findUniqueOrThrow({
    where: { id: listing.activePriceId },
    include: { tiers: { orderBy: { fromG: "asc" } } },
  });
  if (price.currency !== currency) return null;
  return price.tiers.map((tier) => ({ from: grams(tier.fromG), price: priceE4(tier.priceE4) }));
}
