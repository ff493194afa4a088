import type { Call } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { decideResume } from "#app/domain/listings/on-sale.ts";
import { moveOwnListing } from "./move-own-listing.ts";

/** Puts a paused listing back on sale, as it was last approved. */
export function resumeListing(call: Call<Producer>, listingId: string) {
  return moveOwnListing(call, listingId, "resume-listing", ({ status, producer }) =>
    decideResume(status, producer.state === "verified"),
  );
}
