import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CaseRefusal } from "#app/domain/moderation/case.ts";
import { decideRelease } from "#app/domain/moderation/case.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { ModerationActor } from "./lock-case.ts";
import { lockCase } from "./lock-case.ts";

/** Gives a case back before the 30 minutes are over. */
export async function releaseCase(
  call: Call<ModerationActor>,
  caseId: string,
): Promise<Result<null, CaseRefusal | { readonly code: "not-found" | "case-not-claimed" }>> {
  return inTransaction(call.db, async (tx) => {
    const locked = await lockCase(tx, call.actor, caseId);
    if (!locked) return refuse({ code: "not-found" });
    const release = decideRelease(locked.review, { userId: call.actor.userId }, call.now);
    if (!release.ok) return release;
    await tx.moderationCase.update({
      where: { id: caseId },
      data: { claimedById: null, claimedUntil: null },
    });
    await record(tx, call, {
      deed: "release-case",
      subject: "case",
      subjectId: caseId,
      companyId: locked.listing.producerId,
      before: { claimedBy: locked.review.claimedBy },
      after: { claimedBy: null },
    });
    return ok(null);
  });
}
