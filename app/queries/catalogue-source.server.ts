/** Who answers the catalogue's questions: the shelf in memory, or the database while there is none. Both say the same. */
import type { Db } from "#app/db/client.server.ts";
import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import type { SearchPlan } from "#app/domain/catalogue/search.ts";
import type { Found, ShelfCursor } from "#app/domain/catalogue/shelf/find-on-shelf.ts";
import { countChoices, findOnShelf, pageOf } from "#app/domain/catalogue/shelf/find-on-shelf.ts";
import type { Facet, Shelf } from "#app/domain/catalogue/shelf/shelf.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { COUNTED_TO, countFacets, countHits } from "./catalogue-counts.server.ts";
import type { Hits } from "./catalogue-hits.server.ts";
import { findHits, PAGE_SIZE, readCursor, writeCursor } from "./catalogue-hits.server.ts";
import { shelfOn } from "./catalogue-shelf.server.ts";

type Question = { readonly filter: CatalogueFilter; readonly plan: SearchPlan | null };

export type CatalogueSource = {
  /** How many a filter finds; one more than is counted to means "more". */
  readonly count: (question: Question) => Promise<number>;
  readonly hits: (question: Question) => Promise<Hits>;
  readonly choices: (question: Question) => Promise<Readonly<Record<Facet, ReadonlyMap<string, number>>>>;
  /** Null when the database answers: what it says cannot be told to be unchanged later. */
  readonly shelf: Shelf | null;
};

/** The source for a day, as new as the last commit. */
export async function catalogueSource(db: Db, today: PlainDate): Promise<CatalogueSource> {
  const shelf = await shelfOn(db, today);
  return shelf === null ? fromDatabase(db, today) : fromShelf(shelf);
}

/** The database's answers. */
export function fromDatabase(db: Db, today: PlainDate): CatalogueSource {
  return {
    count: ({ filter, plan }) => countHits(db, filter, plan, today),
    hits: ({ filter, plan }) => findHits(db, filter, plan, today),
    choices: ({ filter, plan }) => countFacets(db, filter, plan, today),
    shelf: null,
  };
}

/** The shelf's answers; what is asked of the same question again is not looked for again. */
export function fromShelf(shelf: Shelf): CatalogueSource {
  let last: Found | null = null;
  const find = ({ filter, plan }: Question): Found => {
    if (last?.filter !== filter || last.plan !== plan) last = findOnShelf(shelf, filter, plan);
    return last;
  };
  return {
    count: async (question) => Math.min(find(question).matches.length, COUNTED_TO + 1),
    choices: async (question) => countChoices(find(question), COUNTED_TO + 1),
    hits: async (question) => hitsOf(find(question)),
    shelf,
  };
}

function hitsOf(found: Found): Hits {
  const { filter } = found;
  const cursor = readCursor(filter);
  const after: ShelfCursor | null = cursor === null ? null : { key: Number(cursor[0]), id: cursor[1] };
  const skip = after === null ? (filter.page - 1) * PAGE_SIZE : 0;
  const rows = pageOf(found, { after, skip, take: PAGE_SIZE + 1 });
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    listingIds: page.map(({ id }) => id),
    next: rows.length > PAGE_SIZE && last !== undefined ? writeCursor([String(last.key), last.id]) : null,
  };
}
