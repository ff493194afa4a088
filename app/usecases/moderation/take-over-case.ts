import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director } from "#app/domain/actor.ts";
import type { CaseRefusal } from "#app/domain/moderation/case.ts";
import { decideTakeOver } from "#app/domain/moderation/case.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockCase } from "./lock-case.ts";
import { tellColleague } from "./tell-colleague.ts";

export type TakeOverRefusal =
  | CaseRefusal
  | { readonly code: "not-found" | "case-not-claimed" | "reason-needed" };

/** The director takes a case that a colleague is working on, with a reason that stands in the record and is told them. */
export async function takeOverCase(
  call: Call<Director>,
  caseId: string,
  reason: string,
): Promise<Result<null, TakeOverRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, TakeOverRefusal>> => {
    const locked = await lockCase(tx, call.actor, caseId);
    if (!locked) return refuse({ code: "not-found" });
    const who = { userId: call.actor.userId, ownCompany: locked.ownCompany };
    const taken = decideTakeOver(locked.review, who, call.now);
    if (!taken.ok) return taken;
    if (reason.trim() === "") return refuse({ code: "reason-needed" });
    const { from, until } = taken.value;
    await tx.moderationCase.update({
      where: { id: caseId },
      data: { claimedById: call.actor.userId, claimedUntil: until },
    });
    await record(tx, call, {
      deed: "take-over-case",
      subject: "case",
      subjectId: caseId,
      companyId: locked.listing.producerId,
      before: { claimedBy: from },
      after: { claimedBy: call.actor.userId },
      reason,
    });
    const holder = await tx.user.findUniqueOrThrow({
      where: { id: from },
      select: { id: true, email: true, lang: true },
    });
    const to = { userId: holder.id, email: holder.email, lang: holder.lang };
    await tellColleague(tx, call, locked, { kind: "case-taken-over", to, reason });
    return ok(null);
  });
}
