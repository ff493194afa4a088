import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { mayTradeFor } from "../listings/lock-own-listing.ts";

/** An import of one of the person's companies, with the company locked: its imports wait for each other. */
export async function lockOwnImport(tx: Tx, { actor }: Call<Producer>, importId: string) {
  const found = await tx.listingImport.findUnique({ where: { id: importId }, select: { companyId: true } });
  if (found === null) return refuse({ code: "not-found" });
  const own = mayTradeFor(actor, found.companyId);
  if (!own.ok) return own;
  await lockRow(tx, "company", found.companyId);
  return ok(await tx.listingImport.findUniqueOrThrow({ where: { id: importId } }));
}

/** Whether another import of the company is being checked or run. */
export async function oneAtWork(tx: Tx, companyId: string): Promise<boolean> {
  return (await tx.listingImport.count({ where: { companyId, state: { in: ["checking", "running"] } } })) > 0;
}
