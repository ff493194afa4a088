import { fold, searchKeys } from "#app/domain/fold.ts";
import { months, monthsOfWindow } from "#app/domain/harvest-season.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import { isCurrent } from "#app/domain/listings/certificates.ts";
import { availabilityOf, availableGrams } from "#app/domain/listings/derived.ts";
import { priceFor } from "#app/domain/listings/price.ts";
import { isOnSale } from "#app/domain/listings/states.ts";
import { convertPrice, priceE4 } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Tx } from "./client.server.ts";
import { bump } from "./counters.server.ts";
import { ratesOn } from "./rates.server.ts";
import { usableLot } from "./stock.server.ts";

/** Months (1–12) that a window touches; all twelve where none is given. */
function monthsOf(from: PlainDate | null, to: PlainDate | null): number[] {
  return from === null || to === null ? [...months] : monthsOfWindow(from, to);
}

const relations = {
  producer: true,
  commodity: { include: { words: true, category: true } },
  lots: true,
  activePrice: { include: { tiers: { orderBy: { fromG: "asc" } } } },
  publishedRevision: {
    include: { photos: { orderBy: { position: "asc" }, take: 1 }, certificates: true },
  },
} as const;

/**
 * Everything a buyer may type to find the goods, folded: names and synonyms, title, variety, region, producer. A space
 * stands before and after each word, so that " nar" is found at a word's beginning and " nar " as a word.
 */
function searchTextOf(words: readonly (string | null | undefined)[], synonyms: readonly string[]): string {
  const keys = words.flatMap((word) => (word ? searchKeys(word) : []));
  return ` ${[...new Set([...synonyms, ...keys])].filter((key) => key !== "").join(" | ")} `;
}

/**
 * Makes the catalogue's row of a listing true again, or takes it away when it may not be seen, and tells every
 * instance. Call it in each transaction that publishes, pauses, suspends, sells, or changes a price, stock, window,
 * revision or the company behind it.
 */
export async function refreshCatalogueEntry(tx: Tx, listingId: string, now: Date): Promise<void> {
  const listing = await tx.listing.findUniqueOrThrow({ where: { id: listingId }, include: relations });
  const { publishedRevision: revision, activePrice: price, producer, commodity } = listing;
  await bump(tx, "catalogue");
  const seen = isOnSale(listing.status) && producer.state === "verified";
  if (!seen || !revision || !price) {
    await tx.catalogueEntry.deleteMany({ where: { listingId } });
    return;
  }
  const today = minskDate(now);
  const date = (value: Date | null) => (value === null ? null : fromColumn(value));
  const window = {
    availableFrom: date(listing.availableFrom),
    availableTo: date(listing.availableTo),
    minimumOrder: grams(revision.minimumOrderG),
  };
  const lots = listing.lots.map(usableLot);
  const tiers = price.tiers.map((tier) => ({ from: grams(tier.fromG), price: priceE4(tier.priceE4) }));
  const unit = priceFor(tiers, window.minimumOrder, window.minimumOrder);
  const listed = unit.ok ? unit.value : (tiers[0]?.price ?? priceE4(0n));
  const byn = convertPrice(listed, price.currency, "BYN", (await ratesOn(tx, today)).rates);
  const region = revision.regionSlug
    ? await tx.region.findUnique({ where: { slug: revision.regionSlug } })
    : null;
  const data = {
    slug: listing.slug,
    producerId: producer.id,
    producerSlug: producer.slug,
    producerName: producer.legalName,
    verifiedAt: producer.verifiedAt,
    commoditySlug: commodity.slug,
    categorySlug: commodity.categorySlug,
    regionSlug: revision.regionSlug,
    months: monthsOf(window.availableFrom, window.availableTo),
    titleAz: revision.titleAz,
    titleRu: revision.titleRu,
    titleBe: revision.titleBe,
    titleEn: revision.titleEn,
    variety: revision.variety,
    grade: revision.grade,
    incoterm: revision.incoterm,
    incotermPlace: revision.incotermPlace,
    currency: price.currency,
    priceE4: listed,
    priceBynE4: byn.ok ? byn.value : 0n,
    minimumOrderG: revision.minimumOrderG,
    availableG: availableGrams(lots, window, today),
    preorder: availabilityOf(lots, window, today) === "pre_order",
    availableFrom: listing.availableFrom,
    availableTo: listing.availableTo,
    certificates: revision.certificates
      .filter((one) =>
        isCurrent(
          {
            kind: one.kind as CertificateKind,
            number: one.number,
            issuer: one.issuer,
            issuedOn: date(one.issuedOn),
            validUntil: date(one.validUntil),
          },
          today,
        ),
      )
      .map((one) => one.kind),
    pictureId: revision.photos[0]?.pictureId ?? null,
    searchText: searchTextOf(
      [
        commodity.nameAz,
        commodity.nameRu,
        commodity.nameBe,
        commodity.nameEn,
        revision.titleAz,
        revision.titleRu,
        revision.titleBe,
        revision.titleEn,
        revision.variety,
        region?.nameAz,
        region?.nameRu,
        region?.nameBe,
        region?.nameEn,
        producer.legalName,
      ],
      [...commodity.words.map((word) => word.folded), fold(commodity.category.nameEn)],
    ),
    publishedAt: listing.publishedAt ?? now,
  };
  await tx.catalogueEntry.upsert({ where: { listingId }, create: { listingId, ...data }, update: data });
}
