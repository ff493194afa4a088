import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { titlesOf } from "#app/domain/listings/draft-from-stored.ts";
import type { ListingReason } from "#app/domain/moderation/reasons.ts";
import { listingReasons } from "#app/domain/moderation/reasons.ts";
import type { LockedCase, ModerationActor } from "./lock-case.ts";

export type Decided = {
  readonly decision: "approved" | "changes_requested" | "rejected";
  readonly reasons: readonly ListingReason[];
  readonly comment: string;
};

const mailKinds = {
  approved: "listing-approved",
  changes_requested: "listing-changes-requested",
  rejected: "listing-rejected",
} as const satisfies Record<Decided["decision"], string>;

/** Writes the decision on the case, with its reasons bound to the fields they are about, and tells the producer. */
export async function closeCase(
  tx: Tx,
  call: Call<ModerationActor>,
  { id, listing, review }: LockedCase,
  { decision, reasons, comment }: Decided,
): Promise<void> {
  const closed = await tx.moderationCase.updateMany({
    where: { id, state: "open", revisionId: review.revision },
    data: {
      state: "decided",
      decision,
      decidedById: call.actor.userId,
      decidedAt: call.now,
      claimedById: null,
      claimedUntil: null,
      reasons: reasons.map((code) => ({ code, field: listingReasons[code] })),
      comment,
    },
  });
  if (closed.count !== 1) throw new Error(`case ${id} was decided by somebody else`);
  const revision = await tx.listingRevision.findUniqueOrThrow({ where: { id: review.revision } });
  const titles = titlesOf(revision);
  const people = await peopleOf(tx, listing.producerId);
  await tell(
    tx,
    people.map((to) => ({
      kind: mailKinds[decision],
      event: review.revision,
      to,
      data: { titleAz: titles.az, titleRu: titles.ru, titleBe: titles.be, titleEn: titles.en, comment },
      path: `/producer/listings/${listing.id}`,
    })),
    call.now,
  );
}
