import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { TeamRefusal } from "#app/domain/companies/team.ts";
import { decideRemoval } from "#app/domain/companies/team.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { endKeysOfMaker } from "../programs/close-doors.ts";
import { endMembership, withdrawInvitationsOf } from "./end-membership.ts";
import { lockTeam } from "./lock-team.ts";
import { ownersBut, tellTeam } from "./tell-team.ts";

/** An owner takes a member out of the company; from that moment on the person is nobody there. */
export function removeMember(
  call: Call<Member>,
  companyId: string,
  member: string,
): Promise<Result<null, TeamRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, TeamRefusal>> => {
    const company = await lockTeam(tx, companyId);
    if (company === null) return refuse({ code: "not-found" });
    const role = decideRemoval(company.team, call.actor.userId, member);
    if (!role.ok) return role;
    await endMembership(tx, company, member, call.now);
    await withdrawInvitationsOf(tx, companyId, member, call.now);
    await record(tx, call, {
      deed: "remove-member",
      subject: "company",
      subjectId: companyId,
      before: { member, role: role.value },
    });
    const person = company.people.find(({ id }) => id === member);
    if (person === undefined) return ok(null);
    await endKeysOfMaker(tx, call, company, person);
    const news = { event: call.requestId, member: person.name, role: role.value };
    await tellTeam(tx, company, [person], { kind: "member-removed", ...news }, call.now);
    const others = ownersBut(company, call.actor.userId).filter(({ id }) => id !== member);
    await tellTeam(tx, company, others, { kind: "member-left", ...news }, call.now);
    return ok(null);
  });
}
