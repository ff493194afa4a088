/** A state of the catalogue that a buyer keeps: its one address, and how many a person may have. */
import type { CatalogueFilter, FilterQuery } from "./filter.ts";
import { filterQuery, readFilter, withFilter } from "./filter.ts";

export const MOST_SEARCHES = 20;
export const LONGEST_NAME = 80;
/** More finds than this are not noted one by one. */
export const NOTED_TO = 1_000;

/** The query of a filter's first page, in the order of the address: what tells saved searches apart. */
export function searchQuery(filter: CatalogueFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(searchFields(filter))) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== "") query.append(name, String(one));
    }
  }
  return query.toString();
}

/** The same by names, for an address. */
export function searchFields(filter: CatalogueFilter): FilterQuery {
  return filterQuery(withFilter(filter, {}));
}

/** The filter of a saved query. */
export function savedFilter(query: string): CatalogueFilter {
  return readFilter(new URLSearchParams(query));
}
