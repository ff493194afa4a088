import type { Tx } from "#app/db/client.server.ts";
import type { ClaimModel } from "#app/db/generated/models.ts";
import { lockRow } from "#app/db/lock.server.ts";

/** Locks the order and answers its claim that is open or answered; there is at most one. */
export async function runningClaim(tx: Tx, orderId: string): Promise<ClaimModel | null> {
  await lockRow(tx, "order", orderId);
  return tx.claim.findFirst({
    where: { orderId, state: { in: ["open", "answered"] } },
    orderBy: { number: "desc" },
  });
}
