import { searchTextOf } from "./catalogue-row.server.ts";
import type { Tx } from "./client.server.ts";
import { bump } from "./counters.server.ts";
import { sql } from "./sql.server.ts";

type Found = {
  listingId: string;
  titleAz: string;
  titleRu: string;
  titleBe: string;
  titleEn: string;
  variety: string;
  regionSlug: string | null;
  producerName: string;
  searchText: string;
};

/**
 * Writes anew what goods on sale of a commodity are found by, for some of its listings in the order of their ids; the
 * rest of their rows stays. Resolves to the last id looked at, null when there were none after `after`. The version is
 * raised before rows are locked, as every deed on a listing does, so that nobody waits in a circle.
 */
export async function refreshSearchTexts(
  tx: Tx,
  commoditySlug: string,
  { after, take }: { readonly after: string; readonly take: number },
): Promise<string | null> {
  await bump(tx, "catalogue");
  const rows = await tx.$queryRaw<Found[]>(sql`
    SELECT listing_id::text AS "listingId", title_az AS "titleAz", title_ru AS "titleRu", title_be AS "titleBe",
           title_en AS "titleEn", variety, region_slug AS "regionSlug", producer_name AS "producerName",
           search_text AS "searchText"
    FROM catalogue_entries
    WHERE commodity_slug = ${commoditySlug} AND listing_id > ${after}::uuid
    ORDER BY listing_id LIMIT ${take} FOR UPDATE`);
  const last = rows.at(-1);
  if (last === undefined) return null;
  const commodity = await tx.commodity.findUniqueOrThrow({
    where: { slug: commoditySlug },
    include: { words: true, category: true },
  });
  const regions = new Map((await tx.region.findMany()).map((region) => [region.slug, region]));
  const texts = rows.map(({ listingId, regionSlug, producerName, searchText, ...revision }) => ({
    listingId,
    searchText,
    text: searchTextOf({
      commodity,
      revision,
      region: regions.get(regionSlug ?? "") ?? null,
      producer: { legalName: producerName },
    }),
  }));
  const changed = texts.filter(({ searchText, text }) => searchText !== text);
  if (changed.length > 0) {
    await tx.$executeRaw(sql`
      UPDATE catalogue_entries AS entry SET search_text = told.text
      FROM unnest(${changed.map(({ listingId }) => listingId)}::uuid[], ${changed.map(({ text }) => text)}::text[])
        AS told (id, text)
      WHERE entry.listing_id = told.id`);
  }
  return last.listingId;
}
