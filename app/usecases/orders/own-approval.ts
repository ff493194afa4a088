import type { Tx } from "#app/db/client.server.ts";
import type { ApprovalModel } from "#app/db/generated/models.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { lockMember } from "#app/db/purchase-limit.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type OwnApprovalRefusal = { readonly code: "not-found" } | { readonly code: "not-allowed" };

/**
 * Locks a request of one of the actor's companies and says whether they own the company or asked for it themselves; the
 * role is read under the lock, for what the session says may be a moment old.
 */
export async function ownApproval(
  tx: Tx,
  actor: Buyer,
  id: string,
): Promise<Result<{ approval: ApprovalModel; isOwner: boolean; isAsker: boolean }, OwnApprovalRefusal>> {
  const known = await tx.approval.findFirst({
    where: { id, buyerId: { in: companiesWhere(actor, "buyer", "viewer") } },
    select: { buyerId: true },
  });
  if (known === null) return refuse({ code: "not-found" });
  await lockRow(tx, "approval", id);
  const approval = await tx.approval.findUniqueOrThrow({ where: { id } });
  const member = await lockMember(tx, approval.buyerId, actor.userId);
  if (member === null) return refuse({ code: "not-found" });
  const isOwner = member.role === "owner";
  const isAsker = approval.requestedById === actor.userId;
  return isOwner || isAsker ? ok({ approval, isOwner, isAsker }) : refuse({ code: "not-allowed" });
}
