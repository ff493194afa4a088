import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { ClaimRefusal, ClaimSide } from "#app/domain/claims/states.ts";
import { decideQuestion } from "#app/domain/claims/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addWorkingDays } from "#app/domain/working-days.ts";
import { setClaimDeadline } from "./claim-deadline.ts";
import { meantClaim } from "./running-claim.ts";
import { sayAboutClaim } from "./say-about-claim.ts";
import { tellAboutClaim } from "./tell-about-claim.ts";

export type Question = {
  readonly side: ClaimSide;
  /** Belarusian working days to reply in. */
  readonly days: number;
  readonly comment: string;
};

export type QuestionRefusal =
  | ClaimRefusal
  | { readonly code: "not-found" }
  | { readonly code: "own-company" };

/** Staff ask one side of a claim something before they settle it; the settlement waits for the reply or its deadline. */
export function askAboutClaim(
  call: Call<Staff>,
  claimId: string,
  { side, days, comment }: Question,
): Promise<Result<null, QuestionRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const found = await tx.claim.findUnique({ where: { id: claimId }, include: { order: true } });
    if (found === null) return refuse({ code: "not-found" });
    const { buyerId, producerId } = found.order;
    if (roleIn(call.actor, buyerId) !== null || roleIn(call.actor, producerId) !== null) {
      return refuse({ code: "own-company" });
    }
    const meant = await meantClaim(tx, found.orderId, claimId);
    if (!meant.ok) return refuse({ code: "not-found" });
    const claim = meant.value;
    const decided = decideQuestion(claim, call.now);
    if (!decided.ok) return decided;
    const dueAt = addWorkingDays(call.now, days, await holidaysOf(tx, "BY"));
    await tx.claim.update({
      where: { id: claimId, state: claim.state },
      data: { askedSide: side, questionDueAt: dueAt, version: { increment: 1 } },
    });
    const by = { actor: "staff", kind: call.actor.kind, userId: call.actor.userId } as const;
    const context = { by, now: call.now, requestId: call.requestId };
    const saying = { kind: "question", text: comment, asks: side, dueAt } as const;
    const { messageId, order } = await sayAboutClaim(tx, claim, saying, context);
    await setClaimDeadline(tx, order.id, call.now);
    await record(tx, call, {
      deed: "ask-claim",
      subject: "claim",
      subjectId: claimId,
      companyId: side === "buyer" ? buyerId : producerId,
      after: { side, claim: claim.number },
      reason: comment,
    });
    const data = { reason: comment, deadline: dueAt.toISOString() };
    await tellAboutClaim(
      tx,
      order,
      claimId,
      { kind: "claim-asked", to: [side], data, event: messageId },
      call.now,
    );
    return ok(null);
  });
}
