import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import { ownSearches } from "./own-search.ts";

/** A buyer lets a saved search go; one that is gone already is as good. */
export function removeSearch({ actor, db }: Call<Buyer>, id: string): Promise<Result<null, never>> {
  return inTransaction(db, async (tx) => {
    await tx.savedSearch.deleteMany({ where: { ...ownSearches(actor), id } });
    return ok(null);
  });
}
