import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { savedFilter } from "#app/domain/catalogue/saved-search.ts";
import { unnotedMatches } from "#app/queries/saved-matches.server.ts";
import { saveSearch } from "#app/usecases/finding/save-search.ts";
import { anOwnedCompany } from "#tests/support/builders.ts";
import { callAs, memberOf } from "#tests/support/people-world.ts";

/** The owner of a new buyer company, signed in. */
export async function aBuyer(db: Db): Promise<Buyer> {
  const { company, owner } = await anOwnedCompany(db, { kind: "buyer" });
  const { staffRole: _, ...person } = await memberOf(db, owner.id);
  return { ...person, kind: "buyer", companyId: company.id };
}

/** Saves a state of the catalogue for a buyer, and answers the search as it stands. */
export async function aSavedSearch(
  db: Db,
  buyer: Buyer,
  query: string,
  change: { mails?: boolean; now?: Date } = {},
) {
  const { mails = true, now } = change;
  const call: Call<Buyer> = callAs(db, buyer, now === undefined ? {} : { now });
  const saved = await saveSearch(call, { filter: savedFilter(query), name: query, mails }, unnotedMatches);
  if (!saved.ok) throw new Error(saved.refusal.code);
  return db.savedSearch.findFirstOrThrow({ where: { userId: buyer.userId }, orderBy: { id: "desc" } });
}
