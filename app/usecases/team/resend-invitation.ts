import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { mayWriteAgain } from "#app/domain/companies/invitation.ts";
import { memberWho } from "#app/domain/companies/team.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { InviteRefusal } from "./invite-member.ts";
import { lockTeam } from "./lock-team.ts";
import { languageOf, sendInvitation } from "./send-invitation.ts";

export type ResendRefusal = Exclude<
  InviteRefusal,
  { readonly code: "already-member" | "too-many-invitations" }
>;

/** Sends an open invitation once more, even one that has run out: a new link, good for another week. */
export function resendInvitation(
  call: Call<Member>,
  invitationId: string,
): Promise<Result<null, ResendRefusal | { readonly code: "invitation-gone" }>> {
  return inTransaction(
    call.db,
    async (tx): Promise<Result<null, ResendRefusal | { readonly code: "invitation-gone" }>> => {
      const found = await tx.invitation.findUnique({
        where: { id: invitationId },
        select: { companyId: true },
      });
      const company = found && (await lockTeam(tx, found.companyId));
      if (!company) return refuse({ code: "not-found" });
      const owner = memberWho(company.team, call.actor.userId, "resend-invitation");
      if (!owner.ok) return owner;
      const invitation = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } });
      if (invitation.acceptedAt !== null || invitation.withdrawnAt !== null) {
        return refuse({ code: "invitation-gone" });
      }
      const again = mayWriteAgain(invitation.sentAt, call.now);
      if (!again.ok) return again;
      const { email, role } = invitation;
      const lang = await languageOf(tx, email, call.actor.userId);
      await sendInvitation(tx, call, company, { email, role, lang }, invitationId);
      await record(tx, call, {
        deed: "resend-invitation",
        subject: "company",
        subjectId: company.id,
        after: { invitation: invitationId, role },
      });
      return ok(null);
    },
  );
}
