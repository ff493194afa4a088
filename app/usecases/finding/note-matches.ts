import type { Tx } from "#app/db/client.server.ts";

/** Notes what a search has found; answers the listings that nobody had noted before, each once, whoever else notes them. */
export async function noteMatches(
  tx: Tx,
  searchId: string,
  listingIds: readonly string[],
  { now, told }: { readonly now: Date; readonly told: boolean },
): Promise<readonly string[]> {
  if (listingIds.length === 0) return [];
  const noted = await tx.savedSearchMatch.createManyAndReturn({
    data: listingIds.map((listingId) => ({ searchId, listingId, foundAt: now, told })),
    skipDuplicates: true,
    select: { listingId: true },
  });
  return noted.map(({ listingId }) => listingId);
}
