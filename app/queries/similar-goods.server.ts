import type { Db } from "#app/db/client.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { inStockNow } from "./catalogue-conditions.server.ts";

const SIMILAR = 3;

/**
 * The same goods first, then others of their kind; of each what is in stock before what is not, other producers before
 * the same one, the newest first.
 */
export async function similarTo(
  db: Db,
  { listingId, commodity, category, producerId }: SimilarTo,
  today: PlainDate,
): Promise<string[]> {
  const ask = (which: Sql, atMost: number) =>
    db.$queryRaw<{ id: string }[]>(sql`
      SELECT listing_id::text AS id FROM catalogue_entries
      WHERE ${which} AND listing_id <> ${listingId}::uuid AND available_g > 0
      ORDER BY NOT ${inStockNow(today)}, producer_id = ${producerId}::uuid, published_at DESC, listing_id
      LIMIT ${atMost}`);
  const own = await ask(sql`commodity_slug = ${commodity}`, SIMILAR);
  const others =
    own.length === SIMILAR
      ? []
      : await ask(sql`category_slug = ${category} AND commodity_slug <> ${commodity}`, SIMILAR - own.length);
  return [...own, ...others].map(({ id }) => id);
}

type SimilarTo = {
  readonly listingId: string;
  readonly commodity: string;
  readonly category: string;
  readonly producerId: string;
};
