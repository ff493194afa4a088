import type { Ask } from "#app/db/call.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { truckLoad } from "#app/domain/quantity.ts";
import type { ListingPage } from "./listing-page.server.ts";
import { listingPage } from "./listing-page.server.ts";

/** More would not fit beside each other, and nobody weighs more at once. */
const MOST_COMPARED = 4;

export type Comparison = {
  /** The quantity each of them is reckoned for, unless its own minimum is more. */
  readonly quantity: Grams;
  readonly listings: readonly ListingPage[];
  /** Asked for, and beyond the four. */
  readonly tooMany: number;
  /** Asked for, and not on sale. */
  readonly gone: readonly string[];
};

/**
 * Listings side by side, each as its own page has it for the same quantity: landed in Minsk, in BYN, with ST-1 and the
 * reference carriage. The very question of the listing's page, so that the figures are the same.
 */
export async function comparison(
  { actor, ...ask }: Ask<Buyer>,
  slugs: readonly string[],
  wanted: Grams | null,
): Promise<Comparison> {
  const asked = [...new Set(slugs)];
  const reader = { ...actor, kind: "member" as const, staffRole: null };
  const quantity = wanted ?? truckLoad;
  const shown = asked.slice(0, MOST_COMPARED);
  const found = await Promise.all(
    shown.map((slug) =>
      listingPage({ ...ask, actor: reader }, slug, {
        quantity,
        freightPerTruck: null,
        brokerPerDeclaration: null,
        declareOn: null,
        st1: true,
      }),
    ),
  );
  return {
    quantity,
    listings: found.filter((listing) => listing !== null),
    tooMany: asked.length - shown.length,
    gone: shown.filter((_, at) => found[at] === null),
  };
}
