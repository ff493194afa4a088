import type { Tx } from "#app/db/client.server.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { titlesOf } from "#app/domain/listings/draft-from-stored.ts";
import { caseDueAt } from "#app/domain/moderation/case.ts";
import type { LockedListing } from "../listings/lock-own-listing.ts";
import { caseWords } from "./case-words.ts";

/** The open case of a price that waits, with its claim; null when none does. The listing is locked. */
export function openPriceCase(tx: Tx, listingId: string) {
  return tx.moderationCase.findFirst({
    where: { listingId, kind: "price", state: "open" },
    select: { id: true, dueAt: true, claimedById: true, claimedUntil: true },
  });
}
type OpenPriceCase = Awaited<ReturnType<typeof openPriceCase>>;

/**
 * Puts a price that jumped into the queue, by the same term as revisions. The case of an earlier price that waited
 * goes on with this one: its address, its due time and its claim stay. Answers the case.
 */
export async function queuePrice(
  tx: Tx,
  listing: LockedListing,
  priceId: string,
  waited: OpenPriceCase,
  now: Date,
): Promise<string> {
  const revisionId = listing.publishedRevisionId;
  if (revisionId === null) throw new Error(`listing ${listing.id} is not on sale`);
  const revision = await tx.listingRevision.findUniqueOrThrow({ where: { id: revisionId } });
  const dueAt = caseDueAt(now, waited?.dueAt ?? null, await holidaysOf(tx, "BY"));
  const searchText = caseWords(listing, Object.values(titlesOf(revision)));
  const content = { state: "open", revisionId, priceId, openedAt: now, dueAt, searchText } as const;
  if (waited !== null) {
    const { id, claimedById, claimedUntil } = waited;
    const goesOn = { ...content, claimedById, claimedUntil, decidedAt: null };
    await tx.moderationCase.update({ where: { id }, data: goesOn });
    return id;
  }
  const { id } = await tx.moderationCase.create({
    data: { kind: "price", listingId: listing.id, queuedAt: now, ...content },
    select: { id: true },
  });
  return id;
}
