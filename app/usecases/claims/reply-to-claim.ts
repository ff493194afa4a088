import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { decideReply } from "#app/domain/claims/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import { keepDocuments } from "../files/keep-documents.ts";
import { ownOrder } from "../orders/own-order.ts";
import type { AnswerClaim, AnswerClaimRefusal } from "./answer-claim.ts";
import { setClaimDeadline } from "./claim-deadline.ts";
import { meantClaim } from "./running-claim.ts";
import { sayAboutClaim } from "./say-about-claim.ts";
import { tellAboutClaim } from "./tell-about-claim.ts";

/** The side that staff have asked about a claim replies. */
export async function replyToClaim(
  call: Call<Buyer | Producer>,
  number: string,
  { claim: claimId = "", comment, photos = [] }: AnswerClaim,
): Promise<Result<null, AnswerClaimRefusal>> {
  const reachable = await ownOrder(call.db, call.actor, number);
  if (!reachable.ok) return reachable;
  const kept = await keepDocuments(call, photos);
  if (!kept.ok) return kept;
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const meant = await meantClaim(tx, own.value.id, claimId);
    if (!meant.ok) return meant;
    const claim = meant.value;
    const decided = decideReply(claim, call.actor.kind);
    if (!decided.ok) return decided;
    await tx.claim.update({
      where: { id: claim.id, state: claim.state },
      data: { askedSide: null, questionDueAt: null, version: { increment: 1 } },
    });
    const by = { ...own.value.by, userId: call.actor.userId };
    const context = { by, now: call.now, requestId: call.requestId };
    const saying = { kind: "reply", text: comment, kept: kept.value, photos } as const;
    const { messageId, order } = await sayAboutClaim(tx, claim, saying, context);
    await setClaimDeadline(tx, order.id, call.now);
    const other = call.actor.kind === "buyer" ? "producer" : "buyer";
    const news = { kind: "claim-replied", to: [other, "staff"], event: messageId } as const;
    await tellAboutClaim(tx, order, claim.id, { ...news, data: { reason: comment } }, call.now);
    return ok(null);
  });
}
