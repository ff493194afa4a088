import type { Sql } from "#app/db/sql.server.ts";
import { allOf, anyOf, sql } from "#app/db/sql.server.ts";
import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import type { SearchPlan } from "#app/domain/catalogue/search.ts";
import type { Facet } from "#app/domain/catalogue/shelf/shelf.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";

/** Goods that can be ordered and leave at once. */
export function inStockNow(today: PlainDate): Sql {
  return sql`(available_g > 0 AND available_g >= minimum_order_g AND NOT preorder
    AND (available_from IS NULL OR available_from <= ${today}::date)
    AND (available_to IS NULL OR available_to >= ${today}::date))`;
}

/** Each typed word stands somewhere in the folded text. */
function found(plan: SearchPlan): Sql {
  return allOf(
    plan.needles.map((pieces) => anyOf(pieces.map((piece) => sql`search_text LIKE ${`%${piece}%`}`))),
  );
}

/** What holds whatever is chosen beside the results: words, price and minimum order. */
export function baseCondition(filter: CatalogueFilter, plan: SearchPlan | null): Sql {
  return allOf([
    ...(plan === null ? [] : [found(plan)]),
    ...(filter.minPrice === null ? [] : [sql`price_byn_e4 >= ${filter.minPrice}`]),
    // A price that no rate brings to BYN is not cheap, it is not known.
    ...(filter.maxPrice === null ? [] : [sql`price_byn_e4 <= ${filter.maxPrice} AND price_byn_e4 > 0`]),
    ...(filter.maxMoq === null ? [] : [sql`minimum_order_g <= ${filter.maxMoq}`]),
  ]);
}

/** The condition of each facet that is in use. `inStock` is the condition itself, or the column that holds it. */
export function facetConditions(filter: CatalogueFilter, inStock: Sql): Partial<Record<Facet, Sql>> {
  return {
    ...(filter.category.length > 0 && {
      category: sql`category_slug = ANY(${[...filter.category]}::text[])`,
    }),
    ...(filter.commodity.length > 0 && {
      commodity: sql`commodity_slug = ANY(${[...filter.commodity]}::text[])`,
    }),
    ...(filter.region.length > 0 && { region: sql`region_slug = ANY(${[...filter.region]}::text[])` }),
    ...(filter.month.length > 0 && { month: sql`months && ${[...filter.month]}::int[]` }),
    ...(filter.certificate.length > 0 && {
      certificate: sql`certificates && ${[...filter.certificate]}::text[]`,
    }),
    ...(filter.incoterm.length > 0 && {
      incoterm: sql`incoterm::text = ANY(${[...filter.incoterm]}::text[])`,
    }),
    ...(filter.inStock && { inStock }),
  };
}

/** Every condition of a filter. */
export function wholeCondition(filter: CatalogueFilter, plan: SearchPlan | null, today: PlainDate): Sql {
  const conditions = facetConditions(filter, inStockNow(today));
  return allOf([baseCondition(filter, plan), ...Object.values(conditions)]);
}
