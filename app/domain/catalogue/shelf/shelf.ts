/**
 * All goods on sale, kept in memory so that they are found in a fraction of a millisecond: lists of places for words, and
 * for every place its price, its values of each facet and its keys of each order in columns that are walked through
 * without touching the goods. Each listing has a place, a small number; one whose words change gets another. Says the
 * same as the statements of the catalogue's queries, which a test holds it to. Pure: whoever keeps it feeds it.
 */
import type { PlainDate } from "../../plain-date.ts";
import { daysBetween, monthOf } from "../../plain-date.ts";
import type { ShelfEntry, ShelvedEntry } from "./entry.ts";
import { hadRank, isInStock } from "./entry.ts";
import { ValueColumn } from "./value-column.ts";
import { WordLists } from "./word-lists.ts";

/** What can be chosen beside the results. */
export const facets = [
  "category",
  "commodity",
  "region",
  "month",
  "certificate",
  "incoterm",
  "inStock",
] as const;
export type Facet = (typeof facets)[number];

/** The orders of which keys are kept; relevance is the first, by how well the words name the goods on top of it. */
export const shelfOrders = ["had", "price", "newest", "soonest"] as const;
export type ShelfOrder = (typeof shelfOrders)[number];

/** Larger than any date in milliseconds: a rank times this never mixes with the date below it. */
export const RANK = 100_000_000_000_000;
/** Stands behind every price, and behind every number of days. */
const NO_PRICE = 9_000_000_000_000_000;
const NOT_TO_BE_HAD = 100_000;

export class Shelf {
  /** The day whose stock and season it shows. */
  readonly today: PlainDate;
  readonly words = new WordLists();
  private readonly entries: (ShelvedEntry | undefined)[] = [];
  private readonly texts: number[] = [];
  private readonly placeOf = new Map<string, number>();
  private readonly columns: Readonly<Record<Facet, ValueColumn>> = {
    category: new ValueColumn(),
    commodity: new ValueColumn(),
    region: new ValueColumn(),
    month: new ValueColumn(),
    certificate: new ValueColumn(),
    incoterm: new ValueColumn(),
    inStock: new ValueColumn(),
  };
  /** By place, BYN per kg in ten-thousandths, and grams. */
  private readonly prices: number[] = [];
  private readonly minimums: number[] = [];
  private readonly keys: Readonly<Record<ShelfOrder, number[]>> = {
    had: [],
    price: [],
    newest: [],
    soonest: [],
  };

  constructor(entries: Iterable<ShelfEntry>, today: PlainDate) {
    this.today = today;
    // Goods of a kind stand side by side: who looks for them walks through one stretch of each column, not all over it.
    for (const kind of Map.groupBy(entries, ({ commodity }) => commodity).values())
      for (const entry of kind) this.place(entry);
  }

  /** One more than the highest place. */
  get capacity(): number {
    return this.entries.length;
  }

  get size(): number {
    return this.placeOf.size;
  }

  /** Listings that are not there any more but still take a place: reason to make the shelf anew some time. */
  get gaps(): number {
    return this.entries.length - this.placeOf.size;
  }

  entryAt(place: number): ShelvedEntry {
    const entry = this.entries[place];
    if (entry === undefined) throw new Error(`nothing stands at place ${place}`);
    return entry;
  }

  entryOf(id: string): ShelvedEntry | undefined {
    const place = this.placeOf.get(id);
    return place === undefined ? undefined : this.entries[place];
  }

  /** All places where something stands. */
  places(): number[] {
    const places: number[] = [];
    for (let place = 0; place < this.entries.length; place += 1) if (this.has(place)) places.push(place);
    return places;
  }

  /** Whether something stands there: lists of words still name places of what is gone. */
  has(place: number): boolean {
    return this.entries[place] !== undefined;
  }

  /** The values of a facet place by place. */
  columnOf(facet: Facet): ValueColumn {
    return this.columns[facet];
  }

  /** BYN per kg in ten-thousandths by place; 0 where it is not known. */
  pricesByPlace(): readonly number[] {
    return this.prices;
  }

  /** The smallest order in grams by place. */
  minimumsByPlace(): readonly number[] {
    return this.minimums;
  }

  /** The keys of an order by place: the smaller stands before the larger, and of two alike the smaller id. */
  keysOf(order: ShelfOrder): readonly number[] {
    return this.keys[order];
  }

  /** Puts a listing on the shelf, or what is new of it. */
  put(entry: ShelfEntry): void {
    const known = this.placeOf.get(entry.id);
    const sameWords = known !== undefined && this.texts[known] === digestOf(entry.text);
    this.remove(entry.id);
    this.place(entry, sameWords ? known : null);
  }

  /** Takes a listing off the shelf, if it is there. */
  remove(id: string): void {
    const place = this.placeOf.get(id);
    if (place === undefined) return;
    this.placeOf.delete(id);
    this.entries[place] = undefined;
  }

  private place({ text, ...entry }: ShelfEntry, wanted: number | null = null): void {
    const place = wanted ?? this.entries.length;
    this.entries[place] = entry;
    this.texts[place] = digestOf(text);
    this.placeOf.set(entry.id, place);
    if (wanted === null) this.words.add(place, text);
    const { columns, keys, today } = this;
    columns.category.set(place, [entry.category]);
    columns.commodity.set(place, [entry.commodity]);
    columns.region.set(place, entry.region === null ? [] : [entry.region]);
    columns.month.set(place, entry.months.map(String));
    columns.certificate.set(place, entry.certificates);
    columns.incoterm.set(place, [entry.incoterm]);
    columns.inStock.set(place, isInStock(entry, today) ? ["yes"] : []);
    this.prices[place] = entry.priceBynE4;
    this.minimums[place] = entry.minimumOrder;
    keys.had[place] = hadRank(entry, today, monthOf(today)) * RANK - entry.publishedAt;
    keys.price[place] = entry.priceBynE4 === 0 ? NO_PRICE : entry.priceBynE4;
    keys.newest[place] = -entry.publishedAt;
    keys.soonest[place] = soonestKey(entry, today);
  }
}

/** Days until goods can be had; those that cannot be had stand behind all others. */
function soonestKey(entry: ShelvedEntry, today: PlainDate): number {
  const days =
    entry.availableFrom === null || entry.availableFrom <= today
      ? 0
      : daysBetween(today, entry.availableFrom);
  return (hadRank(entry, today, monthOf(today)) === 3 ? NOT_TO_BE_HAD : 0) + days;
}

/** Tells texts apart without keeping them: 53 bits, so that two in a million listings never meet. */
function digestOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1000193;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (low >>> 0) * 0x200000 + (high >>> 11);
}
