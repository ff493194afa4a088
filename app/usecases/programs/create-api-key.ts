import { createHash, randomBytes } from "node:crypto";
import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { NotYours } from "#app/domain/companies/powers.ts";
import { memberWho } from "#app/domain/companies/team.ts";
import type { Scope } from "#app/domain/programs/scopes.ts";
import { MOST_KEYS, scopesFor } from "#app/domain/programs/scopes.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockTeam } from "../team/lock-team.ts";
import { ownersBut } from "../team/tell-team.ts";
import { tellOfPrograms } from "./tell-of-programs.ts";

export type CreateKeyRefusal =
  | NotYours
  | { readonly code: "scopes-missing" }
  | { readonly code: "too-many-keys" }
  | { readonly code: "company-suspended" };

export type NewKey = { readonly id: string; readonly secret: string };

/**
 * An owner makes a key for a program of the company. The secret is in the answer and nowhere else: only its hash is
 * stored. The other owners are told.
 */
export function createApiKey(
  call: Call<Member>,
  companyId: string,
  { name, scopes }: { readonly name: string; readonly scopes: readonly Scope[] },
): Promise<Result<NewKey, CreateKeyRefusal>> {
  const { userId } = call.actor;
  return inTransaction(call.db, async (tx): Promise<Result<NewKey, CreateKeyRefusal>> => {
    const company = await lockTeam(tx, companyId);
    if (company === null) return refuse({ code: "not-found" });
    const owner = memberWho(company.team, userId, "create-api-key");
    if (!owner.ok) return owner;
    const { state } = await tx.company.findUniqueOrThrow({
      where: { id: companyId },
      select: { state: true },
    });
    if (state === "suspended") return refuse({ code: "company-suspended" });
    const granted = scopesFor(company.kind).filter((scope) => scopes.includes(scope));
    if (granted.length === 0) return refuse({ code: "scopes-missing" });
    if ((await tx.apiKey.count({ where: { companyId, endedAt: null } })) >= MOST_KEYS) {
      return refuse({ code: "too-many-keys" });
    }
    const { prefix, secret } = makeSecret();
    const { id } = await tx.apiKey.create({
      data: {
        companyId,
        name,
        prefix,
        keyHash: hashOfKey(secret),
        scopes: granted,
        madeById: userId,
        createdAt: call.now,
      },
      select: { id: true },
    });
    await record(tx, call, {
      deed: "create-api-key",
      subject: "company",
      subjectId: companyId,
      after: { key: id, prefix, scopes: granted },
    });
    await tellOfPrograms(tx, company, ownersBut(company, userId), {
      kind: "api-key-made",
      event: id,
      data: { member: call.actor.name, program: name },
      now: call.now,
    });
    return ok({ id, secret });
  });
}

/** The prefix is the key's public name; what follows has 256 bits, so a fast hash is enough to keep it. */
function makeSecret(): { prefix: string; secret: string } {
  const prefix = `thk_${randomBytes(5).toString("hex")}`;
  return { prefix, secret: `${prefix}_${randomBytes(32).toString("base64url")}` };
}

function hashOfKey(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(secret).digest());
}
