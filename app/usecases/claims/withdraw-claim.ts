import type { Call } from "#app/db/call.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { ClaimRefusal } from "#app/domain/claims/states.ts";
import { decideClaimWithdrawal } from "#app/domain/claims/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { OwnOrderRefusal } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import { runningClaim } from "./running-claim.ts";
import { tellAboutClaim } from "./tell-about-claim.ts";

/** The buyer takes the claim back: the goods are accepted as they are and the order is completed. */
export function withdrawClaim(
  call: Call<Buyer>,
  number: string,
): Promise<Result<null, OwnOrderRefusal | ClaimRefusal | { readonly code: "no-claim" }>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    const claim = await runningClaim(tx, id);
    if (claim === null) return refuse({ code: "no-claim" });
    const decided = decideClaimWithdrawal(claim);
    if (!decided.ok) return decided;
    await tx.claim.update({
      where: { id: claim.id, state: claim.state },
      data: { state: decided.value, settledAt: call.now },
    });
    const order = await tx.order.findUniqueOrThrow({ where: { id } });
    await appendOrderEvent(tx, id, {
      kind: "claim_withdrawn",
      fromState: order.state,
      toState: order.state,
      actorKind: by.kind,
      actorId: by.userId,
      data: { claim: claim.number },
      at: call.now,
      requestId: call.requestId,
    });
    const news = { kind: "claim-withdrawn", to: ["producer", "staff"], data: {} } as const;
    await tellAboutClaim(tx, order, claim.id, news, call.now);
    const moved = await moveOrder(tx, id, {
      command: "complete",
      by,
      now: call.now,
      requestId: call.requestId,
    });
    if (!moved.ok)
      throw new Error(`claim of ${number} withdrawn, order not completed: ${moved.refusal.code}`);
    return ok(null);
  });
}
