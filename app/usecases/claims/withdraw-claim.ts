import type { Call } from "#app/db/call.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { ClaimRefusal } from "#app/domain/claims/states.ts";
import { decideClaimWithdrawal } from "#app/domain/claims/states.ts";
import { minor } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { OwnOrderRefusal } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import type { RestNotCredited } from "./end-dispute.ts";
import { endDispute, mayEnd } from "./end-dispute.ts";
import type { NoClaim } from "./running-claim.ts";
import { meantClaim } from "./running-claim.ts";
import { tellAboutClaim } from "./tell-about-claim.ts";

/**
 * The buyer takes a claim back: what it was about is accepted as it is, and with the last claim the order is completed.
 * The last one stays while goods that were paid for never left: staff settle it with their price.
 *
 * @param claimId empty: the latest that runs
 */
export function withdrawClaim(
  call: Call<Buyer>,
  number: string,
  claimId = "",
): Promise<Result<null, OwnOrderRefusal | ClaimRefusal | NoClaim | RestNotCredited>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    const meant = await meantClaim(tx, id, claimId);
    if (!meant.ok) return meant;
    const claim = meant.value;
    const decided = decideClaimWithdrawal(claim);
    if (!decided.ok) return decided;
    const order = await tx.order.findUniqueOrThrow({ where: { id } });
    const ends = await mayEnd(tx, order, minor(0n));
    if (!ends.ok) return ends;
    await tx.claim.update({
      where: { id: claim.id, state: claim.state },
      data: {
        state: decided.value,
        settledAt: call.now,
        askedSide: null,
        questionDueAt: null,
        version: { increment: 1 },
      },
    });
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
    await endDispute(tx, id, { command: "complete", by, now: call.now, requestId: call.requestId });
    return ok(null);
  });
}
