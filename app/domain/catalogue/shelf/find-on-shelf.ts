/**
 * Questions to the shelf: how many, which ones in which order, and what each further choice would bring. Each walks once
 * through what the words find, and costs what there is of it, not what there is on the shelf.
 */
import type { CatalogueFilter, CatalogueSort } from "../filter.ts";
import type { SearchPlan } from "../search.ts";
import type { Facet, Shelf, ShelfOrder } from "./shelf.ts";
import { facets, RANK } from "./shelf.ts";

const orderOf = {
  relevance: "had",
  price: "price",
  newest: "newest",
  soonest: "soonest",
} as const satisfies Record<CatalogueSort, ShelfOrder>;

/** What a filter finds; asked once and used for all questions. */
export type Found = {
  readonly shelf: Shelf;
  readonly filter: CatalogueFilter;
  readonly plan: SearchPlan | null;
  /** The places of what it finds, in no order. */
  readonly matches: readonly number[];
  /** For a facet that something is chosen of, what it would find beside that with another choice. */
  readonly otherwise: ReadonlyMap<Facet, readonly number[]>;
};

/** Looks for what a filter finds. */
export function findOnShelf(shelf: Shelf, filter: CatalogueFilter, plan: SearchPlan | null): Found {
  const choices = facets.flatMap((facet) => {
    const values = chosen(filter, facet);
    if (values.length === 0) return [];
    return [{ facet, holds: shelf.columnOf(facet).havingAny(values), others: [] as number[] }];
  });
  const matches: number[] = [];
  for (const place of broadly(shelf, filter, plan)) {
    let missed = 0;
    let others = matches;
    for (const choice of choices) {
      if (choice.holds(place)) continue;
      missed += 1;
      others = choice.others;
      if (missed > 1) break;
    }
    if (missed <= 1) others.push(place);
  }
  const otherwise = new Map(choices.map(({ facet, others }) => [facet, others]));
  return { shelf, filter, plan, matches, otherwise };
}

/** What holds whatever is chosen beside the results: words, price and minimum order. */
function broadly(shelf: Shelf, filter: CatalogueFilter, plan: SearchPlan | null): number[] {
  const needles = plan?.needles ?? [];
  const fits = limitsOf(shelf, filter);
  if (needles.length === 0) return fits === null ? shelf.places() : shelf.places().filter(fits);
  const worded = shelf.words.find(needles, shelf.capacity);
  return worded.filter((place) => shelf.has(place) && (fits === null || fits(place)));
}

/** Whether price and minimum order of a place are within the filter's; null when it has no limits. */
function limitsOf(
  shelf: Shelf,
  { minPrice, maxPrice, maxMoq }: CatalogueFilter,
): ((place: number) => boolean) | null {
  if (minPrice === null && maxPrice === null && maxMoq === null) return null;
  const prices = shelf.pricesByPlace();
  const minimums = shelf.minimumsByPlace();
  const least = minPrice === null ? Number.NEGATIVE_INFINITY : Number(minPrice);
  const most = maxPrice === null ? null : Number(maxPrice);
  const moq = maxMoq === null ? Number.POSITIVE_INFINITY : Number(maxMoq);
  return (place) => {
    const price = prices[place] ?? 0;
    // A price that no rate brings to BYN is not cheap, it is not known.
    const priced = price >= least && (most === null || (price <= most && price > 0));
    return priced && (minimums[place] ?? 0) <= moq;
  };
}

function chosen(filter: CatalogueFilter, facet: Facet): readonly string[] {
  return facet === "inStock" ? (filter.inStock ? ["yes"] : []) : filter[facet].map(String);
}

/** How many results each value would have, counted no further than the limit; values without results are left out. */
export function countChoices(
  { shelf, matches, otherwise }: Found,
  limit: number,
): Readonly<Record<Facet, ReadonlyMap<string, number>>> {
  const count = (facet: Facet): Map<string, number> => {
    const column = shelf.columnOf(facet);
    const counts = column.count(matches);
    for (const [value, more] of column.count(otherwise.get(facet) ?? []))
      counts.set(value, (counts.get(value) ?? 0) + more);
    for (const [value, all] of counts) counts.set(value, Math.min(all, limit));
    return counts;
  };
  const inStock = count("inStock");
  return {
    category: count("category"),
    commodity: count("commodity"),
    region: count("region"),
    month: count("month"),
    certificate: count("certificate"),
    incoterm: count("incoterm"),
    // Said even of none: the box to tick is always there.
    inStock: inStock.size > 0 ? inStock : inStock.set("yes", 0),
  };
}

/** Where a page ended: the key it was sorted by, and the listing. */
export type ShelfCursor = { readonly key: number; readonly id: string };

/** One page: the listings with their keys, one more than asked for when there are more. */
export function pageOf(
  found: Found,
  { after, skip, take }: { readonly after: ShelfCursor | null; readonly skip: number; readonly take: number },
): ShelfCursor[] {
  const { shelf } = found;
  const keyOf = keysIn(found);
  const compare = (a: ShelfCursor, b: ShelfCursor): number =>
    a.key - b.key || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const first: ShelfCursor[] = [];
  const wanted = skip + take;
  let last = Number.POSITIVE_INFINITY;
  for (const place of found.matches) {
    const key = keyOf(place);
    // Most stand behind what was found already, which the key alone tells.
    if (key > last) continue;
    const one: ShelfCursor = { key, id: shelf.entryAt(place).id };
    if (after !== null && compare(one, after) <= 0) continue;
    insert(first, one, compare);
    if (first.length > wanted) first.pop();
    if (first.length === wanted) last = first.at(-1)?.key ?? last;
  }
  return first.slice(skip);
}

/** Puts one where it belongs in a list that is in order. */
function insert<T>(list: T[], one: T, compare: (a: T, b: T) => number): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && compare(other, one) < 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, one);
}

/** What the words merely hold stands behind what they name. */
const UNNAMED = 3;

/** The number by which a place stands in order: by relevance, how well the words name the goods comes before all else. */
function keysIn({ shelf, filter, plan }: Found): (place: number) => number {
  const keys = shelf.keysOf(orderOf[filter.sort]);
  if (filter.sort !== "relevance" || plan === null) return (place) => keys[place] ?? 0;
  const rankOf = new Map<string, number>();
  for (const [rank, commodities] of plan.ranks.entries())
    for (const slug of commodities) if (!rankOf.has(slug)) rankOf.set(slug, rank);
  const column = shelf.columnOf("commodity");
  const ranks = column.numbersOf(rankOf, UNNAMED);
  return (place) => (ranks[column.codeAt(place)] ?? UNNAMED) * 4 * RANK + (keys[place] ?? 0);
}
