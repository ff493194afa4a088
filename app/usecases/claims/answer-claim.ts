import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { ClaimRefusal } from "#app/domain/claims/states.ts";
import { decideClaimAnswer } from "#app/domain/claims/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { FileTypeUnknown } from "../files/keep-documents.ts";
import { keepDocuments } from "../files/keep-documents.ts";
import type { OwnOrderRefusal } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import { setClaimDeadline } from "./claim-deadline.ts";
import type { Described } from "./claim-files.ts";
import type { NoClaim } from "./running-claim.ts";
import { meantClaim } from "./running-claim.ts";
import { sayAboutClaim } from "./say-about-claim.ts";
import { tellAboutClaim } from "./tell-about-claim.ts";

export type AnswerClaim = {
  /** Which claim; empty: the latest that runs. */
  readonly claim?: string | undefined;
  readonly comment: string;
  readonly photos?: readonly Described[];
};

export type AnswerClaimRefusal = OwnOrderRefusal | ClaimRefusal | NoClaim | FileTypeUnknown;

/** The producer says what they have to say to a claim, within two working days; then staff settle it. */
export async function answerClaim(
  call: Call<Producer>,
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
    const decided = decideClaimAnswer(claim, call.now);
    if (!decided.ok) return decided;
    await tx.claim.update({
      where: { id: claim.id, state: "open" },
      data: { state: decided.value, answeredAt: call.now, version: { increment: 1 } },
    });
    const by = { ...own.value.by, userId: call.actor.userId };
    const context = { by, now: call.now, requestId: call.requestId };
    const saying = { kind: "answer", text: comment, kept: kept.value, photos } as const;
    const { order } = await sayAboutClaim(tx, claim, saying, context);
    await setClaimDeadline(tx, order.id, call.now);
    const news = { kind: "claim-answered", to: ["buyer", "staff"], data: { reason: comment } } as const;
    await tellAboutClaim(tx, order, claim.id, news, call.now);
    return ok(null);
  });
}
