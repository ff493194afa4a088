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

export type RecordAreaRefusal = CaseRefusal | { readonly code: "not-found" };

/** Writes down on what area the producer grows the goods of the case, and holds the quantity against it. */
export async function recordArea(
  call: Call<ModerationActor>,
  caseId: string,
  { squareMetres }: { readonly squareMetres: bigint },
): Promise<Result<null, RecordAreaRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, RecordAreaRefusal>> => {
    const locked = await lockCase(tx, call.actor, caseId);
    if (!locked) return refuse({ code: "not-found" });
    const { listing, review, ownCompany } = locked;
    const open = mayDecide(review, { userId: call.actor.userId, ownCompany }, call.now);
    if (!open.ok) return open;
    const id = { companyId: listing.producerId, commoditySlug: listing.commoditySlug };
    const before = await tx.declaredArea.findUnique({ where: { companyId_commoditySlug: id } });
    const area = { squareMetres, recordedById: call.actor.userId, recordedAt: call.now };
    await tx.declaredArea.upsert({
      where: { companyId_commoditySlug: id },
      create: { ...id, ...area },
      update: area,
    });
    await writeFindings(tx, caseId, review.revision, call.now);
    await record(tx, call, {
      deed: "record-area",
      subject: "company",
      subjectId: listing.producerId,
      ...(before ? { before: { squareMetres: before.squareMetres.toString() } } : {}),
      after: { squareMetres: squareMetres.toString(), commodity: listing.commoditySlug },
    });
    return ok(null);
  });
}
