import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CaseRefusal } from "#app/domain/moderation/case.ts";
import { mayDecide } from "#app/domain/moderation/case.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { ModerationActor } from "./lock-case.ts";
import { lockCase } from "./lock-case.ts";
import { writeFindings } from "./look-again.ts";

export type LookupInput = {
  /** The number as the moderator read it in the case. */
  readonly number: string;
  readonly outcome: "listed" | "not_listed";
  readonly note: string;
};

export type LookupRefusal =
  | CaseRefusal
  | { readonly code: "not-found" }
  | { readonly code: "establishment-missing" }
  /** The revision in review has another number by now. */
  | { readonly code: "revision-moved-on" };

/** Writes down what the EAEU register says about the establishment of animal goods: number, who looked, when. */
export async function lookUpEstablishment(
  call: Call<ModerationActor>,
  caseId: string,
  { number, outcome, note }: LookupInput,
): Promise<Result<null, LookupRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, LookupRefusal>> => {
    const locked = await lockCase(tx, call.actor, caseId);
    if (!locked) return refuse({ code: "not-found" });
    const { listing, review, ownCompany } = locked;
    const open = mayDecide(review, { userId: call.actor.userId, ownCompany }, call.now);
    if (!open.ok) return open;
    const revision = await tx.listingRevision.findUniqueOrThrow({ where: { id: review.revision } });
    const stated = revision.establishmentNumber.trim();
    if (stated === "" || !listing.commodity.veterinary) return refuse({ code: "establishment-missing" });
    if (stated !== number.trim()) return refuse({ code: "revision-moved-on" });
    await tx.establishmentLookup.create({
      data: {
        companyId: listing.producerId,
        commoditySlug: listing.commoditySlug,
        number: stated,
        outcome,
        note,
        lookedUpById: call.actor.userId,
        lookedUpAt: call.now,
      },
    });
    await writeFindings(tx, caseId, review.revision, call.now);
    await record(tx, call, {
      deed: "look-up-establishment",
      subject: "company",
      subjectId: listing.producerId,
      after: { number: stated, outcome, commodity: listing.commoditySlug },
      reason: note,
    });
    return ok(null);
  });
}
