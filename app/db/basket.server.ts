import { restsOnValidPapers } from "#app/domain/companies/papers.ts";
import type { TradeStop } from "#app/domain/companies/trade-stop.ts";
import { tradeStop } from "#app/domain/companies/trade-stop.ts";
import type { Incoterm } from "#app/domain/incoterms.ts";
import { isOnSale } from "#app/domain/listings/states.ts";
import { availableOn, preOrderOf } from "#app/domain/lots/allocate.ts";
import type { Currency } from "#app/domain/money.ts";
import { priceE4 } from "#app/domain/money.ts";
import type { BasketLine, CurrentOffer } from "#app/domain/orders/checkout.ts";
import { usualDelivery } from "#app/domain/orders/usual-delivery.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Db, Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";
import { readOffers } from "./offers.server.ts";

/** What an order line freezes of its listing beyond what is agreed, and what a page shows of it. */
export type LineDetail = {
  readonly slug: string;
  readonly producerName: string;
  readonly leadTimeDays: number;
  readonly availableFrom: PlainDate | null;
  readonly availableTo: PlainDate | null;
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
  readonly buyerName: string;
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

/**
 * The lines of a person's basket in a company, in the order they were put in, locked: another window changes no quantity
 * meanwhile. Their listings are held (as by `holdRows`) until the transaction ends, so that prices, tiers and minimums
 * stay.
 */
export async function holdBasket(tx: Tx, companyId: string, userId: string): Promise<WantedLine[]> {
  const rows = await tx.$queryRaw<(WantedLine & { readonly addedAt: Date })[]>(Prisma.sql`
    SELECT b.id, b.listing_id AS "listingId", b.quantity_g AS "quantityG", b.shown_price_e4 AS "shownPriceE4",
      b.shown_currency::text AS "shownCurrency", b.shown_incoterm::text AS "shownIncoterm",
      b.shown_place AS "shownPlace", b.added_at AS "addedAt"
    FROM basket_lines AS b JOIN listings AS l ON l.id = b.listing_id
    WHERE b.company_id = ${companyId}::uuid AND b.user_id = ${userId}::uuid
    ORDER BY l.id FOR UPDATE OF b FOR SHARE OF l`);
  return rows.sort(
    (a, b) => a.addedAt.getTime() - b.addedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** The lines leave the basket, for a deed that writes it beside what it makes of them. */
export const linesTaken = (lines: readonly WantedLine[]): Prisma.Sql =>
  Prisma.sql`DELETE FROM basket_lines WHERE id = ANY(${lines.map(({ id }) => id)}::uuid[])`;

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

/** The same from what was read before, for one list of lines and one day of delivery. */
export function orderableFrom(
  { buyer, listings }: Awaited<ReturnType<typeof readOffers>>,
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
    const { revision, price, commodity, producer } = listing;
    if (!revision || !price) continue;
    const inSeason = listing.availableTo === null || listing.availableTo >= today;
    const rests = restsOnValidPapers(revision.certificates, producer.papers, today);
    offers.set(listing.id, {
      listingId: listing.id,
      producerId: producer.id,
      revisionId: revision.id,
      onSale: isOnSale(listing.status) && inSeason && rests,
      producerVerified: tradeStop(producer.trust, today) === null,
      alcohol: commodity.stateAlcoholRight,
      currency: price.currency,
      incoterm: revision.incoterm,
      place: revision.place,
      tiers: price.tiers,
      minimumOrder: revision.minimumOrder,
      available: availableOn(listing.lots, deliveryOn),
    });
    details.set(listing.id, {
      slug: listing.slug,
      producerName: producer.legalName,
      leadTimeDays: revision.leadTimeDays,
      availableFrom: listing.availableFrom,
      availableTo: listing.availableTo,
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
      preOrder: preOrderOf(listing.lots, grams(quantityG), deliveryOn),
    });
  }
  return {
    buyerStop: tradeStop(buyer.trust, today),
    buyerName: buyer.legalName,
    buyerAddress: buyer.address,
    mayImportAlcohol: buyer.mayImportAlcohol,
    lines,
    offers,
    details,
  };
}
