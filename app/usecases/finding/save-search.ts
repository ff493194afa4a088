import { randomUUID } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import { MOST_SEARCHES, NOTED_TO, searchQuery } from "#app/domain/catalogue/saved-search.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { noteMatches } from "./note-matches.ts";
import type { FindMatches } from "./own-search.ts";
import { ownSearches } from "./own-search.ts";

type SaveSearch = {
  readonly filter: CatalogueFilter;
  readonly name: string;
  readonly mails: boolean;
};

/**
 * A buyer saves a state of the catalogue. What it finds now is known from the start; the same state again is the same
 * search under its new name.
 */
export async function saveSearch(
  call: Call<Buyer>,
  { filter, name, mails }: SaveSearch,
  findMatches: FindMatches<Call<Buyer>>,
): Promise<Result<null, { readonly code: "too-many-searches"; readonly most: number }>> {
  const { actor, db, now } = call;
  const query = searchQuery(filter);
  const id = randomUUID();
  const own = ownSearches(actor);
  const found = await findMatches(call, { id, query, broad: false, createdAt: now }, NOTED_TO + 1);
  const broad = found.length > NOTED_TO;
  return inTransaction(db, async (tx) => {
    // Two presses at once: the second waits for the first and finds its search.
    await lockRow(tx, "company", own.companyId);
    const known = await tx.savedSearch.updateMany({ where: { ...own, query }, data: { name, mails } });
    if (known.count > 0) return ok(null);
    if ((await tx.savedSearch.count({ where: own })) >= MOST_SEARCHES) {
      return refuse({ code: "too-many-searches", most: MOST_SEARCHES });
    }
    await tx.savedSearch.create({
      data: { id, ...own, query, name, mails, broad, createdAt: now, lookedAt: now, checkedAt: now },
    });
    if (!broad) await noteMatches(tx, id, found, { now, told: false });
    return ok(null);
  });
}
