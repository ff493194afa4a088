import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { TeamRefusal } from "#app/domain/companies/team.ts";
import { decideLeaving } from "#app/domain/companies/team.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { endMembership } from "./end-membership.ts";
import { lockTeam } from "./lock-team.ts";
import { ownersBut, tellTeam } from "./tell-team.ts";

/** A member leaves a company by themselves; its last owner cannot. */
export function leaveCompany(call: Call<Member>, companyId: string): Promise<Result<null, TeamRefusal>> {
  const { userId, name } = call.actor;
  return inTransaction(call.db, async (tx): Promise<Result<null, TeamRefusal>> => {
    const company = await lockTeam(tx, companyId);
    if (company === null) return refuse({ code: "not-found" });
    const role = decideLeaving(company.team, userId);
    if (!role.ok) return role;
    await endMembership(tx, company, userId, call.now);
    await record(tx, call, {
      deed: "leave-company",
      subject: "company",
      subjectId: companyId,
      before: { member: userId, role: role.value },
    });
    const news = { event: call.requestId, member: name, role: role.value };
    await tellTeam(tx, company, ownersBut(company, userId), { kind: "member-left", ...news }, call.now);
    return ok(null);
  });
}
