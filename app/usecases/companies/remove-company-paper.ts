import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { identityIsOpen } from "#app/domain/companies/identity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { ownCompany } from "./own-company.ts";

/** Takes a registration paper out of the profile, as long as nobody checks the company by it. */
export async function removeCompanyPaper(
  call: Call<Member>,
  paperId: string,
): Promise<
  Result<null, { readonly code: "not-found" | "not-allowed" | "company-locked" | "company-paper-replaced" }>
> {
  return inTransaction(call.db, async (tx) => {
    const paper = await tx.companyPaper.findUnique({
      where: { id: paperId },
      select: { companyId: true, fileId: true, kind: true },
    });
    if (paper === null) return refuse({ code: "not-found" });
    const owned = ownCompany(call.actor, paper.companyId, "remove-company-paper");
    if (!owned.ok) return owned;
    await lockRow(tx, "company", paper.companyId);
    const { state } = await tx.company.findUniqueOrThrow({
      where: { id: paper.companyId },
      select: { state: true },
    });
    if (!identityIsOpen(state)) return refuse({ code: "company-locked" });
    // One that staff have decided on, or that another has replaced, is history.
    const removed = await tx.companyPaper.deleteMany({
      where: { id: paperId, state: "uploaded", replacedBy: null },
    });
    if (removed.count !== 1) return refuse({ code: "company-paper-replaced" });
    await record(tx, call, {
      deed: "remove-company-paper",
      subject: "company",
      subjectId: paper.companyId,
      before: { paper: paperId, file: paper.fileId, kind: paper.kind },
    });
    return ok(null);
  });
}
