import type { Tx } from "#app/db/client.server.ts";

/** Takes a revision out of the queue: it is withdrawn, and so is its case. */
export async function leaveReview(tx: Tx, revisionId: string, now: Date): Promise<void> {
  const withdrawn = await tx.listingRevision.updateMany({
    where: { id: revisionId, state: "submitted" },
    data: { state: "withdrawn", decidedAt: now },
  });
  if (withdrawn.count !== 1) throw new Error(`revision ${revisionId} is not in review`);
  await tx.moderationCase.updateMany({
    where: { revisionId, kind: "revision", state: "open" },
    data: { state: "withdrawn", claimedById: null, claimedUntil: null, decidedAt: now },
  });
}
