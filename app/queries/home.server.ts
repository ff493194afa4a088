import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { PriceE4 } from "#app/domain/money.ts";
import { priceE4 } from "#app/domain/money.ts";
import { minskDate, monthOf } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams } from "#app/domain/quantity.ts";
import { cardsOf } from "./listing-cards.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

const NEWEST = 8;
const IN_SEASON = 8;

/** Goods harvested this month, with what is offered of them. */
export type InSeason = {
  readonly slug: string;
  readonly name: string;
  readonly harvestMonths: readonly number[];
  readonly availableMonths: readonly number[];
  readonly listings: number;
  /** The lowest price per kg in BYN; null when nothing is offered. */
  readonly fromByn: PriceE4 | null;
};

type Offer = {
  readonly commodity: string;
  readonly category: string;
  readonly listings: number;
  readonly months: number[];
  readonly lowest: bigint | null;
  readonly grams: bigint;
};

function offers(db: Db): Promise<Offer[]> {
  return db.$queryRaw<Offer[]>(sql`
    SELECT commodity_slug AS commodity, min(category_slug) AS category, count(*)::int AS listings,
      array(SELECT DISTINCT month FROM catalogue_entries AS own, unnest(own.months) AS month
        WHERE own.commodity_slug = entry.commodity_slug ORDER BY month) AS months,
      min(nullif(price_byn_e4, 0)) AS lowest, sum(available_g)::bigint AS grams
    FROM catalogue_entries AS entry GROUP BY commodity_slug`);
}

/** What the house has today: in season, newest, by category, and three true numbers. */
export async function homePage({ db, now, lang }: Pick<Ask, "db" | "now" | "lang">) {
  const today = minskDate(now);
  const month = monthOf(today);
  const [vocabulary, offered, newest, producers] = await Promise.all([
    readVocabulary(db),
    offers(db),
    db.catalogueEntry.findMany({
      where: { availableG: { gt: 0n } },
      orderBy: [{ publishedAt: "desc" }, { listingId: "asc" }],
      take: NEWEST,
      select: { listingId: true },
    }),
    db.company.count({ where: { kind: "producer", state: "verified" } }),
  ]);
  const byCommodity = new Map(offered.map((offer) => [offer.commodity, offer]));
  const inSeason = [...vocabulary.commodities.values()]
    .filter(({ harvestMonths }) => harvestMonths.includes(month))
    .map((commodity): InSeason => {
      const offer = byCommodity.get(commodity.slug);
      return {
        slug: commodity.slug,
        name: commodity.names[lang],
        harvestMonths: commodity.harvestMonths,
        availableMonths: offer?.months ?? [],
        listings: offer?.listings ?? 0,
        fromByn: offer?.lowest ? priceE4(offer.lowest) : null,
      };
    })
    // What grows all the year says nothing about this month.
    .sort(
      (a, b) =>
        Number(b.listings > 0) - Number(a.listings > 0) || a.harvestMonths.length - b.harvestMonths.length,
    )
    .slice(0, IN_SEASON);
  const categories = [...vocabulary.categories.values()].map(({ slug, names }) => ({
    slug,
    name: names[lang],
    listings: offered
      .filter(({ category }) => category === slug)
      .reduce((sum, { listings }) => sum + listings, 0),
  }));
  const available: Grams = grams(offered.reduce((sum, offer) => sum + offer.grams, 0n));
  return {
    month,
    inSeason,
    categories,
    newest: await cardsOf(
      { db, vocabulary, lang, today },
      newest.map(({ listingId }) => listingId),
    ),
    listings: offered.reduce((sum, { listings }) => sum + listings, 0),
    producers,
    available,
  };
}

export type HomePage = Awaited<ReturnType<typeof homePage>>;
