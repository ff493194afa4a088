import type { Tx } from "#app/db/client.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type OwnBasketRefusal = { readonly code: "not-found" } | { readonly code: "not-allowed" };

/** The company of a line that lies in this person's own basket; a basket belongs to a person within a company. */
export async function ownBasket(
  tx: Tx,
  actor: Buyer,
  lineId: string,
): Promise<Result<{ companyId: string }, OwnBasketRefusal>> {
  const line = await tx.basketLine.findFirst({
    where: {
      id: lineId,
      userId: actor.userId,
      companyId: { in: companiesWhere(actor, "buyer", "viewer") },
    },
    select: { companyId: true },
  });
  if (!line) return refuse({ code: "not-found" });
  const manages = companiesWhere(actor, "buyer", trades).includes(line.companyId);
  return manages ? ok(line) : refuse({ code: "not-allowed" });
}
