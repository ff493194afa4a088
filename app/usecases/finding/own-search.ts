import type { Buyer } from "#app/domain/actor.ts";

/** The person's own saved searches, of the company they act for; nobody else's are there. */
export function ownSearches({ userId, companyId }: Buyer) {
  return { userId, companyId };
}

/** A search as it is asked for its finds. */
type AskedSearch = {
  readonly id: string;
  readonly query: string;
  readonly broad: boolean;
  readonly createdAt: Date;
};

/** Listings a search finds that it has not noted yet, at most so many; the catalogue answers (app/queries). */
export type FindMatches<World> = (
  world: World,
  search: AskedSearch,
  atMost: number,
) => Promise<readonly string[]>;
