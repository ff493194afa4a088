import type { Tx } from "#app/db/client.server.ts";
import { Prisma } from "#app/db/generated/client.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import type { Lang } from "#app/domain/language.ts";
import type { OfferTerms, RevisionContent } from "#app/domain/listings/draft.ts";
import { findingsOf } from "#app/domain/moderation/findings.ts";
import type { StoredFinding } from "#app/domain/moderation/stored-findings.ts";
import { storeFindings } from "#app/domain/moderation/stored-findings.ts";
import type { Currency } from "#app/domain/money.ts";
import { convertPrice, priceE4 } from "#app/domain/money.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";

export type Submitted = {
  readonly listingId: string;
  readonly producerId: string;
  readonly commodity: {
    readonly slug: string;
    readonly harvestMonths: readonly number[];
    readonly veterinary: boolean;
    readonly stateAlcoholRight: boolean;
  };
  readonly lang: Lang;
  /** The title is the commodity's own name: many have it, and rightly. */
  readonly plainTitle: boolean;
  readonly content: RevisionContent;
  readonly offer: OfferTerms;
  readonly currency: Currency;
  readonly establishmentNumber: string;
};

/** What is worth a moderator's look about a revision as it is handed in, measured against what is on sale that day. */
export async function findWhatStandsOut(tx: Tx, submitted: Submitted, now: Date): Promise<StoredFinding[]> {
  const { commodity, content, offer, establishmentNumber } = submitted;
  const today = minskDate(now);
  const first = offer.tiers[0];
  const { rates } = await ratesOn(tx, today);
  const byn = first ? convertPrice(first.price, submitted.currency, "BYN", rates) : null;
  const market = await readMarket(tx, submitted);
  const texts = {
    title: content.title,
    description: content.description,
    variety: content.variety,
    grade: content.grade,
    packaging: content.packaging,
    storage: content.storage,
    incotermPlace: content.incotermPlace,
  };
  return storeFindings(
    findingsOf({
      texts,
      title: content.title,
      commodity: {
        slug: commodity.slug,
        harvestMonths: commodity.harvestMonths,
        veterinary: commodity.veterinary,
        alcohol: commodity.stateAlcoholRight,
        expectedCertificates: [],
      },
      harvestFrom: content.harvestFrom,
      harvestTo: content.harvestTo,
      establishmentNumber,
      certificates: content.certificates,
      priceByn: byn?.ok ? byn.value : null,
      quantity: offer.quantity,
      market,
      today,
    }),
  );
}

const ALIKE_AT_MOST = 20;

const titleColumn = {
  az: Prisma.sql`title_az`,
  ru: Prisma.sql`title_ru`,
  be: Prisma.sql`title_be`,
  en: Prisma.sql`title_en`,
} as const satisfies Record<Lang, Prisma.Sql>;

/** Medians of the goods on sale, and the titles most like this one. */
async function readMarket(
  tx: Tx,
  { listingId, producerId, commodity, lang, content, plainTitle }: Submitted,
) {
  const [medians] = await tx.$queryRaw<{ price: bigint | null; quantity: bigint | null; samples: bigint }[]>(
    Prisma.sql`
      SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY price_byn_e4) AS price,
             percentile_disc(0.5) WITHIN GROUP (ORDER BY available_g) AS quantity,
             count(*) AS samples
      FROM catalogue_entries
      WHERE commodity_slug = ${commodity.slug} AND listing_id <> ${listingId}::uuid AND price_byn_e4 > 0`,
  );
  const title = titleColumn[lang];
  const whose = plainTitle ? Prisma.sql`AND producer_id = ${producerId}::uuid` : Prisma.empty;
  const others = await tx.$queryRaw<{ listing: string; title: string }[]>(Prisma.sql`
    SELECT slug AS listing, ${title} AS title FROM catalogue_entries
    WHERE commodity_slug = ${commodity.slug} AND listing_id <> ${listingId}::uuid AND ${title} <> '' ${whose}
    ORDER BY similarity(lower(${title}), lower(${content.title})) DESC, slug
    LIMIT ${ALIKE_AT_MOST}`);
  return {
    medianPriceByn: medians?.price == null ? null : priceE4(medians.price),
    medianQuantity: medians?.quantity == null ? null : grams(medians.quantity),
    samples: Number(medians?.samples ?? 0n),
    others,
  };
}
