/**
 * All goods on sale, kept in memory so that they are found in a fraction of a millisecond: a bit for each listing in a
 * set for each value one may choose, lists of places for words, and four orders. Each listing has a place, a small
 * number; one whose words change gets another. Says the same as the statements of the catalogue's queries, which a test
 * holds it to. Pure: whoever keeps it feeds it.
 */
import type { PlainDate } from "../../plain-date.ts";
import { daysBetween, monthOf } from "../../plain-date.ts";
import { BitSet } from "./bit-set.ts";
import { CodeColumn } from "./code-column.ts";
import type { ShelfEntry, ShelvedEntry } from "./entry.ts";
import { hadRank, isInStock } from "./entry.ts";
import { OrderedPlaces } from "./ordered-places.ts";
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

/** Of these a listing has one value at most, so that a number for each listing says it. */
const soleFacets = ["category", "commodity", "region", "incoterm"] as const satisfies readonly Facet[];

/** The orders that are kept; relevance is the first, by how well the words name the goods on top of it. */
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
  readonly all = new BitSet();
  readonly words = new WordLists();
  readonly orders: Readonly<Record<ShelfOrder, OrderedPlaces>>;
  private readonly entries: (ShelvedEntry | undefined)[] = [];
  private readonly texts: number[] = [];
  private readonly placeOf = new Map<string, number>();
  private readonly sets: Readonly<Record<Facet, Map<string, BitSet>>>;
  /** BYN per kg in ten-thousandths, and grams: beside the entries, so that many are looked at without touching them. */
  private readonly prices: number[] = [];
  private readonly minimums: number[] = [];
  private readonly columns: ReadonlyMap<Facet, CodeColumn>;
  private readonly keys: Readonly<Record<ShelfOrder, number[]>> = {
    had: [],
    price: [],
    newest: [],
    soonest: [],
  };

  constructor(entries: Iterable<ShelfEntry>, today: PlainDate) {
    this.today = today;
    const sets = () => new Map<string, BitSet>();
    this.sets = {
      category: sets(),
      commodity: sets(),
      region: sets(),
      month: sets(),
      certificate: sets(),
      incoterm: sets(),
      inStock: sets(),
    };
    this.columns = new Map(soleFacets.map((facet) => [facet, new CodeColumn()]));
    for (const entry of entries) this.place(entry);
    const ordered = (order: ShelfOrder) =>
      new OrderedPlaces(this.all.values(), (a, b) => this.compare(order, a, b));
    this.orders = {
      had: ordered("had"),
      price: ordered("price"),
      newest: ordered("newest"),
      soonest: ordered("soonest"),
    };
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

  /** The listings that have a value, and the values there are. */
  having(facet: Facet, value: string): BitSet | undefined {
    return this.sets[facet].get(value);
  }

  valuesOf(facet: Facet): ReadonlyMap<string, BitSet> {
    return this.sets[facet];
  }

  /** The values of a facet listing by listing, for the facets of which each has one at most. */
  columnOf(facet: Facet): CodeColumn | undefined {
    return this.columns.get(facet);
  }

  priceAt(place: number): number {
    return this.prices[place] ?? 0;
  }

  minimumAt(place: number): number {
    return this.minimums[place] ?? 0;
  }

  keyOf(order: ShelfOrder, place: number): number {
    return this.keys[order][place] ?? 0;
  }

  /** By the key, then by the listing's id, as the database compares them. */
  compare(order: ShelfOrder, a: number, b: number): number {
    const keys = this.keys[order];
    const difference = (keys[a] ?? 0) - (keys[b] ?? 0);
    if (difference !== 0) return difference;
    const first = this.entries[a]?.id ?? "";
    const second = this.entries[b]?.id ?? "";
    return first < second ? -1 : first > second ? 1 : 0;
  }

  /** Puts a listing on the shelf, or what is new of it. */
  put(entry: ShelfEntry): void {
    const known = this.placeOf.get(entry.id);
    const sameWords = known !== undefined && this.texts[known] === digestOf(entry.text);
    if (known !== undefined) this.takeOut(known);
    const at = this.place(entry, sameWords ? known : null);
    for (const order of shelfOrders) this.orders[order].insert(at);
  }

  /** Takes a listing off the shelf, if it is there. */
  remove(id: string): void {
    const place = this.placeOf.get(id);
    if (place !== undefined) this.takeOut(place);
  }

  private takeOut(place: number): void {
    const entry = this.entryAt(place);
    for (const order of shelfOrders) this.orders[order].remove(place);
    for (const [facet, value] of this.choicesOf(entry)) this.sets[facet].get(value)?.delete(place);
    this.all.delete(place);
    this.placeOf.delete(entry.id);
    this.entries[place] = undefined;
  }

  private place({ text, ...entry }: ShelfEntry, wanted: number | null = null): number {
    const place = wanted ?? this.entries.length;
    this.entries[place] = entry;
    this.texts[place] = digestOf(text);
    this.placeOf.set(entry.id, place);
    this.all.add(place);
    if (wanted === null) this.words.add(place, text);
    for (const [facet, value] of this.choicesOf(entry)) {
      let set = this.sets[facet].get(value);
      if (set === undefined) {
        set = new BitSet();
        this.sets[facet].set(value, set);
      }
      set.add(place);
    }
    for (const [facet, column] of this.columns) column.set(place, soleValueOf(entry, facet));
    this.prices[place] = entry.priceBynE4;
    this.minimums[place] = entry.minimumOrder;
    const { today } = this;
    this.keys.had[place] = hadRank(entry, today, monthOf(today)) * RANK - entry.publishedAt;
    this.keys.price[place] = entry.priceBynE4 === 0 ? NO_PRICE : entry.priceBynE4;
    this.keys.newest[place] = -entry.publishedAt;
    this.keys.soonest[place] = soonestKey(entry, today);
    return place;
  }

  private *choicesOf(entry: ShelvedEntry): Generator<readonly [Facet, string]> {
    yield ["category", entry.category];
    yield ["commodity", entry.commodity];
    if (entry.region !== null) yield ["region", entry.region];
    for (const month of entry.months) yield ["month", String(month)];
    for (const certificate of new Set(entry.certificates)) yield ["certificate", certificate];
    yield ["incoterm", entry.incoterm];
    if (isInStock(entry, this.today)) yield ["inStock", "yes"];
  }
}

function soleValueOf(entry: ShelvedEntry, facet: Facet): string | null {
  switch (facet) {
    case "category":
    case "commodity":
    case "region":
    case "incoterm":
      return entry[facet];
    default:
      return null;
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
