import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { DeedName } from "#app/domain/audit/deeds.ts";
import type { ListingStatus } from "#app/domain/listings/states.ts";
import type { Refusal, Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { LockedListing, NotOwn } from "./lock-own-listing.ts";
import { lockOwnListing } from "./lock-own-listing.ts";

/** A producer's deed that only moves the status of a listing on or off the market. */
export async function moveOwnListing<R extends Refusal>(
  call: Call<Producer>,
  listingId: string,
  deed: DeedName,
  decide: (listing: LockedListing) => Result<ListingStatus, R>,
): Promise<Result<null, NotOwn | R | { readonly code: "moved-on" }>> {
  return inTransaction(call.db, async (tx) => {
    const found = await lockOwnListing(tx, call.actor, listingId);
    if (!found.ok) return found;
    const listing = found.value;
    const next = decide(listing);
    if (!next.ok) return next;
    const moved = await tx.listing.updateMany({
      where: { id: listingId, status: listing.status },
      data: { status: next.value, version: { increment: 1 } },
    });
    if (moved.count !== 1) return refuse({ code: "moved-on" });
    await record(tx, call, {
      deed,
      subject: "listing",
      subjectId: listingId,
      companyId: listing.producerId,
      before: { status: listing.status },
      after: { status: next.value },
    });
    await refreshCatalogueEntry(tx, listingId, call.now);
    return ok(null);
  });
}
