import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import { minskDate, monthOf } from "#app/domain/plain-date.ts";
import { readVocabulary } from "./vocabulary.server.ts";

export type SeasonRow = {
  readonly slug: string;
  readonly name: string;
  readonly harvestMonths: readonly number[];
  /** Months in which listings offer it. */
  readonly availableMonths: readonly number[];
  readonly listings: number;
};

type Offered = { readonly commodity: string; readonly months: number[]; readonly listings: number };

/** How many listings offer each commodity, and in which months. */
function offeredMonths(db: Db): Promise<Offered[]> {
  return db.$queryRaw<Offered[]>(sql`
    SELECT commodity_slug AS commodity, array_agg(DISTINCT month ORDER BY month) AS months,
      count(DISTINCT listing_id)::int AS listings
    FROM catalogue_entries, unnest(months) AS month GROUP BY commodity_slug`);
}

/** The harvest calendar: every commodity by category, its months of harvest and what is offered. */
export async function seasonsPage({ db, now, lang }: Pick<Ask, "db" | "now" | "lang">) {
  const [vocabulary, offered] = await Promise.all([readVocabulary(db), offeredMonths(db)]);
  const byCommodity = new Map(offered.map((row) => [row.commodity, row]));
  const rows = [...vocabulary.commodities.values()].map(
    (commodity): SeasonRow & { readonly category: string } => ({
      slug: commodity.slug,
      category: commodity.category,
      name: commodity.names[lang],
      harvestMonths: commodity.harvestMonths,
      availableMonths: byCommodity.get(commodity.slug)?.months ?? [],
      listings: byCommodity.get(commodity.slug)?.listings ?? 0,
    }),
  );
  const categories = [...vocabulary.categories.values()].flatMap((category) => {
    const own = rows.filter((row) => row.category === category.slug);
    return own.length === 0 ? [] : [{ slug: category.slug, name: category.names[lang], rows: own }];
  });
  return { month: monthOf(minskDate(now)), categories };
}

export type SeasonsPage = Awaited<ReturnType<typeof seasonsPage>>;
