import type { Tx } from "#app/db/client.server.ts";
import { claimWaitsFor, mostUrgent } from "#app/domain/claims/states.ts";

/** Puts onto a locked order the deadline of the claim that is first in turn; none while all wait for the house. */
export async function setClaimDeadline(tx: Tx, orderId: string, now: Date): Promise<void> {
  const claims = await tx.claim.findMany({ where: { orderId } });
  const urgent = mostUrgent(claims, now);
  await tx.order.update({
    where: { id: orderId },
    data: { deadlineAt: urgent === null ? null : claimWaitsFor(urgent, now).by, version: { increment: 1 } },
  });
}
