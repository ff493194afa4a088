import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CompanyRole, Member } from "#app/domain/actor.ts";
import { mayWriteAgain } from "#app/domain/companies/invitation.ts";
import type { NotYours } from "#app/domain/companies/powers.ts";
import { memberWho } from "#app/domain/companies/team.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockTeam } from "./lock-team.ts";
import { languageOf, sendInvitation } from "./send-invitation.ts";

export type InviteRefusal =
  | NotYours
  | { readonly code: "already-member" }
  | { readonly code: "too-many-invitations" }
  | { readonly code: "too-often"; readonly retryAfterSeconds: number };

/** Open invitations of one company: more than a team, a mail cannon. */
const OPEN_AT_MOST = 30;

/**
 * An owner asks somebody by e-mail to join with a role. Asked again, the newer mail counts, with its role. Whether the
 * address has an account is not said.
 */
export function inviteMember(
  call: Call<Member>,
  companyId: string,
  { email, role }: { readonly email: string; readonly role: CompanyRole },
): Promise<Result<null, InviteRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, InviteRefusal>> => {
    const company = await lockTeam(tx, companyId);
    if (company === null) return refuse({ code: "not-found" });
    const owner = memberWho(company.team, call.actor.userId, "invite-member");
    if (!owner.ok) return owner;
    if (company.people.some((person) => person.email === email)) return refuse({ code: "already-member" });
    const isOpen = { companyId, acceptedAt: null, withdrawnAt: null };
    const open = await tx.invitation.findFirst({ where: { ...isOpen, email } });
    if (open !== null) {
      const again = mayWriteAgain(open.sentAt, call.now);
      if (!again.ok) return again;
    } else if ((await tx.invitation.count({ where: isOpen })) >= OPEN_AT_MOST) {
      return refuse({ code: "too-many-invitations" });
    }
    const lang = await languageOf(tx, email, call.actor.userId);
    const id = await sendInvitation(tx, call, company, { email, role, lang }, open?.id ?? null);
    await record(tx, call, {
      deed: "invite-member",
      subject: "company",
      subjectId: companyId,
      after: { invitation: id, role },
    });
    return ok(null);
  });
}
