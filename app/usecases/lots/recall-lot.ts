import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { moveLot } from "#app/db/lot-books.server.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { loseGoods } from "./lose-goods.ts";
import { tellOfRecall } from "./tell-of-recall.ts";
import type { LotActor, NotTheirs } from "./with-lot-and-orders.ts";
import { withLotAndOrders } from "./with-lot-and-orders.ts";

export type RecallRefusal =
  | NotTheirs
  | { readonly code: "lot-recalled" }
  | { readonly code: "lot-reason-missing" };

/**
 * Calls a lot back, by its producer or by the Trade House: what is unsold or only reserved leaves the market at once and for good, the orders that waited for it
 * are held from loading until the goods are replaced, and everybody whom the lot has reached is told, once.
 */
export async function recallLot(
  call: Call<LotActor>,
  lotId: string,
  reason: string,
): Promise<Result<null, RecallRefusal>> {
  if (reason.trim() === "") return refuse({ code: "lot-reason-missing" });
  return withLotAndOrders(call, lotId, async (tx, { listing, lot }): Promise<Result<null, RecallRefusal>> => {
    if (lot.recalledAt !== null) return refuse({ code: "lot-recalled" });
    const { kind: actorKind, userId: actorId } = call.actor;
    const mover = { actorKind, actorId, now: call.now, requestId: call.requestId, reason };
    const losses = lot.reservations
      .filter(({ state }) => state === "held")
      .map((hold) => ({ hold, lost: grams(hold.grams) }));
    const lost = await loseGoods(tx, lot, losses, "recall", mover);
    const row = await tx.lot.findUniqueOrThrow({ where: { id: lotId } });
    if (row.leftG > 0n) await moveLot(tx, row, { kind: "recall", quantity: grams(row.leftG) }, mover, null);
    await tx.lot.update({
      where: { id: lotId, recalledAt: null },
      data: { recalledAt: call.now, recallReason: reason },
    });
    await record(tx, call, {
      deed: "recall-lot",
      subject: "lot",
      subjectId: lotId,
      companyId: listing.producerId,
      before: { leftG: lot.leftG.toString(), reservedG: lot.reservedG.toString() },
      after: { recalledG: (lot.recalledG + row.leftG).toString(), ordersHeld: lost.length },
      reason,
    });
    await tellOfRecall(tx, { listing, lot }, reason, call.now);
    await refreshCatalogueEntry(tx, listing.id, call.now);
    return ok(null);
  });
}
