import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRows } from "#app/db/lock.server.ts";
import { addLot, correctLot } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, minGrams, subtractGrams, sumGrams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { NotOwn } from "./lock-own-listing.ts";
import { lockOwnListing } from "./lock-own-listing.ts";

export type ChangeStockInput = {
  /** What can be sold from now on, beyond what is reserved; null leaves it as it is. */
  readonly quantity: Grams | null;
  /** Null leaves the window as it is. */
  readonly availableFrom: PlainDate | null;
  readonly availableTo: PlainDate | null;
  readonly reason: string;
};

export type ChangeStockRefusal =
  | NotOwn
  | { readonly code: "listing-not-on-sale" }
  | { readonly code: "window-ends-before-it-begins" };

/**
 * Sets what can be sold and when, at once. More is a correction of the newest lot in hand, less of the lots from the
 * newest on; what orders have reserved is never touched.
 */
export async function changeStock(
  call: Call<Producer>,
  listingId: string,
  input: ChangeStockInput,
): Promise<Result<null, ChangeStockRefusal>> {
  return inTransaction(call.db, changeStockWithin(call, listingId, input));
}

/** The same within a transaction that does more. */
export function changeStockWithin(call: Call<Producer>, listingId: string, input: ChangeStockInput) {
  return async (tx: Tx): Promise<Result<null, ChangeStockRefusal>> => {
    const found = await lockOwnListing(tx, call.actor, listingId);
    if (!found.ok) return found;
    const listing = found.value;
    if (listing.publishedRevisionId === null || listing.status === "archived") {
      return refuse({ code: "listing-not-on-sale" });
    }
    const from = input.availableFrom ? toColumn(input.availableFrom) : listing.availableFrom;
    const to = input.availableTo ? toColumn(input.availableTo) : listing.availableTo;
    if (from && to && to < from) return refuse({ code: "window-ends-before-it-begins" });
    const { quantity, reason } = input;
    const before = quantity === null ? null : await setFree(tx, call, listingId, { quantity, reason });
    await tx.listing.update({
      where: { id: listingId },
      data: { availableFrom: from, availableTo: to, version: { increment: 1 } },
    });
    await record(tx, call, {
      deed: "change-stock",
      subject: "listing",
      subjectId: listingId,
      companyId: listing.producerId,
      before: {
        freeG: before?.toString() ?? null,
        from: dayOf(listing.availableFrom),
        to: dayOf(listing.availableTo),
      },
      after: { freeG: quantity?.toString() ?? null, from: dayOf(from), to: dayOf(to) },
      reason,
    });
    await refreshCatalogueEntry(tx, listingId, call.now);
    return ok(null);
  };
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** Brings the free stock of the lots to a quantity; answers what it was. */
async function setFree(
  tx: Tx,
  call: Call<Producer>,
  listingId: string,
  { quantity, reason }: { readonly quantity: Grams; readonly reason: string },
): Promise<Grams> {
  const mover = { actorId: call.actor.userId, now: call.now, reason };
  const known = await tx.lot.findMany({ where: { listingId, recalledAt: null }, select: { id: true } });
  await lockRows(
    tx,
    "lot",
    known.map(({ id }) => id),
  );
  const today = toColumn(minskDate(call.now));
  const lots = await tx.lot.findMany({
    where: {
      id: { in: known.map(({ id }) => id) },
      OR: [{ bestBefore: null }, { bestBefore: { gte: today } }],
    },
    orderBy: { number: "desc" },
  });
  const free = sumGrams(lots.map((lot) => grams(lot.leftG)));
  let missing = subtractGrams(quantity, free);
  if (missing > 0n) {
    const newest = lots.find((lot) => !lot.expected) ?? lots[0];
    if (newest) await correctLot(tx, newest.id, missing, mover);
    else {
      const lot = {
        listingId,
        expected: false,
        harvestedOn: null,
        bestBefore: null,
        origin: "",
        quantity: missing,
      };
      await addLot(tx, lot, mover);
    }
    return free;
  }
  for (const lot of lots) {
    const surplus = grams(-missing);
    const less = minGrams(grams(lot.leftG), surplus);
    if (less === 0n) continue;
    await correctLot(tx, lot.id, grams(-less), mover);
    missing = grams(missing + less);
  }
  return free;
}
