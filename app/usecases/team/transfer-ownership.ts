import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { rememberOwnerAddress } from "#app/db/owner-addresses.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { TeamRefusal } from "#app/domain/companies/team.ts";
import { decideTransfer } from "#app/domain/companies/team.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockTeam } from "./lock-team.ts";
import { ownersBut, tellTeam } from "./tell-team.ts";

/** An owner hands the company to a colleague and stays as a manager, both in one deed: there is no moment without an owner. */
export function transferOwnership(
  call: Call<Member>,
  companyId: string,
  member: string,
): Promise<Result<null, TeamRefusal>> {
  const { userId, email } = call.actor;
  return inTransaction(call.db, async (tx): Promise<Result<null, TeamRefusal>> => {
    const company = await lockTeam(tx, companyId);
    if (company === null) return refuse({ code: "not-found" });
    const before = decideTransfer(company.team, userId, member);
    if (!before.ok) return before;
    await tx.membership.update({
      where: { userId_companyId: { userId: member, companyId } },
      data: { role: "owner" },
    });
    await tx.membership.update({
      where: { userId_companyId: { userId, companyId } },
      data: { role: "manager" },
    });
    await rememberOwnerAddress(tx, { companyId, userId, email }, call.now);
    await record(tx, call, {
      deed: "transfer-ownership",
      subject: "company",
      subjectId: companyId,
      before: { owner: userId, member, role: before.value },
      after: { owner: member },
    });
    const heir = company.people.filter(({ id }) => id === member);
    const told = [...heir, ...ownersBut(company, userId).filter(({ id }) => id !== member)];
    const news = { event: call.requestId, member: heir[0]?.name ?? "", role: "owner" as const };
    await tellTeam(tx, company, told, { kind: "ownership-transferred", ...news }, call.now);
    return ok(null);
  });
}
