import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { AssignmentRefusal } from "#app/domain/moderation/case.ts";
import { decideAssignment } from "#app/domain/moderation/case.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { ModerationActor } from "./lock-case.ts";
import { lockCase } from "./lock-case.ts";
import { tellColleague } from "./tell-colleague.ts";

/** Gives a case to a colleague who moderates, and tells them; null gives it back to everybody. */
export async function assignCase(
  call: Call<ModerationActor>,
  caseId: string,
  colleagueId: string | null,
): Promise<Result<null, AssignmentRefusal | { readonly code: "not-found" }>> {
  return inTransaction(call.db, async (tx) => {
    const locked = await lockCase(tx, call.actor, caseId);
    if (!locked) return refuse({ code: "not-found" });
    const found = colleagueId === null ? null : await readColleague(tx, colleagueId);
    const colleague = found && {
      moderates:
        found.blockedAt === null && (found.staffRole === "moderator" || found.staffRole === "director"),
      ownCompany: found.memberships.some(({ companyId }) => companyId === locked.listing.producerId),
    };
    if (colleagueId !== null && colleague === null) return refuse({ code: "colleague-unknown" });
    const by = { userId: call.actor.userId, ownCompany: locked.ownCompany };
    const assignment = decideAssignment(locked.review, by, colleague, call.now);
    if (!assignment.ok) return assignment;
    const before = locked.assignedTo;
    if (before === colleagueId) return ok(null);
    await tx.moderationCase.update({
      where: { id: caseId },
      data: {
        assignedToId: colleagueId,
        assignedById: colleagueId === null ? null : call.actor.userId,
        assignedAt: colleagueId === null ? null : call.now,
        ...(assignment.value.endsClaim && colleagueId !== call.actor.userId
          ? { claimedById: null, claimedUntil: null }
          : {}),
      },
    });
    await record(tx, call, {
      deed: "assign-case",
      subject: "case",
      subjectId: caseId,
      companyId: locked.listing.producerId,
      before: { assignedTo: before },
      after: { assignedTo: colleagueId },
    });
    if (found !== null && found.id !== call.actor.userId) {
      const to = { userId: found.id, email: found.email, lang: found.lang };
      await tellColleague(tx, call, locked, { kind: "case-assigned", to, reason: "" });
    }
    return ok(null);
  });
}

function readColleague(tx: Tx, id: string) {
  return tx.user.findUnique({
    where: { id },
    select: {
      id: true,
      email: true,
      lang: true,
      staffRole: true,
      blockedAt: true,
      memberships: { select: { companyId: true } },
    },
  });
}
