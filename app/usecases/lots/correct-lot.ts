import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { bookOf, moveLot } from "#app/db/lot-books.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { BelowPromised } from "#app/domain/lots/correct.ts";
import { decideCorrection, wholeOf } from "#app/domain/lots/correct.ts";
import type { Grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { NotOwn } from "../listings/lock-own-listing.ts";
import { lockOwnListing } from "../listings/lock-own-listing.ts";

export type CorrectLot = {
  /** The whole lot as it is now known: with what is reserved in it and what has left. */
  readonly quantity: Grams;
  /** What the whole was when the person looked; absent: whatever it is. */
  readonly seen?: Grams | undefined;
  readonly reason: string;
};

export type CorrectLotRefusal =
  | NotOwn
  | BelowPromised
  | { readonly code: "lot-recalled" }
  | { readonly code: "lot-moved-on" }
  | { readonly code: "lot-reason-missing" };

/**
 * Corrects the whole quantity of a lot, up or down. Not what is free: that changes with every order between looking and
 * saying, and a correction of it would count those goods twice. Never below what orders have of it.
 */
export async function correctLot(
  call: Call<Producer>,
  lotId: string,
  { quantity, seen, reason }: CorrectLot,
): Promise<Result<null, CorrectLotRefusal>> {
  if (reason.trim() === "") return refuse({ code: "lot-reason-missing" });
  return inTransaction(call.db, async (tx) => {
    const known = await tx.lot.findUnique({ where: { id: lotId }, select: { listingId: true } });
    if (!known) return refuse({ code: "not-found" });
    const found = await lockOwnListing(tx, call.actor, known.listingId);
    if (!found.ok) return found;
    await lockRow(tx, "lot", lotId);
    const lot = await tx.lot.findUniqueOrThrow({ where: { id: lotId } });
    if (lot.recalledAt !== null) return refuse({ code: "lot-recalled" });
    const whole = wholeOf(bookOf(lot));
    if (seen !== undefined && seen !== whole) return refuse({ code: "lot-moved-on" });
    const by = decideCorrection(bookOf(lot), quantity);
    if (!by.ok) return by;
    if (by.value === 0n) return ok(null);
    const mover = { actorId: call.actor.userId, now: call.now, reason };
    await moveLot(tx, lot, { kind: "correction", quantity: by.value }, mover, null);
    await record(tx, call, {
      deed: "correct-lot",
      subject: "lot",
      subjectId: lotId,
      companyId: found.value.producerId,
      before: { quantityG: whole.toString() },
      after: { quantityG: quantity.toString() },
      reason,
    });
    await refreshCatalogueEntry(tx, known.listingId, call.now);
    return ok(null);
  });
}
