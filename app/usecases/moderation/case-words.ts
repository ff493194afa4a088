import { searchKeys } from "#app/domain/fold.ts";
import type { LockedListing } from "../listings/lock-own-listing.ts";

/** What of a listing its case is found by. */
type FoundBy = Pick<LockedListing, "slug" | "commodity"> & {
  readonly producer: Pick<LockedListing["producer"], "legalName">;
};

/** The folded words under which a case is found: its titles, the goods in four languages, whose they are. */
export function caseWords(listing: FoundBy, titles: readonly string[]): string {
  const { nameAz, nameRu, nameBe, nameEn, slug } = listing.commodity;
  const texts = [...titles, nameAz, nameRu, nameBe, nameEn, slug, listing.slug, listing.producer.legalName];
  return [...new Set(texts.flatMap(searchKeys))].join(" ");
}
