import { createHash, randomBytes } from "node:crypto";
import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
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

/** `secret`: null when the form came again after its secret had been shown. */
export type NewKey = { readonly id: string; readonly secret: string | null };

export type KeyWish = {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** The form's one-time token, so that a press twice makes one key; absent: none. */
  readonly formToken?: string | undefined;
};

/**
 * An owner makes a key for a program of the company. The secret is in the answer and nowhere else: only its hash is
 * stored. The other owners are told. The same form again makes no second key: as long as nobody has seen the secret,
 * the key gets another, because the first answer is lost to whoever pressed twice.
 */
export function createApiKey(
  call: Call<Member>,
  companyId: string,
  { name, scopes, formToken = "" }: KeyWish,
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
    const form = { token: formToken, userId, deed: "create-api-key" };
    const before = formToken === "" ? null : await formTarget(tx, form);
    if (before !== null) return ok({ id: before, secret: await anotherSecret(tx, before, companyId) });
    const granted = scopesFor(company.kind).filter((scope) => scopes.includes(scope));
    if (granted.length === 0) return refuse({ code: "scopes-missing" });
    if ((await tx.apiKey.count({ where: { companyId, endedAt: null } })) >= MOST_KEYS) {
      return refuse({ code: "too-many-keys" });
    }
    const prefix = `thk_${randomBytes(5).toString("hex")}`;
    const secret = makeSecret(prefix);
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
    if (formToken !== "") await spendForm(tx, form, id, call.now);
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

/**
 * A key never becomes another: one whose secret nobody has seen is taken away and made again under its id, with a secret
 * that can be shown. Null when it was seen or has ended, or the press that made it is another company's.
 */
async function anotherSecret(tx: Tx, id: string, companyId: string): Promise<string | null> {
  const key = await tx.apiKey.findFirst({ where: { id, companyId } });
  if (key === null) return null;
  const { count } = await tx.apiKey.deleteMany({ where: { id, shownAt: null, endedAt: null } });
  if (count === 0) return null;
  const secret = makeSecret(key.prefix);
  await tx.apiKey.create({ data: { ...key, keyHash: hashOfKey(secret) } });
  return secret;
}

/** The prefix is the key's public name; what follows has 256 bits, so a fast hash is enough to keep it. */
function makeSecret(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString("base64url")}`;
}

function hashOfKey(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(secret).digest());
}
