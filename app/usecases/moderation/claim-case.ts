import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CaseRefusal } from "#app/domain/moderation/case.ts";
import { decideClaim, holderOf } from "#app/domain/moderation/case.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { ModerationActor } from "./lock-case.ts";
import { lockCase } from "./lock-case.ts";

/**
 * Takes a case for 30 minutes; taken again by the same moderator, the time begins anew. Prolonging is no news, so only
 * a claim that begins stands in the record; one that takes over a claim that ran out says whose it was.
 */
export async function claimCase(
  call: Call<ModerationActor>,
  caseId: string,
): Promise<Result<null, CaseRefusal | { readonly code: "not-found" }>> {
  return inTransaction(call.db, async (tx) => {
    const locked = await lockCase(tx, call.actor, caseId);
    if (!locked) return refuse({ code: "not-found" });
    const { review, ownCompany } = locked;
    const claim = decideClaim(review, { userId: call.actor.userId, ownCompany }, call.now);
    if (!claim.ok) return claim;
    const { claimedBy, claimedUntil } = claim.value;
    await tx.moderationCase.update({
      where: { id: caseId },
      data: { claimedById: claimedBy, claimedUntil, firstLookAt: review.firstLookAt ?? call.now },
    });
    if (holderOf(review, call.now) === null) {
      await record(tx, call, {
        deed: "claim-case",
        subject: "case",
        subjectId: caseId,
        companyId: locked.listing.producerId,
        before: { claimedBy: review.claimedBy },
        after: { claimedBy, claimedUntil: claimedUntil?.toISOString() ?? null },
      });
    }
    return ok(null);
  });
}
