import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";

/** A buyer lets a kept listing go, also one that has left the market. */
export function removeFavourite({ actor, db }: Call<Buyer>, slug: string): Promise<Result<null, never>> {
  return inTransaction(db, async (tx) => {
    await tx.favourite.deleteMany({ where: { companyId: actor.companyId, listing: { slug } } });
    return ok(null);
  });
}
