import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { decideArchive } from "#app/domain/listings/on-sale.ts";
import type { ListingMovedOn, NotYours } from "#app/domain/listings/revision.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import { leaveReview } from "./leave-review.ts";
import type { NotOwn } from "./lock-own-listing.ts";
import { lockOwnListing } from "./lock-own-listing.ts";
import { endWaiting } from "./write-price.ts";

/** Takes a listing off the market for good, and out of the queue; running orders go on. */
export async function archiveListing(
  call: Call<Producer>,
  listingId: string,
): Promise<Result<null, NotOwn | ListingMovedOn | NotYours>> {
  return inTransaction(call.db, async (tx) => {
    const found = await lockOwnListing(tx, call.actor, listingId);
    if (!found.ok) return found;
    const { reviewed } = found.value;
    const archived = decideArchive(reviewed, "producer");
    if (!archived.ok) return archived;
    const { status, withdraws } = archived.value;
    if (withdraws !== null) await leaveReview(tx, withdraws, call.now);
    await endWaiting(tx, listingId, call.now);
    await tx.listing.update({ where: { id: listingId }, data: { status, version: { increment: 1 } } });
    await record(tx, call, {
      deed: "archive-listing",
      subject: "listing",
      subjectId: listingId,
      companyId: found.value.producerId,
      before: { status: reviewed.status },
      after: { status },
    });
    await refreshCatalogueEntry(tx, listingId, call.now);
    return ok(null);
  });
}
