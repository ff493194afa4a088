import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { TurnDownRefusal } from "#app/domain/listings/revision.ts";
import { decideChangesRequested, decideRejection } from "#app/domain/listings/revision.ts";
import type { CaseRefusal } from "#app/domain/moderation/case.ts";
import { mayDecide } from "#app/domain/moderation/case.ts";
import type { ListingReason } from "#app/domain/moderation/reasons.ts";
import { givenReasons, needsComment } from "#app/domain/moderation/reasons.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { closeCase } from "./close-case.ts";
import { decidedBefore, spendDecision } from "./decision-form.ts";
import type { ModerationActor } from "./lock-case.ts";
import { lockCase } from "./lock-case.ts";
import { tellDecision } from "./tell-decision.ts";

export type TurnDownInput = {
  /** The revision that was read. */
  readonly revision: string;
  readonly reasons: readonly ListingReason[];
  /** What the moderator added to the sentences of the reasons, by code. */
  readonly notes?: Readonly<Record<string, string | undefined>>;
  readonly comment: string;
  readonly formToken?: string | undefined;
};

export type TurnedDown = Result<
  null,
  | TurnDownRefusal
  | CaseRefusal
  | { readonly code: "not-found" }
  | { readonly code: "comment-missing" }
  | { readonly code: "moved-on" }
>;

const ways = {
  changes_requested: { deed: "request-changes", decide: decideChangesRequested },
  rejected: { deed: "reject-revision", decide: decideRejection },
} as const;

/** A decision against exactly the revision that was read; what is on sale stays on sale. */
export async function turnDown(
  call: Call<ModerationActor>,
  caseId: string,
  decision: keyof typeof ways,
  { revision, reasons, notes, comment, formToken }: TurnDownInput,
): Promise<TurnedDown> {
  const { deed, decide } = ways[decision];
  return inTransaction(call.db, async (tx): Promise<TurnedDown> => {
    const locked = await lockCase(tx, call.actor, caseId);
    if (locked?.kind !== "revision") return refuse({ code: "not-found" });
    if (await decidedBefore(tx, call, deed, formToken)) return ok(null);
    const { listing, ownCompany } = locked;
    const open = mayDecide(locked.review, { userId: call.actor.userId, ownCompany }, call.now);
    if (!open.ok) return open;
    const status = decide(listing.reviewed, { revision, ownCompany }, reasons.length);
    if (!status.ok) return status;
    const given = givenReasons(reasons, notes);
    if (needsComment(reasons, [comment, ...given.map(({ note }) => note)].join("\n")))
      return refuse({ code: "comment-missing" });
    const moved = await tx.listingRevision.updateMany({
      where: { id: revision, state: "submitted" },
      data: { state: decision, decidedAt: call.now },
    });
    if (moved.count !== 1) return refuse({ code: "moved-on" });
    await tx.listing.update({
      where: { id: listing.id },
      data: { status: status.value, version: { increment: 1 } },
    });
    const decided = { decision, reasons: given, comment };
    await closeCase(tx, call, locked, decided);
    await tellDecision(tx, call, locked, decided);
    await spendDecision(tx, call, deed, { token: formToken, caseId });
    await record(tx, call, {
      deed,
      subject: "listing",
      subjectId: listing.id,
      companyId: listing.producerId,
      before: { status: listing.status },
      after: { status: status.value, revision, reasons: [...reasons] },
      reason: comment,
    });
    return ok(null);
  });
}
