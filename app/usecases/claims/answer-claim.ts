import type { Call } from "#app/db/call.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { ClaimRefusal } from "#app/domain/claims/states.ts";
import { decideClaimAnswer } from "#app/domain/claims/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { OwnOrderRefusal } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import { runningClaim } from "./running-claim.ts";
import { tellAboutClaim } from "./tell-about-claim.ts";

/** The producer says what they have to say to a claim, within two working days; then staff settle it. */
export function answerClaim(
  call: Call<Producer>,
  number: string,
  comment: string,
): Promise<Result<null, OwnOrderRefusal | ClaimRefusal | { readonly code: "no-claim" }>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    const claim = await runningClaim(tx, id);
    if (claim === null) return refuse({ code: "no-claim" });
    const decided = decideClaimAnswer(claim, call.now);
    if (!decided.ok) return decided;
    await tx.claim.update({
      where: { id: claim.id, state: "open" },
      data: { state: decided.value, answer: comment, answeredAt: call.now },
    });
    const order = await tx.order.update({
      where: { id },
      data: { deadlineAt: null, version: { increment: 1 } },
    });
    await appendOrderEvent(tx, id, {
      kind: "claim_answered",
      fromState: order.state,
      toState: order.state,
      actorKind: by.kind,
      actorId: by.userId,
      data: { claim: claim.number, reason: comment },
      at: call.now,
      requestId: call.requestId,
    });
    const news = { kind: "claim-answered", to: ["buyer", "staff"], data: { reason: comment } } as const;
    await tellAboutClaim(tx, order, claim.id, news, call.now);
    return ok(null);
  });
}
