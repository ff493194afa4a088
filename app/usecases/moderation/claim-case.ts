import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CaseRefusal } from "#app/domain/moderation/case.ts";
import { decideClaim } from "#app/domain/moderation/case.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { ModerationActor } from "./lock-case.ts";
import { lockCase } from "./lock-case.ts";

/** Takes a case for 30 minutes; taken again by the same moderator, the time begins anew. */
export async function claimCase(
  call: Call<ModerationActor>,
  caseId: string,
): Promise<Result<null, CaseRefusal | { readonly code: "not-found" }>> {
  return inTransaction(call.db, async (tx) => {
    const locked = await lockCase(tx, call.actor, caseId);
    if (!locked) return refuse({ code: "not-found" });
    const who = { userId: call.actor.userId, ownCompany: locked.ownCompany };
    const claim = decideClaim(locked.review, who, call.now);
    if (!claim.ok) return claim;
    const { claimedBy, claimedUntil } = claim.value;
    await tx.moderationCase.update({ where: { id: caseId }, data: { claimedById: claimedBy, claimedUntil } });
    await record(tx, call, {
      deed: "claim-case",
      subject: "case",
      subjectId: caseId,
      companyId: locked.listing.producerId,
      before: { claimedBy: locked.review.claimedBy },
      after: { claimedBy, claimedUntil: claimedUntil?.toISOString() ?? null },
    });
    return ok(null);
  });
}
