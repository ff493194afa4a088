/** What the shelf knows of a listing, and how it stands on a day. */
import type { PlainDate } from "../../plain-date.ts";

/** The columns of the catalogue's row by which goods are found and put in order. */
export type ShelfEntry = {
  readonly id: string;
  readonly category: string;
  readonly commodity: string;
  readonly region: string | null;
  /** 1–12 */
  readonly months: readonly number[];
  readonly certificates: readonly string[];
  readonly incoterm: string;
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

/** How soon goods can be had: 0 now and in season, 1 now, 2 later, 3 not at all. */
export function hadRank(entry: ShelvedEntry, today: PlainDate, month: number): 0 | 1 | 2 | 3 {
  if (isInStock(entry, today)) return entry.months.includes(month) ? 0 : 1;
  return orderable(entry) && notOver(entry, today) ? 2 : 3;
}
