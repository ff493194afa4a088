import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";

/** Locks order and payout, in this order; the payout as it is under the locks. */
export async function lockPayout(tx: Tx, payoutId: string) {
  const found = await tx.payout.findUnique({ where: { id: payoutId }, select: { orderId: true } });
  if (found === null) return null;
  await lockRow(tx, "order", found.orderId);
  await lockRow(tx, "payout", payoutId);
  return tx.payout.findUniqueOrThrow({
    where: { id: payoutId },
    include: { order: true, producer: { select: { stripeAccount: true } } },
  });
}
