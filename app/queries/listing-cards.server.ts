import type { Db } from "#app/db/client.server.ts";
import type { CatalogueEntry } from "#app/db/generated/client.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Shelf } from "#app/domain/catalogue/shelf/shelf.ts";
import type { Incoterm } from "#app/domain/incoterms.ts";
import type { Lang } from "#app/domain/language.ts";
import type { Availability } from "#app/domain/listings/derived.ts";
import type { Currency, PriceE4 } from "#app/domain/money.ts";
import { priceE4 } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams } from "#app/domain/quantity.ts";
import { KeptOfListings } from "./kept-of-listings.server.ts";
import type { PictureRow, ShownPicture } from "./pictures.server.ts";
import { shownPicture } from "./pictures.server.ts";
import type { Vocabulary } from "./vocabulary.server.ts";

/** What a listing card shows, in the reader's language. */
export type ListingCardFacts = {
  readonly slug: string;
  readonly commodity: string;
  readonly name: string;
  readonly variety: string;
  readonly grade: string;
  readonly region: string | null;
  readonly producer: string;
  readonly producerSlug: string;
  readonly verifiedAt: Date | null;
  readonly price: PriceE4;
  readonly currency: Currency;
  /** Null while no rate is known. */
  readonly priceByn: PriceE4 | null;
  readonly minimumOrder: Grams;
  readonly available: Grams;
  readonly availability: Availability;
  readonly availableFrom: PlainDate | null;
  readonly incoterm: Incoterm;
  readonly place: string;
  readonly harvestMonths: readonly number[];
  readonly availableMonths: readonly number[];
  readonly picture: ShownPicture | null;
};

/** What the catalogue's row says about when goods can be had; weights in grams. */
type EntryStock = Pick<CardRow, "available" | "minimumOrder" | "preorder" | "availableFrom" | "availableTo">;

/** The same of a row as the query builder reads it. */
export function stockOf(
  entry: Pick<CatalogueEntry, "availableG" | "minimumOrderG" | "preorder" | "availableFrom" | "availableTo">,
): EntryStock {
  const day = (value: Date | null) => (value === null ? null : fromColumn(value));
  return {
    available: Number(entry.availableG),
    minimumOrder: Number(entry.minimumOrderG),
    preorder: entry.preorder,
    availableFrom: day(entry.availableFrom),
    availableTo: day(entry.availableTo),
  };
}

/** How the entry's goods stand today; the entry is as of its last refresh, the calendar goes on. */
export function availabilityOf(entry: EntryStock, today: PlainDate): Availability {
  if (entry.availableTo !== null && entry.availableTo < today) return "out_of_season";
  if (entry.available <= 0 || entry.available < entry.minimumOrder) return "sold_out";
  const later = entry.availableFrom !== null && entry.availableFrom > today;
  return later || entry.preorder ? "pre_order" : "in_stock";
}

export type CardsAsk = {
  readonly db: Db;
  readonly vocabulary: Vocabulary;
  readonly lang: Lang;
  readonly today: PlainDate;
  /** What tells whether a card that was made before is still true; null: none is. */
  readonly shelf?: Shelf | null;
};

/** A card and a row take about a kilobyte each; a page in another language needs the row only. */
const cardsKept = new KeptOfListings<ListingCardFacts>(12_000);
const rowsKept = new KeptOfListings<CardRow>(24_000);
/** Rows hold no words: nothing but the shelf's own row makes them untrue. */
const nothing = {};

/** What the database says of a listing for its card, the same in every language; amounts as digits, weights in grams. */
type CardRow = {
  readonly id: string;
  readonly slug: string;
  readonly commodity: string;
  readonly variety: string;
  readonly grade: string;
  readonly region: string | null;
  readonly producer: string;
  readonly producerSlug: string;
  /** Milliseconds. */
  readonly verifiedAt: number | null;
  readonly price: string;
  readonly currency: Currency;
  readonly priceByn: string;
  readonly minimumOrder: number;
  readonly available: number;
  readonly preorder: boolean;
  readonly availableFrom: PlainDate | null;
  readonly availableTo: PlainDate | null;
  readonly incoterm: Incoterm;
  readonly place: string;
  readonly months: readonly number[];
  readonly picture: PictureRow | null;
};

/** Cards for these listings, in their order; what has left the catalogue meanwhile is left out. */
export async function cardsOf(ask: CardsAsk, listingIds: readonly string[]): Promise<ListingCardFacts[]> {
  const { shelf = null, vocabulary, lang } = ask;
  if (shelf === null) {
    const rows = await readRows(ask.db, listingIds);
    return listingIds.flatMap((id) => cardOf(ask, rows.get(id)));
  }
  const cards = new Map<string, ListingCardFacts>();
  const rows = new Map<string, CardRow>();
  const shelved = new Map(listingIds.map((id) => [id, shelf.entryOf(id)]));
  for (const id of listingIds) {
    const card = cardsKept.find(shelf, vocabulary, id, lang);
    if (card !== undefined) cards.set(id, card);
    else {
      const row = rowsKept.find(shelf, nothing, id);
      if (row !== undefined) rows.set(id, row);
    }
  }
  const unread = listingIds.filter((id) => !(cards.has(id) || rows.has(id)));
  for (const [id, row] of await readRows(ask.db, unread)) {
    rows.set(id, row);
    rowsKept.keep(shelved.get(id), nothing, id, row);
  }
  for (const [id, row] of rows) {
    for (const card of cardOf(ask, row)) {
      cards.set(id, card);
      cardsKept.keep(shelved.get(id), vocabulary, id, card, lang);
    }
  }
  return listingIds.flatMap((id) => cards.get(id) ?? []);
}

/** One statement that answers one text: many times quicker to read than rows with their pictures. */
async function readRows(db: Db, listingIds: readonly string[]): Promise<ReadonlyMap<string, CardRow>> {
  if (listingIds.length === 0) return new Map();
  const [answer] = await db.$queryRaw<{ rows: string }[]>(sql`
    SELECT coalesce(json_agg(json_build_object(
      'id', e.listing_id, 'slug', e.slug, 'commodity', e.commodity_slug, 'variety', e.variety, 'grade', e.grade,
      'region', e.region_slug, 'producer', e.producer_name, 'producerSlug', e.producer_slug,
      'verifiedAt', (extract(epoch FROM e.verified_at) * 1000)::bigint,
      'price', e.price_e4::text, 'currency', e.currency, 'priceByn', e.price_byn_e4::text,
      'minimumOrder', e.minimum_order_g, 'available', e.available_g, 'preorder', e.preorder,
      'availableFrom', e.available_from, 'availableTo', e.available_to,
      'incoterm', e.incoterm, 'place', e.incoterm_place, 'months', e.months,
      'picture', (
        SELECT json_build_object('width', p.width, 'height', p.height, 'demo', p.demo, 'turnedFromId', p.turned_from_id,
          'variants', coalesce((
            SELECT json_agg(json_build_object('format', v.format, 'width', v.width, 'fileId', v.file_id) ORDER BY v.width)
            FROM picture_variants v WHERE v.picture_id = p.id), '[]'))
        FROM pictures p WHERE p.id = e.picture_id))), '[]')::text AS rows
    FROM catalogue_entries e WHERE e.listing_id = ANY(${[...listingIds]}::uuid[])`);
  const rows: CardRow[] = JSON.parse(answer?.rows ?? "[]");
  return new Map(rows.map((row) => [row.id, row]));
}

/** The card of a row; none when there is no row any more. */
function cardOf({ vocabulary, lang, today }: CardsAsk, row: CardRow | undefined): ListingCardFacts[] {
  if (row === undefined) return [];
  const commodity = vocabulary.commodities.get(row.commodity);
  const region = row.region === null ? undefined : vocabulary.regions.get(row.region);
  const priceByn = BigInt(row.priceByn);
  return [
    {
      slug: row.slug,
      commodity: row.commodity,
      name: commodity?.names[lang] ?? row.commodity,
      variety: row.variety,
      grade: row.grade,
      region: region?.names[lang] ?? null,
      producer: row.producer,
      producerSlug: row.producerSlug,
      verifiedAt: row.verifiedAt === null ? null : new Date(row.verifiedAt),
      price: priceE4(BigInt(row.price)),
      currency: row.currency,
      priceByn: priceByn > 0n ? priceE4(priceByn) : null,
      minimumOrder: grams(BigInt(row.minimumOrder)),
      available: grams(BigInt(row.available)),
      availability: availabilityOf(row, today),
      availableFrom: row.availableFrom,
      incoterm: row.incoterm,
      place: row.place,
      harvestMonths: commodity?.harvestMonths ?? [],
      availableMonths: row.months,
      picture: row.picture === null ? null : shownPicture(row.picture),
    },
  ];
}
