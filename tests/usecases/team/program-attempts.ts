/** The deeds about a company's programs, to be tried by everybody. */
import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { createApiKey } from "#app/usecases/programs/create-api-key.ts";
import { revokeApiKey } from "#app/usecases/programs/revoke-api-key.ts";
import { monday } from "#tests/support/builders.ts";

/** A key of the company. */
export async function furnishPrograms(db: Db, companyId: string, madeById: string) {
  const key = await db.apiKey.create({
    data: {
      companyId,
      name: "1C",
      prefix: "thk_0000000000",
      keyHash: new Uint8Array(32),
      scopes: ["orders:read"],
      madeById,
      createdAt: monday,
    },
  });
  return { companyId, key: key.id };
}
export type Programs = Awaited<ReturnType<typeof furnishPrograms>>;

/** Each deed, by its name; the things are there when it is tried. */
export function programAttempts(callOf: (member: Member) => Call<Member>, things: () => Programs) {
  return {
    "create-api-key": ({ member }: { readonly member: Member }) =>
      createApiKey(callOf(member), things().companyId, { name: "1C", scopes: ["orders:read"] }),
    "revoke-api-key": ({ member }: { readonly member: Member }) => revokeApiKey(callOf(member), things().key),
  };
}
