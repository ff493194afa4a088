import type { Db } from "#app/db/client.server.ts";
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
import { KeptCards } from "./kept-cards.server.ts";
import type { ShownPicture } from "./pictures.server.ts";
import { picturesOf } from "./pictures.server.ts";
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

/** What the catalogue's row says about when goods can be had. */
type EntryStock = {
  readonly availableFrom: Date | null;
  readonly availableTo: Date | null;
  readonly availableG: bigint;
  readonly minimumOrderG: bigint;
  readonly preorder: boolean;
};

/** How the entry's goods stand today; the entry is as of its last refresh, the calendar goes on. */
export function availabilityOfEntry(entry: EntryStock, today: PlainDate): Availability {
  if (entry.availableTo !== null && fromColumn(entry.availableTo) < today) return "out_of_season";
  if (entry.availableG <= 0n || entry.availableG < entry.minimumOrderG) return "sold_out";
  const later = entry.availableFrom !== null && fromColumn(entry.availableFrom) > today;
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

const kept = new KeptCards<ListingCardFacts>();

/** Cards for these listings, in their order; what has left the catalogue meanwhile is left out. */
export async function cardsOf(ask: CardsAsk, listingIds: readonly string[]): Promise<ListingCardFacts[]> {
  const making = ask.shelf ? { ...ask, shelf: ask.shelf } : null;
  const cards = new Map<string, ListingCardFacts>();
  if (making !== null) {
    for (const id of listingIds) {
      const known = kept.find(making, id);
      if (known !== undefined) cards.set(id, known);
    }
  }
  const missing = listingIds.filter((id) => !cards.has(id));
  for (const [id, card] of await makeCards(ask, missing)) {
    cards.set(id, card);
    if (making !== null) kept.keep(making, id, card);
  }
  return listingIds.flatMap((id) => cards.get(id) ?? []);
}

async function makeCards(
  { db, vocabulary, lang, today }: CardsAsk,
  listingIds: readonly string[],
): Promise<ReadonlyMap<string, ListingCardFacts>> {
  if (listingIds.length === 0) return new Map();
  const entries = await db.catalogueEntry.findMany({
    where: { listingId: { in: [...listingIds] } },
    omit: { searchText: true },
  });
  const pictures = await picturesOf(
    db,
    entries.flatMap(({ pictureId }) => pictureId ?? []),
  );
  return new Map(
    entries.map((entry): [string, ListingCardFacts] => {
      const commodity = vocabulary.commodities.get(entry.commoditySlug);
      const region = entry.regionSlug === null ? undefined : vocabulary.regions.get(entry.regionSlug);
      return [
        entry.listingId,
        {
          slug: entry.slug,
          commodity: entry.commoditySlug,
          name: commodity?.names[lang] ?? entry.commoditySlug,
          variety: entry.variety,
          grade: entry.grade,
          region: region?.names[lang] ?? null,
          producer: entry.producerName,
          producerSlug: entry.producerSlug,
          verifiedAt: entry.verifiedAt,
          price: priceE4(entry.priceE4),
          currency: entry.currency,
          priceByn: entry.priceBynE4 > 0n ? priceE4(entry.priceBynE4) : null,
          minimumOrder: grams(entry.minimumOrderG),
          available: grams(entry.availableG),
          availability: availabilityOfEntry(entry, today),
          availableFrom: entry.availableFrom === null ? null : fromColumn(entry.availableFrom),
          incoterm: entry.incoterm,
          place: entry.incotermPlace,
          harvestMonths: commodity?.harvestMonths ?? [],
          availableMonths: entry.months,
          picture: entry.pictureId === null ? null : (pictures.get(entry.pictureId) ?? null),
        },
      ];
    }),
  );
}
