import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { NotYours } from "#app/domain/companies/powers.ts";
import { memberWho } from "#app/domain/companies/team.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockTeam } from "../team/lock-team.ts";
import { ownersBut } from "../team/tell-team.ts";
import { tellOfPrograms } from "./tell-of-programs.ts";

type Revoked = Result<null, NotYours | { readonly code: "key-ended" }>;

/** An owner ends a key: the next request with it is turned away. It cannot be undone. */
export function revokeApiKey(call: Call<Member>, keyId: string): Promise<Revoked> {
  const { userId } = call.actor;
  return inTransaction(call.db, async (tx): Promise<Revoked> => {
    const found = await tx.apiKey.findUnique({ where: { id: keyId }, select: { companyId: true } });
    const company = found && (await lockTeam(tx, found.companyId));
    if (!company) return refuse({ code: "not-found" });
    const owner = memberWho(company.team, userId, "revoke-api-key");
    if (!owner.ok) return owner;
    const [ended] = await tx.apiKey.updateManyAndReturn({
      where: { id: keyId, endedAt: null },
      data: { endedAt: call.now, endedById: userId, endReason: "revoked" },
      select: { name: true, prefix: true },
    });
    if (ended === undefined) return refuse({ code: "key-ended" });
    await record(tx, call, {
      deed: "revoke-api-key",
      subject: "company",
      subjectId: company.id,
      after: { key: keyId, prefix: ended.prefix },
    });
    await tellOfPrograms(tx, company, ownersBut(company, userId), {
      kind: "api-key-revoked",
      event: keyId,
      data: { member: call.actor.name, program: ended.name },
      now: call.now,
    });
    return ok(null);
  });
}
