/** Who stands at the door of the API: the company's program, known by the secret it sends with every request. */
import { createHash } from "node:crypto";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import type { Scope } from "#app/domain/programs/scopes.ts";
import { knownScopes } from "#app/domain/programs/scopes.ts";
import type { House } from "../house.ts";

export type KnownKey = {
  readonly id: string;
  readonly name: string;
  /** By which people and the record know it. */
  readonly prefix: string;
  readonly scopes: readonly Scope[];
};

export type Bearer = { readonly key: KnownKey; readonly actor: Producer | Buyer };

const shape = /^Bearer +(thk_[0-9a-f]{10}_[A-Za-z0-9_-]{43})$/i;

/** "missing" where no bearer key was sent at all. */
export async function findBearer(house: House, request: Request): Promise<Bearer | "missing" | "unknown"> {
  const header = request.headers.get("Authorization") ?? "";
  if (!/^Bearer\b/i.test(header)) return "missing";
  const secret = shape.exec(header.trim())?.[1];
  if (secret === undefined) return "unknown";
  const now = house.now();
  const key = await house.db.apiKey.findUnique({
    where: { keyHash: new Uint8Array(createHash("sha256").update(secret).digest()) },
    include: {
      company: { select: { id: true, legalName: true, kind: true, state: true } },
      madeBy: { select: { id: true, name: true, email: true, blockedAt: true } },
    },
  });
  // Whoever the Trade House has blocked does nothing through a program either.
  if (key === null || key.endedAt !== null || key.madeBy.blockedAt !== null) return "unknown";
  const { company, madeBy } = key;
  if (company.state === "suspended") return "unknown";
  // To the minute is enough, and keeps reads from becoming writes.
  if (key.lastUsedAt === null || now.getTime() - key.lastUsedAt.getTime() >= 60_000) {
    await house.db.apiKey.updateMany({ where: { id: key.id, endedAt: null }, data: { lastUsedAt: now } });
  }
  return {
    key: { id: key.id, name: key.name, prefix: key.prefix, scopes: knownScopes(key.scopes) },
    actor: {
      kind: company.kind,
      userId: madeBy.id,
      name: madeBy.name,
      email: madeBy.email,
      // A key is a manager of its one company, whatever its maker is there or elsewhere.
      memberships: [
        {
          companyId: company.id,
          companyName: company.legalName,
          kind: company.kind,
          role: "manager",
          state: company.state,
        },
      ],
      activeCompanyId: company.id,
      companyId: company.id,
    },
  };
}
