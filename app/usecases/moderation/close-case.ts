import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { GivenReason } from "#app/domain/moderation/reasons.ts";
import type { LockedCase, ModerationActor } from "./lock-case.ts";

export type Decided = {
  readonly decision: "approved" | "changes_requested" | "rejected";
  readonly reasons: readonly GivenReason[];
  readonly comment: string;
};

/** Writes the decision on the case, with its reasons bound to the fields they are about. */
export async function closeCase(
  tx: Tx,
  call: Call<ModerationActor>,
  { id, review }: Pick<LockedCase, "id" | "review">,
  { decision, reasons, comment }: Decided,
): Promise<void> {
  const closed = await tx.moderationCase.updateMany({
    where: { id, state: "open", revisionId: review.revision },
    data: {
      state: "decided",
      decision,
      decidedById: call.actor.userId,
      decidedAt: call.now,
      firstLookAt: review.firstLookAt ?? call.now,
      claimedById: null,
      claimedUntil: null,
      reasons: reasons.map(({ note, ...reason }) => (note === "" ? reason : { ...reason, note })),
      comment,
    },
  });
  if (closed.count !== 1) throw new Error(`case ${id} was decided by somebody else`);
}
