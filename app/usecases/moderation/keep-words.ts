import type { Tx } from "#app/db/client.server.ts";
import { fold } from "#app/domain/fold.ts";
import { descriptionsOf, titlesOf } from "#app/domain/listings/draft-from-stored.ts";

/** Of a long description the beginning: whoever copies one copies that, and the index stays small. */
const WORDS_AT_MOST = 1_500;

/** A title and its description in folded form, as they are compared. */
export function wordsOf(title: string, description: string): { title: string; text: string } {
  return { title: fold(title), text: fold(`${title} ${description}`).slice(0, WORDS_AT_MOST) };
}

/** Keeps the words of revisions that are in review or on sale, so that others like them are found. */
export async function keepWords(tx: Tx, revisionIds: readonly string[]): Promise<void> {
  const rows = await tx.listingRevision.findMany({
    where: { id: { in: [...revisionIds] } },
    include: { listing: { select: { commoditySlug: true } } },
  });
  await tx.revisionLikeness.createMany({
    data: rows.map((row) => ({
      revisionId: row.id,
      listingId: row.listingId,
      commoditySlug: row.listing.commoditySlug,
      ...wordsOf(titlesOf(row)[row.originalLang], descriptionsOf(row)[row.originalLang]),
    })),
    skipDuplicates: true,
  });
}
