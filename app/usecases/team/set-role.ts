import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { rememberOwnerAddress } from "#app/db/owner-addresses.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CompanyRole, Member } from "#app/domain/actor.ts";
import type { TeamRefusal } from "#app/domain/companies/team.ts";
import { decideRole } from "#app/domain/companies/team.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { endKeysOfMaker } from "../programs/close-doors.ts";
import { withdrawInvitationsOf } from "./end-membership.ts";
import { lockTeam } from "./lock-team.ts";
import { tellTeam } from "./tell-team.ts";

/** An owner gives a member another role; the last owner stays one. */
export function setRole(
  call: Call<Member>,
  companyId: string,
  { member, role }: { readonly member: string; readonly role: CompanyRole },
): Promise<Result<null, TeamRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, TeamRefusal>> => {
    const company = await lockTeam(tx, companyId);
    if (company === null) return refuse({ code: "not-found" });
    const before = decideRole(company.team, call.actor.userId, member, role);
    if (!before.ok) return before;
    if (before.value === role) return ok(null);
    await tx.membership.update({
      where: { userId_companyId: { userId: member, companyId } },
      data: { role },
    });
    const person = company.people.find(({ id }) => id === member);
    if (person !== undefined && before.value === "owner") {
      await rememberOwnerAddress(tx, { companyId, userId: member, email: person.email }, call.now);
      if (member !== call.actor.userId) {
        await withdrawInvitationsOf(tx, companyId, member, call.now);
        await endKeysOfMaker(tx, call, company, person);
      }
    }
    await record(tx, call, {
      deed: "set-role",
      subject: "company",
      subjectId: companyId,
      before: { member, role: before.value },
      after: { member, role },
    });
    if (person !== undefined && member !== call.actor.userId) {
      const news = { event: call.requestId, member: person.name, role };
      await tellTeam(tx, company, [person], { kind: "member-role-changed", ...news }, call.now);
    }
    return ok(null);
  });
}
