import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { OwnBasketRefusal } from "./own-basket.ts";
import { ownBasket } from "./own-basket.ts";

/** The buyer takes a line out of the basket. */
export function removeLine(call: Call<Buyer>, lineId: string): Promise<Result<null, OwnBasketRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownBasket(tx, call.actor, lineId);
    if (!own.ok) return own;
    await tx.basketLine.deleteMany({ where: { id: lineId } });
    return ok(null);
  });
}
