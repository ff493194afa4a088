import type { Db, Tx } from "#app/db/client.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { mayTradeFor } from "../listings/lock-own-listing.ts";

/** The person whose import it is, as they stand now; null when they may no longer trade for the company. */
export async function importerOf(
  db: Db | Tx,
  { userId, companyId }: { readonly userId: string; readonly companyId: string },
): Promise<Producer | null> {
  const user = await db.user.findFirst({
    where: { id: userId, blockedAt: null },
    include: { memberships: { include: { company: true } } },
  });
  if (user === null) return null;
  const actor: Producer = {
    kind: "producer",
    userId: user.id,
    name: user.name,
    email: user.email,
    memberships: user.memberships.map(({ role, company }) => ({
      companyId: company.id,
      companyName: company.legalName,
      kind: company.kind,
      role,
      state: company.state,
    })),
    activeCompanyId: companyId,
    companyId,
  };
  return mayTradeFor(actor, companyId).ok ? actor : null;
}
