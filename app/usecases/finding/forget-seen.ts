import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";

/** A buyer has the list of listings opened lately erased. */
export function forgetSeen({ actor, db }: Call<Buyer>): Promise<Result<null, never>> {
  return inTransaction(db, async (tx) => {
    await tx.seenListing.deleteMany({ where: { userId: actor.userId } });
    return ok(null);
  });
}
