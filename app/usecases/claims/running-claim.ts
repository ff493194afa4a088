import type { Tx } from "#app/db/client.server.ts";
import type { ClaimModel } from "#app/db/generated/models.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { isRunning } from "#app/domain/claims/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type NoClaim = { readonly code: "no-claim" };

/**
 * Locks the order and answers the claim that is meant: the one of that id, or, where none is named, the latest that is
 * open or answered. A named one may have ended; whoever decides says so.
 *
 * @param claimId empty: none is named
 */
export async function meantClaim(
  tx: Tx,
  orderId: string,
  claimId: string,
): Promise<Result<ClaimModel, NoClaim>> {
  await lockRow(tx, "order", orderId);
  const claim = await tx.claim.findFirst({
    where: claimId === "" ? { orderId, state: { in: ["open", "answered"] } } : { orderId, id: claimId },
    orderBy: { number: "desc" },
  });
  return claim === null ? refuse({ code: "no-claim" }) : ok(claim);
}

/** How many claims of a locked order still run. */
export async function runningClaims(tx: Tx, orderId: string): Promise<number> {
  const claims = await tx.claim.findMany({ where: { orderId }, select: { state: true } });
  return claims.filter(isRunning).length;
}
