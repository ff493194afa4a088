import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate, monthOf } from "#app/domain/plain-date.ts";
import type { SeasonFilter } from "#app/domain/season-filter.ts";
import { readVocabulary } from "./vocabulary.server.ts";

export type SeasonRow = {
  readonly slug: string;
  readonly name: string;
  /** Of the chosen region where it has its own, else of the country. */
  readonly harvestMonths: readonly number[];
  /** The months are the region's own. */
  readonly own: boolean;
  /** Months in which listings offer it. */
  readonly availableMonths: readonly number[];
  readonly listings: number;
};

export type SeasonCategory = {
  readonly slug: string;
  readonly name: string;
  readonly rows: readonly SeasonRow[];
};

export type SeasonsPage = {
  readonly today: PlainDate;
  /** The present month. */
  readonly month: number;
  /** Slugs and months that exist; what was asked for and does not is left out. */
  readonly chosen: SeasonFilter;
  readonly regions: readonly { readonly slug: string; readonly name: string }[];
  readonly categories: readonly SeasonCategory[];
  /** Where the months of the region come from; null when none of its own are shown. */
  readonly ownFrom: { readonly source: string; readonly asOf: PlainDate } | null;
};

type Offered = { readonly commodity: string; readonly months: number[]; readonly listings: number };

/** How many listings offer each commodity, and in which months; of one region, or of all. */
function offeredMonths(db: Db, region: string | null): Promise<Offered[]> {
  const there = region === null ? sql`TRUE` : sql`region_slug = ${region}`;
  return db.$queryRaw<Offered[]>(sql`
    SELECT commodity_slug AS commodity, array_agg(DISTINCT month ORDER BY month) AS months,
      count(DISTINCT listing_id)::int AS listings
    FROM catalogue_entries, unnest(months) AS month WHERE ${there} GROUP BY commodity_slug`);
}

/**
 * The harvest calendar: every commodity by category, its months of harvest and what is offered. Of a region: what its
 * producers offer, and what has months of its own there; of a month: what is harvested in it.
 */
export async function seasonsPage(
  { db, now, lang }: Pick<Ask, "db" | "now" | "lang">,
  wanted: SeasonFilter,
): Promise<SeasonsPage> {
  const today = minskDate(now);
  const vocabulary = await readVocabulary(db);
  const region = wanted.region !== null && vocabulary.regions.has(wanted.region) ? wanted.region : null;
  const [offered, own] = await Promise.all([
    offeredMonths(db, region),
    region === null ? [] : db.regionSeason.findMany({ where: { regionSlug: region } }),
  ]);
  const offers = new Map(offered.map((row) => [row.commodity, row]));
  const seasons = new Map(own.map((season) => [season.commoditySlug, season]));
  const rows = [...vocabulary.commodities.values()].map((commodity) => ({
    slug: commodity.slug,
    category: commodity.category,
    name: commodity.names[lang],
    harvestMonths: seasons.get(commodity.slug)?.harvestMonths ?? commodity.harvestMonths,
    own: seasons.has(commodity.slug),
    availableMonths: offers.get(commodity.slug)?.months ?? [],
    listings: offers.get(commodity.slug)?.listings ?? 0,
  }));
  const shown = rows.filter(
    (row) =>
      (region === null || row.own || row.listings > 0) &&
      (wanted.month === null || row.harvestMonths.includes(wanted.month)),
  );
  const ownRow = own.find(({ commoditySlug }) => shown.some(({ slug }) => slug === commoditySlug));
  return {
    today,
    month: monthOf(today),
    chosen: { region, month: wanted.month },
    regions: [...vocabulary.regions.values()]
      .map(({ slug, names }) => ({ slug, name: names[lang] }))
      .sort((a, b) => a.name.localeCompare(b.name, lang)),
    categories: [...vocabulary.categories.values()].flatMap(({ slug, names }) => {
      const within = shown.filter(({ category }) => category === slug);
      return within.length === 0 ? [] : [{ slug, name: names[lang], rows: within }];
    }),
    ownFrom: ownRow === undefined ? null : { source: ownRow.source, asOf: fromColumn(ownRow.asOf) },
  };
}
