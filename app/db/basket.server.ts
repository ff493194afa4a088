import { restsOnValidPapers } from "#app/domain/companies/papers.ts";
import type { TradeStop } from "#app/domain/companies/trade-stop.ts";
import { tradeStop } from "#app/domain/companies/trade-stop.ts";
import type { Incoterm } from "#app/domain/incoterms.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import { isOnSale } from "#app/domain/listings/states.ts";
import { availableOn, preOrderOf } from "#app/domain/lots/allocate.ts";
import type { Currency } from "#app/domain/money.ts";
import { priceE4 } from "#app/domain/money.ts";
import type { BasketLine, CurrentOffer } from "#app/domain/orders/checkout.ts";
import { usualDelivery } from "#app/domain/orders/usual-delivery.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams } from "#app/domain/quantity.ts";
import { mayImportAlcohol } from "./alcohol-right.server.ts";
import type { Db, Tx } from "./client.server.ts";
import { acceptedPapers, papersFrom, trustColumns, trustFrom } from "./company-trust.server.ts";
import { usableLot } from "./stock.server.ts";

/** What an order line freezes of its listing beyond what is agreed, and what a page shows of it. */
export type LineDetail = {
  readonly slug: string;
  readonly producerName: string;
  readonly leadTimeDays: number;
  readonly availableFrom: PlainDate | null;
  readonly priceVersionId: string;
  readonly commoditySlug: string;
  readonly categorySlug: string;
  readonly perishable: boolean;
  readonly titleAz: string;
  readonly titleRu: string;
  readonly titleBe: string;
  readonly titleEn: string;
  readonly variety: string;
  readonly grade: string;
  readonly packaging: string;
  /** How much of the line would come from lots that are still to be harvested. */
  readonly preOrder: Grams;
};

export type OrderableBasket = {
  /** Why the buyer may order nothing; null when it may. */
  readonly buyerStop: TradeStop | null;
  readonly buyerAddress: string;
  readonly mayImportAlcohol: boolean;
  readonly lines: readonly BasketLine[];
  readonly offers: ReadonlyMap<string, CurrentOffer>;
  readonly details: ReadonlyMap<string, LineDetail>;
};

/** A line that somebody wants to order, with the terms they were shown. */
export type WantedLine = {
  readonly id: string;
  readonly listingId: string;
  readonly quantityG: bigint;
  readonly shownPriceE4: bigint;
  readonly shownCurrency: Currency;
  readonly shownIncoterm: Incoterm;
  readonly shownPlace: string;
};

/**
 * A person's basket in a company as it stands now, with what is on offer for delivery on a day.
 *
 * @param deliveryOn null: the last of the days that a checkout proposes for these goods
 */
export async function readBasket(
  tx: Db | Tx,
  companyId: string,
  userId: string,
  now: Date,
  deliveryOn: PlainDate | null,
): Promise<OrderableBasket> {
  const rows = await tx.basketLine.findMany({
    where: { companyId, userId },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  if (deliveryOn !== null) return readOrderable(tx, companyId, rows, now, deliveryOn);
  const ids = rows.map(({ listingId }) => listingId);
  const offers = await readOffers(tx, companyId, ids, now);
  const today = minskDate(now);
  const goods = [...orderableFrom(offers, rows, now, today).details.values()];
  return orderableFrom(offers, rows, now, usualDelivery(today, goods).to);
}

/** Lines that a company wants to order, with what is on offer now for delivery on a day. */
export async function readOrderable(
  tx: Db | Tx,
  companyId: string,
  rows: readonly WantedLine[],
  now: Date,
  deliveryOn: PlainDate,
): Promise<OrderableBasket> {
  const ids = rows.map(({ listingId }) => listingId);
  return orderableFrom(await readOffers(tx, companyId, ids, now), rows, now, deliveryOn);
}

/** What a company needs to know to order from these listings; read once for any number of lists of lines. */
export async function readOffers(tx: Db | Tx, companyId: string, listingIds: readonly string[], now: Date) {
  const buyer = await tx.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { ...trustColumns, address: true },
  });
  const listings = await tx.listing.findMany({
    where: { id: { in: [...new Set(listingIds)] } },
    include: {
      producer: { select: { ...trustColumns, legalName: true, papers: acceptedPapers } },
      commodity: true,
      lots: true,
      publishedRevision: { include: { certificates: { select: { kind: true, validUntil: true } } } },
      activePrice: { include: { tiers: { orderBy: { fromG: "asc" } } } },
    },
  });
  const alcohol = await mayImportAlcohol(tx, companyId, now);
  return { buyer, alcohol, listings: new Map(listings.map((listing) => [listing.id, listing])) };
}

/** The same for one list of lines and one day of delivery. */
export function orderableFrom(
  { buyer, alcohol, listings }: Awaited<ReturnType<typeof readOffers>>,
  rows: readonly WantedLine[],
  now: Date,
  deliveryOn: PlainDate,
): OrderableBasket {
  const today = minskDate(now);
  const lines: BasketLine[] = [];
  const offers = new Map<string, CurrentOffer>();
  const details = new Map<string, LineDetail>();
  for (const { id, listingId, quantityG, shownPriceE4, shownCurrency, shownIncoterm, shownPlace } of rows) {
    const listing = listings.get(listingId);
    if (listing === undefined) continue;
    lines.push({
      lineId: id,
      listingId: listing.id,
      quantity: grams(quantityG),
      shown: {
        price: priceE4(shownPriceE4),
        currency: shownCurrency,
        incoterm: shownIncoterm,
        place: shownPlace,
      },
    });
    const { publishedRevision: revision, activePrice: price, commodity } = listing;
    if (!revision || !price) continue;
    const inSeason = listing.availableTo === null || fromColumn(listing.availableTo) >= today;
    const shown = revision.certificates.map(({ kind, validUntil }) => ({
      kind: kind as CertificateKind,
      validUntil: validUntil && fromColumn(validUntil),
    }));
    const rests = restsOnValidPapers(shown, papersFrom(listing.producer.papers), today);
    offers.set(listing.id, {
      listingId: listing.id,
      producerId: listing.producerId,
      revisionId: revision.id,
      onSale: isOnSale(listing.status) && inSeason && rests,
      producerVerified: tradeStop(trustFrom(listing.producer), today) === null,
      alcohol: commodity.stateAlcoholRight,
      currency: price.currency,
      incoterm: revision.incoterm,
      place: revision.incotermPlace,
      tiers: price.tiers.map((tier) => ({ from: grams(tier.fromG), price: priceE4(tier.priceE4) })),
      minimumOrder: grams(revision.minimumOrderG),
      available: availableOn(listing.lots.map(usableLot), deliveryOn),
    });
    details.set(listing.id, {
      slug: listing.slug,
      producerName: listing.producer.legalName,
      leadTimeDays: revision.leadTimeDays,
      availableFrom: listing.availableFrom && fromColumn(listing.availableFrom),
      priceVersionId: price.id,
      commoditySlug: commodity.slug,
      categorySlug: commodity.categorySlug,
      perishable: commodity.perishable,
      titleAz: revision.titleAz,
      titleRu: revision.titleRu,
      titleBe: revision.titleBe,
      titleEn: revision.titleEn,
      variety: revision.variety,
      grade: revision.grade,
      packaging: revision.packaging,
      preOrder: preOrderOf(listing.lots.map(usableLot), grams(quantityG), deliveryOn),
    });
  }
  return {
    buyerStop: tradeStop(trustFrom(buyer), today),
    buyerAddress: buyer.address,
    mayImportAlcohol: alcohol,
    lines,
    offers,
    details,
  };
}
