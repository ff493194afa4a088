import type { Db } from "#app/db/client.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { nothing, sql } from "#app/db/sql.server.ts";
import type { CatalogueFilter, CatalogueSort } from "#app/domain/catalogue/filter.ts";
import type { SearchPlan } from "#app/domain/catalogue/search.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { monthOf } from "#app/domain/plain-date.ts";
import { inStockNow, wholeCondition } from "./catalogue-conditions.server.ts";

/** Listings on one page. */
export const PAGE_SIZE = 24;

/** What a page is sorted by: expressions that rise, the last of them unique. */
type Ordering = readonly [Sql, Sql];

const whole = /^-?\d{1,18}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const newestFirst = sql`-(extract(epoch FROM published_at) * 1000)::bigint`;

/**
 * How well a listing answers, smaller is better: first how the words name its goods, then whether it can be had now, in
 * season, later, or not at all; newer before older among equals.
 */
function relevance(plan: SearchPlan | null, today: PlainDate): Sql {
  const [byName = [], bySynonym = [], inPart = []] = plan?.ranks ?? [];
  const named =
    plan === null
      ? sql`0`
      : sql`CASE WHEN commodity_slug = ANY(${[...byName]}::text[]) THEN 0
          WHEN commodity_slug = ANY(${[...bySynonym]}::text[]) THEN 1
          WHEN commodity_slug = ANY(${[...inPart]}::text[]) THEN 2 ELSE 3 END`;
  const had = sql`CASE
    WHEN ${inStockNow(today)} AND ${monthOf(today)}::int = ANY(months) THEN 0
    WHEN ${inStockNow(today)} THEN 1
    WHEN available_g > 0 AND available_g >= minimum_order_g
      AND (available_to IS NULL OR available_to >= ${today}::date) THEN 2
    ELSE 3 END`;
  // Ten to the fourteenth milliseconds is the year 5138: the date never reaches the rank above it.
  return sql`((${named} * 4 + ${had}) * 100000000000000 + ${newestFirst})::bigint`;
}

function orderingOf(sort: CatalogueSort, plan: SearchPlan | null, today: PlainDate): Ordering {
  const by = (key: Sql): Ordering => [key, sql`listing_id`];
  if (sort === "price")
    return by(sql`CASE WHEN price_byn_e4 = 0 THEN 9000000000000000 ELSE price_byn_e4 END`);
  if (sort === "newest") return by(newestFirst);
  if (sort === "soonest") {
    return by(sql`(CASE WHEN available_g <= 0 OR available_g < minimum_order_g
        OR available_to < ${today}::date THEN 100000 ELSE 0 END
      + greatest(coalesce(available_from, ${today}::date), ${today}::date) - ${today}::date)::bigint`);
  }
  return by(relevance(plan, today));
}

/** Where a page ended, as the address carries it: the key it was sorted by, and the listing. */
export function writeCursor(keys: readonly [string, string]): string {
  return Buffer.from(keys.join(" ")).toString("base64url");
}

/** Null for what is no cursor of ours; it is then the first page. */
export function readCursor({ after }: CatalogueFilter): readonly [bigint, string] | null {
  if (after === null) return null;
  const [key = "", id = "", ...rest] = Buffer.from(after, "base64url").toString().split(" ");
  return whole.test(key) && uuid.test(id) && rest.length === 0 ? [BigInt(key), id] : null;
}

export type Hits = {
  readonly listingIds: readonly string[];
  /** Where this page ended; null: it is the last. */
  readonly next: string | null;
};

/** One page of what a filter finds. */
export async function findHits(
  db: Db,
  filter: CatalogueFilter,
  plan: SearchPlan | null,
  today: PlainDate,
): Promise<Hits> {
  const [first, second] = orderingOf(filter.sort, plan, today);
  const after = readCursor(filter);
  const beyond =
    after === null ? nothing : sql`AND (${first}, ${second}) > (${after[0]}::bigint, ${after[1]}::uuid)`;
  const skipped = after === null ? (filter.page - 1) * PAGE_SIZE : 0;
  const rows = await db.$queryRaw<{ id: string; key: string }[]>(sql`
    SELECT listing_id::text AS id, (${first})::text AS key FROM catalogue_entries
    WHERE ${wholeCondition(filter, plan, today)} ${beyond}
    ORDER BY ${first}, listing_id LIMIT ${PAGE_SIZE + 1} OFFSET ${skipped}`);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    listingIds: page.map(({ id }) => id),
    next: rows.length > PAGE_SIZE && last !== undefined ? writeCursor([last.key, last.id]) : null,
  };
}
