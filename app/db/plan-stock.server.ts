import type { Allocation } from "#app/domain/lots/allocate.ts";
import { allocate } from "#app/domain/lots/allocate.ts";
import type { Lot as UsableLot } from "#app/domain/lots/lot.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";
import type { LotModel as LotRow } from "./generated/models.ts";

/** Lots as the domain weighs them for a delivery. */
export function usableLot(row: LotRow): UsableLot {
  return {
    id: row.id,
    expected: row.expected,
    harvestedOn: row.harvestedOn === null ? null : fromColumn(row.harvestedOn),
    bestBefore: row.bestBefore === null ? null : fromColumn(row.bestBefore),
    left: grams(row.leftG),
    recalled: row.recalledAt !== null,
  };
}

export type Wanted = {
  readonly orderLineId: string;
  readonly listingId: string;
  readonly quantity: Grams;
  readonly deliveryOn: PlainDate;
  /** Only from this lot; absent: whichever serve. */
  readonly lotId?: string;
};

export type Planned = Wanted & { readonly taken: readonly Allocation[] };

export type NotEnough = { readonly code: "not-enough-stock"; readonly leftG: Grams };
export type NotEnoughOf = NotEnough & { readonly listingId: string };

/**
 * Locks the lots of these listings that are not recalled until the transaction ends, by id, and reads them as they are
 * then: whatever others who had them before us did is in the rows.
 */
export async function lockLots(tx: Tx, listingIds: readonly string[]): Promise<LotRow[]> {
  return tx.$queryRaw<LotRow[]>(Prisma.sql`
    SELECT id, listing_id AS "listingId", number, expected, harvested_on AS "harvestedOn",
      best_before AS "bestBefore", origin, recalled_at AS "recalledAt", recall_reason AS "recallReason",
      received_g AS "receivedG", corrected_g AS "correctedG", reserved_g AS "reservedG",
      shipped_g AS "shippedG", recalled_g AS "recalledG", left_g AS "leftG", created_at AS "createdAt"
    FROM lots WHERE listing_id = ANY(${[...new Set(listingIds)]}::uuid[]) AND recalled_at IS NULL
    ORDER BY id FOR UPDATE`);
}

/**
 * Locks the lots of all these listings and says what serves each quantity, or which one cannot be served and what is
 * left. Nothing is written: everything is decided before the first write.
 *
 * @param freed grams by lot that the caller is about to give back in this transaction (`heldBy`): they count as left
 */
export async function planReservations(
  tx: Tx,
  wanted: readonly Wanted[],
  freed: ReadonlyMap<string, Grams> = new Map(),
): Promise<Result<readonly Planned[], NotEnoughOf>> {
  const rows = await lockLots(
    tx,
    wanted.map(({ listingId }) => listingId),
  );
  return planOn(rows, wanted, freed);
}

/** The same on lots that are locked already. What one quantity takes is not left for the next. */
export function planOn(
  rows: readonly LotRow[],
  wanted: readonly Wanted[],
  freed: ReadonlyMap<string, Grams> = new Map(),
): Result<readonly Planned[], NotEnoughOf> {
  const lots = new Map(
    rows.map((row) => {
      const lot = usableLot(row);
      const left = grams(lot.left + (freed.get(row.id) ?? 0n));
      return [row.id, { listingId: row.listingId, lot: { ...lot, left } }];
    }),
  );
  const plan: Planned[] = [];
  for (const want of wanted) {
    const own = [...lots.values()]
      .filter(
        ({ listingId, lot }) =>
          listingId === want.listingId && (want.lotId === undefined || lot.id === want.lotId),
      )
      .map(({ lot }) => lot);
    const found = allocate(own, want.quantity, want.deliveryOn);
    if (!found.ok)
      return refuse({ code: "not-enough-stock", leftG: found.refusal.left, listingId: want.listingId });
    for (const { lotId, quantity } of found.value) {
      const entry = lots.get(lotId);
      if (entry) lots.set(lotId, { ...entry, lot: { ...entry.lot, left: grams(entry.lot.left - quantity) } });
    }
    plan.push({ ...want, taken: found.value });
  }
  return ok(plan);
}
