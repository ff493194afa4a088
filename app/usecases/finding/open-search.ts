import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { NOTED_TO } from "#app/domain/catalogue/saved-search.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { noteMatches } from "./note-matches.ts";
import type { FindMatches } from "./own-search.ts";
import { ownSearches } from "./own-search.ts";

/** A buyer looks at what a saved search finds: none of it is new any more, and none of it is told. Answers its query. */
export async function openSearch(
  call: Call<Buyer>,
  id: string,
  findMatches: FindMatches<Call<Buyer>>,
): Promise<Result<{ readonly query: string }, { readonly code: "not-found" }>> {
  const own = { ...ownSearches(call.actor), id };
  const search = await call.db.savedSearch.findFirst({ where: own });
  if (search === null) return refuse({ code: "not-found" });
  const found = await findMatches(call, search, NOTED_TO);
  return inTransaction(call.db, async (tx) => {
    const looked = await tx.savedSearch.updateMany({ where: own, data: { lookedAt: call.now } });
    if (looked.count === 0) return refuse({ code: "not-found" });
    await noteMatches(tx, id, found, { now: call.now, told: false });
    return ok({ query: search.query });
  });
}
