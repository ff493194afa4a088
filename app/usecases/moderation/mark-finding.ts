import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CaseRefusal } from "#app/domain/moderation/case.ts";
import { mayDecide } from "#app/domain/moderation/case.ts";
import { keyOf, readFindings } from "#app/domain/moderation/stored-findings.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { ModerationActor } from "./lock-case.ts";
import { lockCase } from "./lock-case.ts";

export type MarkRefusal =
  | CaseRefusal
  | { readonly code: "not-found" }
  /** The finding is no longer there, or says something else by now. */
  | { readonly code: "finding-gone" };

/**
 * Says of one finding that it was looked at and is fine, or takes that back. It stays so in later rounds as long as the
 * finding has the same evidence.
 */
export async function markFinding(
  call: Call<ModerationActor>,
  caseId: string,
  { finding, fine }: { readonly finding: string; readonly fine: boolean },
): Promise<Result<null, MarkRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, MarkRefusal>> => {
    const locked = await lockCase(tx, call.actor, caseId);
    if (!locked) return refuse({ code: "not-found" });
    const who = { userId: call.actor.userId, ownCompany: locked.ownCompany };
    const open = mayDecide(locked.review, who, call.now);
    if (!open.ok) return open;
    const { findings } = await tx.moderationCase.findUniqueOrThrow({ where: { id: caseId } });
    if (!readFindings(findings).some((one) => keyOf(one) === finding))
      return refuse({ code: "finding-gone" });
    const listingId = locked.listing.id;
    const { count } = fine
      ? await tx.findingMark.createMany({
          data: [{ listingId, key: finding, markedById: call.actor.userId, markedAt: call.now }],
          skipDuplicates: true,
        })
      : await tx.findingMark.deleteMany({ where: { listingId, key: finding } });
    // A second click changes nothing, and nothing is written of it.
    if (count > 0) {
      await record(tx, call, {
        deed: fine ? "mark-finding" : "unmark-finding",
        subject: "case",
        subjectId: caseId,
        after: { finding },
      });
    }
    return ok(null);
  });
}
