import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { WithdrawalRefusal } from "#app/domain/listings/revision.ts";
import { decideWithdrawal } from "#app/domain/listings/revision.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import { beginDraft } from "./begin-draft.ts";
import { leaveReview } from "./leave-review.ts";
import type { NotOwn } from "./lock-own-listing.ts";
import { lockOwnListing } from "./lock-own-listing.ts";

/**
 * Takes the submitted revision back before it is decided on; what is on sale stays on sale. Its content is a draft
 * again, so that it can be mended and handed in anew.
 */
export async function withdrawListing(
  call: Call<Producer>,
  listingId: string,
): Promise<Result<null, NotOwn | WithdrawalRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const found = await lockOwnListing(tx, call.actor, listingId);
    if (!found.ok) return found;
    const listing = found.value;
    const withdrawal = decideWithdrawal(listing.reviewed);
    if (!withdrawal.ok) return withdrawal;
    const { status, withdraws } = withdrawal.value;
    await leaveReview(tx, withdraws, call.now);
    await beginDraft(tx, listing, call.actor.userId, call.now);
    await tx.listing.update({ where: { id: listingId }, data: { status, version: { increment: 1 } } });
    await record(tx, call, {
      deed: "withdraw-listing",
      subject: "listing",
      subjectId: listingId,
      companyId: listing.producerId,
      before: { status: listing.status, revision: withdraws },
      after: { status },
    });
    return ok(null);
  });
}
