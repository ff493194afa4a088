/** Questions to the shelf: how many, which ones in which order, and what each further choice would bring. */
import type { CatalogueFilter, CatalogueSort } from "../filter.ts";
import type { SearchPlan } from "../search.ts";
import { BitSet } from "./bit-set.ts";
import type { Facet, Shelf, ShelfOrder } from "./shelf.ts";
import { facets, RANK } from "./shelf.ts";

const orderOf = {
  relevance: "had",
  price: "price",
  newest: "newest",
  soonest: "soonest",
} as const satisfies Record<CatalogueSort, ShelfOrder>;

/** What holds whatever is chosen beside the results: words, price and minimum order. */
function broadly(shelf: Shelf, filter: CatalogueFilter, plan: SearchPlan | null): BitSet {
  const found = shelf.all.copy();
  for (const pieces of plan?.needles ?? []) found.intersect(shelf.words.find(pieces, shelf.capacity));
  const { minPrice, maxPrice, maxMoq } = filter;
  if (minPrice === null && maxPrice === null && maxMoq === null) return found;
  const least = minPrice === null ? Number.NEGATIVE_INFINITY : Number(minPrice);
  const most = maxPrice === null ? null : Number(maxPrice);
  const moq = maxMoq === null ? Number.POSITIVE_INFINITY : Number(maxMoq);
  found.each((place) => {
    const price = shelf.priceAt(place);
    // A price that no rate brings to BYN is not cheap, it is not known.
    const priced = price >= least && (most === null || (price <= most && price > 0));
    if (!priced || shelf.minimumAt(place) > moq) found.delete(place);
  });
  return found;
}

function chosen(filter: CatalogueFilter, facet: Facet): readonly string[] {
  return facet === "inStock" ? (filter.inStock ? ["yes"] : []) : filter[facet].map(String);
}

/** Any of the chosen values of a facet; null when none is chosen. */
function choiceOf(shelf: Shelf, filter: CatalogueFilter, facet: Facet): BitSet | null {
  const values = chosen(filter, facet);
  if (values.length === 0) return null;
  const either = new BitSet(shelf.capacity);
  for (const value of values) {
    const having = shelf.having(facet, value);
    if (having !== undefined) either.unite(having);
  }
  return either;
}

/** What a filter finds, with what it would find but for one facet; asked once and used for all questions. */
export type Found = {
  readonly shelf: Shelf;
  readonly filter: CatalogueFilter;
  readonly plan: SearchPlan | null;
  readonly matches: BitSet;
  /** All but the facet's own choice: what its other values would have to hold against. */
  readonly besides: (facet: Facet) => BitSet;
};

/** Looks for what a filter finds. */
export function findOnShelf(shelf: Shelf, filter: CatalogueFilter, plan: SearchPlan | null): Found {
  const broad = broadly(shelf, filter, plan);
  const choices = facets.flatMap((facet) => {
    const set = choiceOf(shelf, filter, facet);
    return set === null ? [] : [{ facet, set }];
  });
  const but = (left: Facet | null): BitSet =>
    choices.reduce((kept, { facet, set }) => (facet === left ? kept : kept.intersect(set)), broad.copy());
  const matches = but(null);
  return {
    shelf,
    filter,
    plan,
    matches,
    besides: (facet) => (choices.some((choice) => choice.facet === facet) ? but(facet) : matches),
  };
}

/** How many results each value would have, counted no further than the limit; values without results are left out. */
export function countChoices(
  found: Found,
  limit: number,
): Readonly<Record<Facet, ReadonlyMap<string, number>>> {
  const total = found.matches.count();
  const count = (facet: Facet): ReadonlyMap<string, number> => {
    const others = found.besides(facet);
    return countValues(found.shelf, facet, others, others === found.matches ? total : others.count(), limit);
  };
  return {
    category: count("category"),
    commodity: count("commodity"),
    region: count("region"),
    month: count("month"),
    certificate: count("certificate"),
    incoterm: count("incoterm"),
    inStock: count("inStock"),
  };
}

/** What looking at one listing's value costs, in words of a set compared with another. */
const LISTING_COST = 4;

/**
 * Either each value's set is held against the others, which costs the whole shelf for each value, or the values of the
 * others are counted one by one, which costs what there is of them: whichever is less.
 */
function countValues(
  shelf: Shelf,
  facet: Facet,
  others: BitSet,
  size: number,
  limit: number,
): ReadonlyMap<string, number> {
  const values = shelf.valuesOf(facet);
  const column = shelf.columnOf(facet);
  const counts = new Map<string, number>();
  if (column !== undefined && size * LISTING_COST < values.size * others.words.length) {
    for (const [value, hits] of column.count(others)) counts.set(value, Math.min(hits, limit));
    return counts;
  }
  for (const [value, having] of values) {
    const hits = others.countWith(having, limit);
    if (hits > 0) counts.set(value, hits);
  }
  // Said even of none: the box to tick is always there.
  if (facet === "inStock" && counts.size === 0) counts.set("yes", 0);
  return counts;
}

/** Where a page ended: the key it was sorted by, and the listing. */
export type ShelfCursor = { readonly key: number; readonly id: string };

/** One page: the listings with their keys, one more than asked for when there are more. */
export function pageOf(
  found: Found,
  { after, skip, take }: { readonly after: ShelfCursor | null; readonly skip: number; readonly take: number },
): ShelfCursor[] {
  const order = orderOf[found.filter.sort];
  const page: ShelfCursor[] = [];
  let left = skip;
  for (const { set, rank } of groupsOf(found)) {
    const begin = rank * 4 * RANK;
    const afterHere = after === null ? null : { key: after.key - begin, id: after.id };
    // The cursor lies in a later group: this one is done with.
    if (afterHere !== null && afterHere.key > 3 * RANK && rank < 3 && order === "had") continue;
    const { places, skipped } = inOrder(found.shelf, set, order, afterHere, left, take - page.length);
    left -= skipped;
    for (const place of places) {
      const key = found.shelf.keyOf(order, place) + begin;
      page.push({ key, id: found.shelf.entryAt(place).id });
    }
    if (page.length >= take) break;
  }
  return page;
}

/** By relevance, goods that the words name come before those that merely hold them; otherwise one group. */
function groupsOf({
  shelf,
  filter,
  plan,
  matches,
}: Found): readonly { readonly set: BitSet; readonly rank: number }[] {
  if (filter.sort !== "relevance" || plan === null) return [{ set: matches, rank: 0 }];
  const rest = matches.copy();
  const named = plan.ranks.map((commodities, rank) => {
    const set = new BitSet(shelf.capacity);
    for (const slug of commodities) {
      const having = shelf.having("commodity", slug);
      if (having !== undefined) set.unite(having);
    }
    set.intersect(rest);
    rest.subtract(set);
    return { set, rank };
  });
  return [...named, { set: rest, rank: 3 }];
}

/** The first of a set in an order, behind a cursor or after so many. */
function inOrder(
  shelf: Shelf,
  set: BitSet,
  order: ShelfOrder,
  after: ShelfCursor | null,
  skip: number,
  take: number,
): { readonly places: readonly number[]; readonly skipped: number } {
  const isBefore = (place: number): number => {
    if (after === null) return 1;
    const difference = shelf.keyOf(order, place) - after.key;
    if (difference !== 0) return difference;
    return shelf.entryAt(place).id <= after.id ? -1 : 1;
  };
  const size = set.count();
  // Looking through the order finds one in every length / size; looking at all of them costs their number.
  if (size * size < (skip + take) * shelf.orders[order].length) {
    const few = firstOf(set, skip + take, isBefore, (a, b) => shelf.compare(order, a, b));
    return { places: few.slice(skip), skipped: Math.min(skip, few.length) };
  }
  const list = shelf.orders[order];
  const places: number[] = [];
  let skipped = 0;
  for (let at = list.firstNotBefore(isBefore); at < list.length && places.length < take; at += 1) {
    const place = list.at(at);
    if (!set.has(place)) continue;
    if (skipped < skip) skipped += 1;
    else places.push(place);
  }
  return { places, skipped };
}

/** The first so many of a set behind a cursor, in order, without putting the rest in order. */
function firstOf(
  set: BitSet,
  wanted: number,
  isBefore: (place: number) => number,
  compare: (a: number, b: number) => number,
): number[] {
  const first: number[] = [];
  set.each((place) => {
    if (isBefore(place) <= 0) return;
    if (first.length === wanted) {
      const last = first[wanted - 1];
      if (last === undefined || compare(place, last) > 0) return;
      first.pop();
    }
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(first[middle] ?? 0, place) < 0) low = middle + 1;
      else high = middle;
    }
    first.splice(low, 0, place);
  });
  return first;
}
