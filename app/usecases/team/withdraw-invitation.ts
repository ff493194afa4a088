import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { NotYours } from "#app/domain/companies/powers.ts";
import { memberWho } from "#app/domain/companies/team.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockTeam } from "./lock-team.ts";

type Withdrawn = Result<null, NotYours | { readonly code: "invitation-gone" }>;

/** An owner takes an invitation back; its link stops working. One that was taken up cannot be taken back any more. */
export function withdrawInvitation(call: Call<Member>, invitationId: string): Promise<Withdrawn> {
  return inTransaction(call.db, async (tx): Promise<Withdrawn> => {
    const found = await tx.invitation.findUnique({
      where: { id: invitationId },
      select: { companyId: true },
    });
    const company = found && (await lockTeam(tx, found.companyId));
    if (!company) return refuse({ code: "not-found" });
    const owner = memberWho(company.team, call.actor.userId, "withdraw-invitation");
    if (!owner.ok) return owner;
    const withdrawn = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: call.now },
    });
    if (withdrawn.count !== 1) return refuse({ code: "invitation-gone" });
    await record(tx, call, {
      deed: "withdraw-invitation",
      subject: "company",
      subjectId: company.id,
      after: { invitation: invitationId },
    });
    return ok(null);
  });
}
