import type { Db } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { ShelfEntry } from "#app/domain/catalogue/shelf/entry.ts";

/** The rows of these listings, or so many in the order of their ids, after one of them ("" for the first). */
type Which = { readonly ids: readonly string[] } | { readonly after: string; readonly most: number };

/**
 * What the catalogue's table says of listings, with the picture each shows. One statement that answers one text: reading it is many times quicker
 * than a row and a column at a time. What is not in the catalogue (any more) is left out.
 */
export async function readEntries(db: Db, which: Which): Promise<ShelfEntry[]> {
  if ("ids" in which && which.ids.length === 0) return [];
  const chosen =
    "ids" in which
      ? sql`listing_id = ANY(${[...which.ids]}::uuid[])`
      : which.after === ""
        ? sql`TRUE`
        : sql`listing_id > ${which.after}::uuid`;
  const most = "ids" in which ? which.ids.length : which.most;
  const [answer] = await db.$queryRaw<{ rows: string; pictures: string }[]>(sql`
    WITH entry AS MATERIALIZED (SELECT * FROM catalogue_entries WHERE ${chosen} ORDER BY listing_id LIMIT ${most})
    SELECT
      (SELECT coalesce(json_agg(json_build_object(
        'id', listing_id, 'category', category_slug, 'commodity', commodity_slug, 'region', region_slug,
        'months', months, 'season', season_months, 'certificates', certificates, 'incoterm', incoterm,
        'priceBynE4', price_byn_e4, 'minimumOrder', minimum_order_g, 'available', available_g, 'preorder', preorder,
        'availableFrom', available_from, 'availableTo', available_to,
        'publishedAt', (extract(epoch FROM published_at) * 1000)::bigint, 'text', search_text,
        'slug', slug, 'variety', variety, 'grade', grade, 'producer', producer_name, 'producerSlug', producer_slug,
        'verifiedAt', (extract(epoch FROM verified_at) * 1000)::bigint,
        'priceE4', price_e4, 'currency', currency, 'place', incoterm_place, 'picture', picture_id)), '[]')::text
        FROM entry) AS rows,
      (SELECT coalesce(json_object_agg(p.id, json_build_object(
        'width', p.width, 'height', p.height, 'demo', p.demo, 'turnedFromId', p.turned_from_id,
        'variants', coalesce((
          SELECT json_agg(json_build_object('format', v.format, 'width', v.width, 'fileId', v.file_id) ORDER BY v.width)
          FROM picture_variants v WHERE v.picture_id = p.id), '[]'))::text), '{}')::text
        FROM pictures p WHERE p.id IN (SELECT picture_id FROM entry)) AS pictures`);
  const pictures = new Map<string, string>(Object.entries(JSON.parse(answer?.pictures ?? "{}")));
  const rows: ShelfEntry[] = JSON.parse(answer?.rows ?? "[]");
  return rows.map((row) => ({
    ...row,
    picture: row.picture === null ? null : (pictures.get(row.picture) ?? null),
  }));
}
