import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { correctLot } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, subtractGrams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { NotOwn } from "./lock-own-listing.ts";
import { lockOwnListing } from "./lock-own-listing.ts";

export type CountLotRefusal =
  | NotOwn
  | { readonly code: "lot-recalled" }
  | { readonly code: "lot-reason-missing" };

/** Corrects a lot to what was counted: `quantity` is what is free to sell, beyond what is reserved. */
export async function countLot(
  call: Call<Producer>,
  lotId: string,
  { quantity, reason }: { readonly quantity: Grams; readonly reason: string },
): Promise<Result<null, CountLotRefusal>> {
  if (reason === "") return refuse({ code: "lot-reason-missing" });
  return inTransaction(call.db, async (tx) => {
    const known = await tx.lot.findUnique({ where: { id: lotId }, select: { listingId: true } });
    if (!known) return refuse({ code: "not-found" });
    const found = await lockOwnListing(tx, call.actor, known.listingId);
    if (!found.ok) return found;
    await lockRow(tx, "lot", lotId);
    const lot = await tx.lot.findUniqueOrThrow({ where: { id: lotId } });
    if (lot.recalledAt !== null) return refuse({ code: "lot-recalled" });
    const by = subtractGrams(quantity, grams(lot.leftG));
    if (by === 0n) return ok(null);
    const mover = { actorId: call.actor.userId, now: call.now, reason };
    const corrected = await correctLot(tx, lotId, by, mover);
    if (!corrected.ok) throw new Error(`lot ${lotId} changed under its lock`);
    await record(tx, call, {
      deed: "correct-lot",
      subject: "lot",
      subjectId: lotId,
      companyId: found.value.producerId,
      before: { freeG: lot.leftG.toString() },
      after: { freeG: quantity.toString() },
      reason,
    });
    await refreshCatalogueEntry(tx, known.listingId, call.now);
    return ok(null);
  });
}
