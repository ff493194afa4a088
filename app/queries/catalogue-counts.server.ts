import type { Db } from "#app/db/client.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { allOf, sql } from "#app/db/sql.server.ts";
import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import type { SearchPlan } from "#app/domain/catalogue/search.ts";
import type { Facet } from "#app/domain/catalogue/shelf/shelf.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { baseCondition, facetConditions, inStockNow, wholeCondition } from "./catalogue-conditions.server.ts";

/** Counts are exact up to here; beyond it only "more" is said. */
export const COUNTED_TO = 1000;

/** Value → how many results have it, the other filters being as they are. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** How many listings a filter finds; one more than is counted to means "more". */
export async function countHits(
  db: Db,
  filter: CatalogueFilter,
  plan: SearchPlan | null,
  today: PlainDate,
): Promise<number> {
  const rows = await db.$queryRaw<{ hits: number }[]>(sql`
    SELECT count(*)::int AS hits FROM (
      SELECT 1 FROM catalogue_entries WHERE ${wholeCondition(filter, plan, today)} LIMIT ${COUNTED_TO + 1}
    ) AS hit`);
  return rows[0]?.hits ?? 0;
}

/**
 * How many results each choice would have: the filter as it is, but for the choices of the same kind. One statement;
 * the words are looked for once.
 */
export async function countFacets(
  db: Db,
  filter: CatalogueFilter,
  plan: SearchPlan | null,
  today: PlainDate,
): Promise<FacetCounts> {
  const conditions = facetConditions(filter, sql`in_stock`);
  const others = (facet: Facet): Sql =>
    allOf(Object.entries(conditions).flatMap(([name, condition]) => (name === facet ? [] : [condition])));
  const capped = sql`least(count(*), ${COUNTED_TO + 1})::int`;
  const rows = await db.$queryRaw<{ facet: Facet; value: string; hits: number }[]>(sql`
    WITH found AS MATERIALIZED (
      SELECT category_slug, commodity_slug, region_slug, months, certificates, incoterm,
        ${inStockNow(today)} AS in_stock
      FROM catalogue_entries WHERE ${baseCondition(filter, plan)}
    )
    SELECT 'category' AS facet, category_slug AS value, ${capped} AS hits
      FROM found WHERE ${others("category")} GROUP BY 2
    UNION ALL SELECT 'commodity', commodity_slug, ${capped}
      FROM found WHERE ${others("commodity")} GROUP BY 2
    UNION ALL SELECT 'region', region_slug, ${capped}
      FROM found WHERE ${others("region")} AND region_slug IS NOT NULL GROUP BY 2
    UNION ALL SELECT 'month', month::text, ${capped}
      FROM found, unnest(months) AS month WHERE ${others("month")} GROUP BY 2
    UNION ALL SELECT 'certificate', certificate, ${capped}
      FROM found, (SELECT DISTINCT unnest(certificates) AS certificate FROM found) AS kinds
      WHERE certificate = ANY(certificates) AND ${others("certificate")} GROUP BY 2
    UNION ALL SELECT 'incoterm', incoterm::text, ${capped}
      FROM found WHERE ${others("incoterm")} GROUP BY 2
    UNION ALL SELECT 'inStock', 'yes', ${capped}
      FROM found WHERE ${others("inStock")} AND in_stock`);
  const counts = (facet: Facet): ReadonlyMap<string, number> =>
    new Map(rows.flatMap((row) => (row.facet === facet ? [[row.value, row.hits] as const] : [])));
  return {
    category: counts("category"),
    commodity: counts("commodity"),
    region: counts("region"),
    month: counts("month"),
    certificate: counts("certificate"),
    incoterm: counts("incoterm"),
    inStock: counts("inStock"),
  };
}
