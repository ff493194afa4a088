import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import type { Buyer, CompanyRole, Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type OwnQuotationRefusal = { readonly code: "not-found" } | { readonly code: "not-allowed" };

const parts = {
  request: true,
  offers: { orderBy: { seq: "desc" }, take: 1 },
  _count: { select: { offers: true } },
} as const;

/**
 * Locks a quotation of one of the actor's companies and reads it with its last offer. Somebody else's is not there; one
 * of a company in which they only read is not theirs to act on. Lock it before listings and lots.
 */
export async function lockOwnQuotation(
  tx: Tx,
  actor: Buyer | Producer,
  id: string,
  atLeast: CompanyRole = trades,
) {
  const sides = await tx.quotation.findUnique({
    where: { id },
    select: { buyerId: true, producerId: true },
  });
  const own = judgeOwn(actor, sides, atLeast);
  if (!own.ok) return own;
  await lockRow(tx, "quotation", id);
  const { offers, _count, ...quotation } = await tx.quotation.findUniqueOrThrow({
    where: { id },
    include: parts,
  });
  return ok({ ...quotation, last: offers[0] ?? null, offerCount: _count.offers });
}

export type LockedQuotation = Extract<
  Awaited<ReturnType<typeof lockOwnQuotation>>,
  { readonly ok: true }
>["value"];

function judgeOwn(
  actor: Buyer | Producer,
  sides: { readonly buyerId: string; readonly producerId: string } | null,
  atLeast: CompanyRole,
): Result<null, OwnQuotationRefusal> {
  if (sides === null) return refuse({ code: "not-found" });
  const companyId = actor.kind === "buyer" ? sides.buyerId : sides.producerId;
  if (!companiesWhere(actor, actor.kind, "viewer").includes(companyId)) return refuse({ code: "not-found" });
  return companiesWhere(actor, actor.kind, atLeast).includes(companyId)
    ? ok(null)
    : refuse({ code: "not-allowed" });
}
