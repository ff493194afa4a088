/** What the shelf knows of a listing, and how it stands on a day. */
import { isInSeason } from "../../harvest-season.ts";
import type { Incoterm } from "../../incoterms.ts";
import type { Currency } from "../../money.ts";
import type { PlainDate } from "../../plain-date.ts";

/** The columns of the catalogue's row by which goods are found and put in order. */
export type ShelfEntry = {
  readonly id: string;
  readonly category: string;
  readonly commodity: string;
  readonly region: string | null;
  /** 1–12 */
  readonly months: readonly number[];
  /** Months of harvest where they grow; empty: made all the year. */
  readonly season: readonly number[];
  readonly certificates: readonly string[];
  readonly incoterm: Incoterm;
  /** BYN per kg, ten-thousandths; 0 while no rate is known. */
  readonly priceBynE4: number;
  /** Grams. */
  readonly minimumOrder: number;
  readonly available: number;
  readonly preorder: boolean;
  readonly availableFrom: PlainDate | null;
  readonly availableTo: PlainDate | null;
  /** Milliseconds. */
  readonly publishedAt: number;
  /** Folded words; see the catalogue's row. */
  readonly text: string;
} & CardColumns;

/** The columns only a card shows: kept with the rest, so that a page of results asks the database for nothing. */
export type CardColumns = {
  readonly slug: string;
  readonly variety: string;
  readonly grade: string;
  readonly producer: string;
  readonly producerSlug: string;
  /** Milliseconds. */
  readonly verifiedAt: number | null;
  /** Per kg in the listing's currency, ten-thousandths. */
  readonly priceE4: number;
  readonly currency: Currency;
  readonly place: string;
  /** The picture's row as a text: it takes a quarter of the room of what it says, and few are ever looked at. */
  readonly picture: string | null;
};

/** What is kept of it: the words are kept in lists. */
export type ShelvedEntry = Omit<ShelfEntry, "text">;

/** Enough for an order is there. */
const orderable = (entry: ShelvedEntry): boolean =>
  entry.available > 0 && entry.available >= entry.minimumOrder;

const notOver = (entry: ShelvedEntry, today: PlainDate): boolean =>
  entry.availableTo === null || entry.availableTo >= today;

/** Goods that can be ordered and leave at once. */
export function isInStock(entry: ShelvedEntry, today: PlainDate): boolean {
  const begun = entry.availableFrom === null || entry.availableFrom <= today;
  return orderable(entry) && !entry.preorder && begun && notOver(entry, today);
}

/**
 * How soon goods can be had: 0 now and in season, 1 now, 2 later, 3 not at all.
 *
 * By relevance goods stand in this order (decision 040): first how the words name them (`planSearch`), then this rank,
 * then newer before older. Goods of companies that are not verified are not on the shelf at all, so the order need not
 * weigh it. The twin in SQL is `relevance` of the catalogue's queries.
 */
export function hadRank(entry: ShelvedEntry, today: PlainDate, month: number): 0 | 1 | 2 | 3 {
  if (isInStock(entry, today)) return isInSeason(entry.season, month) ? 0 : 1;
  return orderable(entry) && notOver(entry, today) ? 2 : 3;
}
