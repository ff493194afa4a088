import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { ownSearches } from "./own-search.ts";

/** A buyer gives a saved search another name, or switches its mails on or off. */
export function changeSearch(
  { actor, db }: Call<Buyer>,
  id: string,
  change: { readonly name: string } | { readonly mails: boolean },
): Promise<Result<null, { readonly code: "not-found" }>> {
  return inTransaction(db, async (tx) => {
    const changed = await tx.savedSearch.updateMany({ where: { ...ownSearches(actor), id }, data: change });
    return changed.count === 1 ? ok(null) : refuse({ code: "not-found" });
  });
}
