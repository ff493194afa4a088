import type { Tx } from "#app/db/client.server.ts";
import { moveOrder } from "../orders/move-order.ts";
import type { Mover } from "../orders/mover.ts";
import { reviewPayout } from "../payments/review-payout.ts";
import { setClaimDeadline } from "./claim-deadline.ts";
import { runningClaims } from "./running-claim.ts";

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
