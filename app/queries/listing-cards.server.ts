import type { Db } from "#app/db/client.server.ts";
import type { CatalogueEntry } from "#app/db/generated/client.ts";
import type { ShelvedEntry } from "#app/domain/catalogue/shelf/entry.ts";
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
import { readEntries } from "./catalogue-entries.server.ts";
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
type EntryStock = Pick<
  ShelvedEntry,
  "available" | "minimumOrder" | "preorder" | "availableFrom" | "availableTo"
>;

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
  /** Has the rows in memory, and tells whether a card that was made before is still true; null: the database is asked. */
  readonly shelf?: Shelf | null;
};

/** A card and its markup take a few kilobytes. */
const kept = new KeptOfListings<ListingCardFacts>(12_000);

/** Cards for these listings, in their order; what has left the catalogue meanwhile is left out. */
export async function cardsOf(ask: CardsAsk, listingIds: readonly string[]): Promise<ListingCardFacts[]> {
  const { db, shelf = null, vocabulary, lang } = ask;
  if (shelf === null) {
    const entries = new Map((await readEntries(db, { ids: listingIds })).map((entry) => [entry.id, entry]));
    return listingIds.flatMap((id) => {
      const entry = entries.get(id);
      return entry === undefined ? [] : [cardOf(ask, entry)];
    });
  }
  return listingIds.flatMap((id) => {
    const entry = shelf.entryOf(id);
    if (entry === undefined) return [];
    return [kept.of(entry, { by: vocabulary, variety: lang, make: () => cardOf(ask, entry) })];
  });
}

function cardOf({ vocabulary, lang, today }: CardsAsk, entry: ShelvedEntry): ListingCardFacts {
  const commodity = vocabulary.commodities.get(entry.commodity);
  const region = entry.region === null ? undefined : vocabulary.regions.get(entry.region);
  return {
    slug: entry.slug,
    commodity: entry.commodity,
    name: commodity?.names[lang] ?? entry.commodity,
    variety: entry.variety,
    grade: entry.grade,
    region: region?.names[lang] ?? null,
    producer: entry.producer,
    producerSlug: entry.producerSlug,
    verifiedAt: entry.verifiedAt === null ? null : new Date(entry.verifiedAt),
    price: priceE4(BigInt(entry.priceE4)),
    currency: entry.currency,
    priceByn: entry.priceBynE4 > 0 ? priceE4(BigInt(entry.priceBynE4)) : null,
    minimumOrder: grams(BigInt(entry.minimumOrder)),
    available: grams(BigInt(entry.available)),
    availability: availabilityOf(entry, today),
    availableFrom: entry.availableFrom,
    incoterm: entry.incoterm,
    place: entry.place,
    harvestMonths: commodity?.harvestMonths ?? [],
    availableMonths: entry.months,
    picture: pictureOf(entry),
  };
}

function pictureOf({ picture }: ShelvedEntry): ShownPicture | null {
  if (picture === null) return null;
  const row: PictureRow = JSON.parse(picture);
  return shownPicture(row);
}
