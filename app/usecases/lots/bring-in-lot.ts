import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { addLot } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { NotOwn } from "../listings/lock-own-listing.ts";
import { lockOwnListing } from "../listings/lock-own-listing.ts";

export type BringInLot = {
  readonly listing: string;
  readonly harvestedOn: PlainDate | null;
  readonly bestBefore: PlainDate | null;
  readonly origin: string;
  readonly quantity: Grams;
  /** A word for the ledger, where the producer gives one. */
  readonly reason?: string;
};

export type BringInLotRefusal =
  | NotOwn
  | { readonly code: "listing-not-on-sale" }
  | { readonly code: "quantity-not-positive" }
  | { readonly code: "best-before-over" };

/** Brings a lot in: harvested, or expected when its day is still to come. It can be sold at once. Answers its id. */
export async function bringInLot(
  call: Call<Producer>,
  input: BringInLot,
): Promise<Result<string, BringInLotRefusal>> {
  if (input.quantity <= 0n) return refuse({ code: "quantity-not-positive" });
  const today = minskDate(call.now);
  const first = input.harvestedOn !== null && input.harvestedOn > today ? input.harvestedOn : today;
  if (input.bestBefore !== null && input.bestBefore < first) return refuse({ code: "best-before-over" });
  return inTransaction(call.db, async (tx) => {
    const found = await lockOwnListing(tx, call.actor, input.listing);
    if (!found.ok) return found;
    const listing = found.value;
    if (listing.publishedRevisionId === null || listing.status === "archived") {
      return refuse({ code: "listing-not-on-sale" });
    }
    const expected = input.harvestedOn !== null && input.harvestedOn > today;
    const { harvestedOn, bestBefore, origin, quantity } = input;
    const lot = { listingId: listing.id, expected, harvestedOn, bestBefore, origin, quantity };
    const lotId = await addLot(tx, lot, {
      actorId: call.actor.userId,
      now: call.now,
      reason: input.reason ?? "",
    });
    await record(tx, call, {
      deed: "add-lot",
      subject: "lot",
      subjectId: lotId,
      companyId: listing.producerId,
      after: { listing: listing.id, quantityG: quantity.toString(), expected },
      reason: input.reason ?? "",
    });
    await refreshCatalogueEntry(tx, listing.id, call.now);
    return ok(lotId);
  });
}
