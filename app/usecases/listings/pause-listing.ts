import type { Call } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { decidePause } from "#app/domain/listings/on-sale.ts";
import { moveOwnListing } from "./move-own-listing.ts";

/** Takes a listing off the market for a while; running orders go on. */
export function pauseListing(call: Call<Producer>, listingId: string) {
  return moveOwnListing(call, listingId, "pause-listing", ({ status }) => decidePause(status));
}
