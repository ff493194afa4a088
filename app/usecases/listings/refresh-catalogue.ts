import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";

const AT_ONCE = 50;

/**
 * Makes the whole catalogue true for a new day: deeds keep their own listing true, but dates pass and rates change
 * without one. Few listings a transaction, so that nobody waits long for it. Resolves to how many were looked at.
 */
export async function refreshCatalogue({ db, now }: Call<System>, stop?: AbortSignal): Promise<number> {
  let looked = 0;
  for (let after = ""; stop?.aborted !== true; ) {
    const batch = await db.listing.findMany({
      where: { status: "published", ...(after === "" ? {} : { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: AT_ONCE,
      select: { id: true },
    });
    const last = batch.at(-1);
    if (last === undefined) break;
    await inTransaction(db, async (tx) => {
      for (const { id } of batch) await refreshCatalogueEntry(tx, id, now);
    });
    looked += batch.length;
    after = last.id;
  }
  return looked;
}
