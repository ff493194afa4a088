import type { Db, Tx } from "#app/db/client.server.ts";
import type { Buyer, CompanyRole, Producer, Staff } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Mover } from "./mover.ts";

export type OwnOrderRefusal = { readonly code: "not-found" } | { readonly code: "not-allowed" };

/** Staff reach every order; whether they may decide about it is asked where they decide. */
export type OrderSide = Buyer | Producer | Staff;

export type OwnOrder = {
  readonly id: string;
  readonly by: Mover;
  readonly buyerId: string;
  readonly producerId: string;
};

/**
 * The order of that number if it is the actor's: of a company on their side in which they have at least the role.
 * Somebody else's order is not there; one of a company in which they only read is not theirs to move.
 */
export async function ownOrder(
  tx: Db | Tx,
  actor: OrderSide,
  number: string,
  atLeast: CompanyRole = trades,
): Promise<Result<OwnOrder, OwnOrderRefusal>> {
  const order = await tx.order.findUnique({
    where: { number },
    select: { id: true, buyerId: true, producerId: true },
  });
  if (!order) return refuse({ code: "not-found" });
  if (actor.kind !== "producer" && actor.kind !== "buyer") {
    return ok({ ...order, by: { actor: "staff", kind: actor.kind, userId: actor.userId } });
  }
  const companyId = actor.kind === "producer" ? order.producerId : order.buyerId;
  if (!companiesWhere(actor, actor.kind, "viewer").includes(companyId)) return refuse({ code: "not-found" });
  if (!companiesWhere(actor, actor.kind, atLeast).includes(companyId)) return refuse({ code: "not-allowed" });
  return ok({ ...order, by: { actor: actor.kind, kind: actor.kind, userId: actor.userId } });
}
