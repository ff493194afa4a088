import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { CaseKind, ReviewCase } from "#app/domain/moderation/case.ts";
import type { LockedListing } from "../listings/lock-own-listing.ts";
import { unsafeListing } from "../listings/lock-own-listing.ts";

export type ModerationActor = Moderator | Director;

export type LockedCase = {
  readonly id: string;
  readonly kind: CaseKind;
  readonly review: ReviewCase;
  /** The colleague it was given to. */
  readonly assignedTo: string | null;
  readonly listing: LockedListing;
  /** The moderator belongs to the company that sells. */
  readonly ownCompany: boolean;
};

/** Locks a case with its listing, the listing first, and reads both; null when there is no such case. */
export async function lockCase(tx: Tx, actor: ModerationActor, caseId: string): Promise<LockedCase | null> {
  const found = await tx.moderationCase.findUnique({ where: { id: caseId }, select: { listingId: true } });
  if (!found) return null;
  await lockRow(tx, "listing", found.listingId);
  await lockRow(tx, "case", caseId);
  const row = await tx.moderationCase.findUniqueOrThrow({ where: { id: caseId } });
  const listing = await unsafeListing(tx, found.listingId);
  return {
    id: caseId,
    kind: row.kind,
    review: {
      state: row.state,
      revision: row.revisionId,
      dueAt: row.dueAt,
      claimedBy: row.claimedById,
      claimedUntil: row.claimedUntil,
      firstLookAt: row.firstLookAt,
    },
    assignedTo: row.assignedToId,
    listing,
    ownCompany: roleIn(actor, listing.producerId) !== null,
  };
}
