import type { LotBook, LotMove } from "#app/domain/lots/ledger.ts";
import { leftIn, move } from "#app/domain/lots/ledger.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Tx } from "./client.server.ts";
import type { LotModel as LotRow } from "./generated/models.ts";

/** Who moves stock, when, and why; written on every movement. */
export type Mover = { readonly actorId: string | null; readonly now: Date; readonly reason?: string };

/** The books of a lot as its row has them. */
export function bookOf(row: LotRow): LotBook {
  return {
    received: grams(row.receivedG),
    corrected: grams(row.correctedG),
    reserved: grams(row.reservedG),
    shipped: grams(row.shippedG),
    recalled: grams(row.recalledG),
  };
}

/** The row of a lot after a step; throws when the step is impossible: the caller decided that it is not. */
export function movedLot(row: LotRow, step: LotMove): LotRow {
  const moved = move(bookOf(row), step);
  if (!moved.ok) throw new Error(`lot ${row.id} cannot ${step.kind} ${step.quantity}: ${moved.refusal.code}`);
  const book = moved.value;
  return {
    ...row,
    correctedG: book.corrected,
    reservedG: book.reserved,
    shippedG: book.shipped,
    recalledG: book.recalled,
    leftG: leftIn(book),
  };
}

/** Moves a lot that is locked already and writes the movement; the caller decided that it is possible. */
export async function moveLot(
  tx: Tx,
  row: LotRow,
  step: LotMove,
  mover: Mover,
  orderLineId: string | null,
): Promise<LotRow> {
  const { correctedG, reservedG, shippedG, recalledG, leftG } = movedLot(row, step);
  const saved = await tx.lot.update({
    where: { id: row.id },
    data: { correctedG, reservedG, shippedG, recalledG, leftG },
  });
  await tx.lotMovement.create({
    data: {
      lotId: row.id,
      kind: step.kind,
      grams: step.quantity,
      orderLineId,
      reason: mover.reason ?? "",
      actorId: mover.actorId,
      at: mover.now,
    },
  });
  return saved;
}
