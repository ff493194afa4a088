import type { Tx } from "#app/db/client.server.ts";
import { owedForRest } from "#app/db/rest-of-order.server.ts";
import type { Minor } from "#app/domain/money.ts";
import { toDecimal } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { Mover } from "../orders/mover.ts";
import { reviewPayout } from "../payments/review-payout.ts";
import { setClaimDeadline } from "./claim-deadline.ts";
import { runningClaims } from "./running-claim.ts";

export type RestNotCredited = { readonly code: "rest-not-credited"; readonly least: string };

/**
 * Whether the order may end with this claim: while some of its goods never left, their price has to go back first. Asked
 * before anything is written; another running claim keeps the order open anyway.
 */
export async function mayEnd(
  tx: Tx,
  { id, currency }: { readonly id: string; readonly currency: string },
  credit: Minor,
): Promise<Result<null, RestNotCredited>> {
  if ((await runningClaims(tx, id)) > 1) return ok(null);
  const owed = await owedForRest(tx, id);
  if (credit >= owed) return ok(null);
  return refuse({ code: "rest-not-credited", least: `${toDecimal(owed)} ${currency}` });
}

type End = {
  /** All of the order was credited, or it was not. */
  readonly command: "refund" | "complete";
  readonly by: Mover;
  readonly now: Date;
  readonly requestId: string;
  readonly reason?: string;
};

/**
 * What becomes of an order when one of its claims has ended: with others still open it stays disputed and only the
 * money is looked at again; after the last it is completed, or ends as refunded. The order is locked by the caller.
 */
export async function endDispute(tx: Tx, orderId: string, end: End): Promise<void> {
  if ((await runningClaims(tx, orderId)) > 0) {
    await setClaimDeadline(tx, orderId, end.now);
    await reviewPayout(tx, orderId, end.now);
    return;
  }
  const moved = await moveOrder(tx, orderId, end);
  if (!moved.ok)
    throw new Error(`the claims of order ${orderId} have ended, it has not: ${moved.refusal.code}`);
}
