import { grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";
import type { LotModel as LotRow } from "./generated/models.ts";
import type { Change } from "./insert-rows.server.ts";
import { writeTogether } from "./insert-rows.server.ts";
import type { Mover } from "./lot-books.server.ts";
import { movedLot } from "./lot-books.server.ts";
import type { NotEnoughOf, Wanted } from "./plan-stock.server.ts";
import { lockLots, planOn } from "./plan-stock.server.ts";

/**
 * Reserves for order lines that were written in this very transaction and hold nothing yet, and answers the lots of
 * their listings as they are now. The lots are locked here and nowhere before: whoever wants the same goods waits from
 * this statement to the commit, so it comes after everything else, in as few statements as there are tables.
 * A refusal leaves the lines without their goods: the caller takes everything back.
 *
 * @param beside what else follows from the lots as they are now, written in the same statement
 */
export async function takeForNewLines(
  tx: Tx,
  wanted: readonly Wanted[],
  mover: Mover,
  beside: (lots: readonly LotRow[]) => readonly Change[] = () => [],
): Promise<Result<readonly LotRow[], NotEnoughOf>> {
  const rows = await lockLots(
    tx,
    wanted.map(({ listingId }) => listingId),
  );
  const plan = planOn(rows, wanted);
  if (!plan.ok) return plan;
  const parts = plan.value.flatMap(({ orderLineId, taken }) =>
    taken.map(({ lotId, quantity }) => ({ orderLineId, lotId, grams: quantity })),
  );
  const lots = new Map(rows.map((row) => [row.id, row]));
  for (const { lotId, grams: quantity } of parts) {
    const row = lots.get(lotId);
    if (row) lots.set(lotId, movedLot(row, { kind: "reserve", quantity: grams(quantity) }));
  }
  const moved = [...new Set(parts.map(({ lotId }) => lotId))].flatMap((id) => lots.get(id) ?? []);
  const counted = Prisma.sql`
    UPDATE lots SET reserved_g = now.reserved_g, left_g = now.left_g
    FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ reservedG }) => String(reservedG))}::bigint[],
      ${moved.map(({ leftG }) => String(leftG))}::bigint[]) AS now (id, reserved_g, left_g)
    WHERE lots.id = now.id`;
  const { actorId, reason = "", now: at } = mover;
  const now = [...lots.values()];
  await writeTogether(tx, [
    counted,
    {
      table: "lot_movements",
      rows: parts.map((part) => ({ ...part, kind: "reserve", reason, actorId, at })),
    },
    { table: "reservations", rows: parts },
    ...beside(now),
  ]);
  return ok(now);
}
