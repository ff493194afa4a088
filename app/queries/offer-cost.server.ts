import type { Prisma } from "#app/db/generated/client.ts";
import type { LandedCost } from "#app/domain/landed-cost/cost-of-deal.ts";
import { costOfDeal } from "#app/domain/landed-cost/cost-of-deal.ts";
import type { ReferenceFigures } from "#app/domain/landed-cost/reference-figures.ts";
import { readSpecification } from "#app/domain/listings/quality-measure.ts";
import { minor, rateE8 } from "#app/domain/money.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { borderFactsOf } from "./landed-cost.server.ts";

/** What of an offer its landed cost needs beside its own figures. */
export const offerCostFacts = {
  revision: {
    select: {
      number: true,
      regionSlug: true,
      specification: true,
      titleAz: true,
      titleRu: true,
      titleBe: true,
      titleEn: true,
    },
  },
  listing: {
    select: {
      id: true,
      slug: true,
      status: true,
      producer: { select: { country: true } },
      commodity: { include: { codes: { orderBy: { code: "asc" } } } },
    },
  },
} as const satisfies Prisma.OfferInclude;

export type OfferWithFacts = Prisma.OfferGetPayload<{ include: typeof offerCostFacts }>;

/**
 * What an offer costs landed in Minsk: the calculation of listings and orders, with the offer's own amount and the rate
 * it froze; other currencies by the figures' rates. Declared on its last day of delivery, with ST-1.
 */
export function costOfOffer(offer: OfferWithFacts, figures: ReferenceFigures): LandedCost {
  const { currency, revision, listing } = offer;
  const specification = readSpecification(revision.specification);
  return costOfDeal(
    {
      goods: [
        {
          quantity: grams(offer.quantityG),
          amount: minor(offer.amount),
          border: borderFactsOf(listing.commodity),
          codeChoice: specification.customsCode ?? null,
          kgPerLitre: specification.kgPerLitre ?? null,
        },
      ],
      currency,
      incoterm: offer.incoterm,
      sellerCountry: listing.producer.country,
      loadingRegion: revision.regionSlug,
      st1: true,
      declarationOn: fromColumn(offer.deliverTo),
      trucks: null,
      freightPerTruck: null,
      brokerPerDeclaration: null,
    },
    {
      ...figures,
      rates: { ...figures.rates, [currency]: rateE8(offer.rateE8) },
      rateOrigins: {
        ...figures.rateOrigins,
        [currency]: { date: fromColumn(offer.rateDate), source: offer.rateSource },
      },
    },
  );
}
