import { searchKeys } from "#app/domain/fold.ts";
import type { LockedListing } from "../listings/lock-own-listing.ts";

/** The folded words under which a case is found: its titles, the goods in four languages, whose they are. */
export function caseWords(listing: LockedListing, titles: readonly string[]): string {
  const { nameAz, nameRu, nameBe, nameEn, slug } = listing.commodity;
  const texts = [...titles, nameAz, nameRu, nameBe, nameEn, slug, listing.slug, listing.producer.legalName];
  return [...new Set(texts.flatMap(searchKeys))].join(" ");
}
