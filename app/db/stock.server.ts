import { leftIn, move, newLotBook } from "#app/domain/lots/ledger.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, minGrams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Tx } from "./client.server.ts";
import { lockRows } from "./lock.server.ts";
import type { Mover } from "./lot-books.server.ts";
import { bookOf, moveLot } from "./lot-books.server.ts";
import type { NotEnough, Planned } from "./plan-stock.server.ts";
import { planReservations } from "./plan-stock.server.ts";

export type NewLot = {
  readonly listingId: string;
  readonly expected: boolean;
  readonly harvestedOn: PlainDate | null;
  readonly bestBefore: PlainDate | null;
  readonly origin: string;
  readonly quantity: Grams;
};

/** Brings a lot in. The listing is locked by the caller, so that lot numbers follow each other. */
export async function addLot(tx: Tx, lot: NewLot, mover: Mover): Promise<string> {
  const last = await tx.lot.aggregate({ where: { listingId: lot.listingId }, _max: { number: true } });
  const made = await tx.lot.create({
    data: {
      listingId: lot.listingId,
      number: (last._max.number ?? 0) + 1,
      expected: lot.expected,
      harvestedOn: lot.harvestedOn === null ? null : toColumn(lot.harvestedOn),
      bestBefore: lot.bestBefore === null ? null : toColumn(lot.bestBefore),
      origin: lot.origin,
      receivedG: lot.quantity,
      leftG: leftIn(newLotBook(lot.quantity)),
      createdAt: mover.now,
      movements: {
        create: {
          kind: "in",
          grams: lot.quantity,
          reason: mover.reason ?? "",
          actorId: mover.actorId,
          at: mover.now,
        },
      },
    },
  });
  return made.id;
}

/** Corrects a lot up or down (grams, not zero); refused when more would go than nobody has reserved. */
export async function correctLot(
  tx: Tx,
  lotId: string,
  by: Grams,
  mover: Mover,
): Promise<Result<Grams, NotEnough>> {
  await lockRows(tx, "lot", [lotId]);
  const row = await tx.lot.findUniqueOrThrow({ where: { id: lotId } });
  const possible = move(bookOf(row), { kind: "correction", quantity: by });
  if (!possible.ok) return refuse({ code: "not-enough-stock", leftG: grams(row.leftG) });
  const saved = await moveLot(tx, row, { kind: "correction", quantity: by }, mover, null);
  return ok(grams(saved.leftG));
}

/** What these order lines hold, by lot. The order is locked by the caller. */
export async function heldBy(tx: Tx, orderLineIds: readonly string[]): Promise<Map<string, Grams>> {
  const held = await tx.reservation.findMany({
    where: { orderLineId: { in: [...orderLineIds] }, state: "held" },
  });
  const byLot = new Map<string, Grams>();
  for (const { lotId, grams: quantity } of held) {
    byLot.set(lotId, grams((byLot.get(lotId) ?? 0n) + quantity));
  }
  return byLot;
}

/** Carries out a plan in the same transaction: the lots are still locked. */
export async function reserve(tx: Tx, plan: readonly Planned[], mover: Mover): Promise<void> {
  for (const { orderLineId, taken } of plan) {
    for (const { lotId, quantity } of taken) {
      await holdFor(tx, orderLineId, lotId, quantity, mover);
    }
  }
}

/** Reserves in one lot for one line: beside what the line holds there, in the place of what it has given back or lost. */
async function holdFor(
  tx: Tx,
  orderLineId: string,
  lotId: string,
  quantity: Grams,
  mover: Mover,
): Promise<void> {
  const row = await tx.lot.findUniqueOrThrow({ where: { id: lotId } });
  await moveLot(tx, row, { kind: "reserve", quantity }, mover, orderLineId);
  // What has left with an earlier part keeps its own row.
  const known = await tx.reservation.findFirst({ where: { orderLineId, lotId, state: { not: "shipped" } } });
  if (known === null) {
    await tx.reservation.create({ data: { orderLineId, lotId, grams: quantity } });
    return;
  }
  const held = known.state === "held" ? known.grams : 0n;
  await tx.reservation.update({
    where: { id: known.id },
    data: { grams: held + quantity, state: "held" },
  });
}

/**
 * Locks the lots in which a locked order holds goods, for a deed that will give them back after it has taken numbers of
 * papers: whoever takes both takes the lots first.
 */
export async function lockHeld(tx: Tx, orderId: string): Promise<void> {
  const held = await tx.reservation.findMany({
    where: { state: "held", orderLine: { orderId } },
    select: { lotId: true },
  });
  await lockRows(tx, "lot", [...new Set(held.map(({ lotId }) => lotId))]);
}

/** Gives back or ships all that these order lines still hold; a second call finds nothing and does nothing. */
async function endReservations(
  tx: Tx,
  orderLineIds: readonly string[],
  kind: "release" | "ship",
  mover: Mover,
): Promise<void> {
  const where = { orderLineId: { in: [...orderLineIds] }, state: "held" as const };
  const lotIds = await tx.reservation.findMany({ where, select: { lotId: true } });
  await lockRows(tx, "lot", [...new Set(lotIds.map(({ lotId }) => lotId))]);
  const held = await tx.reservation.findMany({ where, orderBy: { lotId: "asc" } });
  for (const reservation of held) {
    const row = await tx.lot.findUniqueOrThrow({ where: { id: reservation.lotId } });
    await moveLot(tx, row, { kind, quantity: grams(reservation.grams) }, mover, reservation.orderLineId);
    await tx.reservation.update({
      where: { id: reservation.id },
      data: { state: kind === "release" ? "released" : "shipped" },
    });
  }
}

/** The lines' goods are free again. */
export function releaseStock(tx: Tx, orderLineIds: readonly string[], mover: Mover): Promise<void> {
  return endReservations(tx, orderLineIds, "release", mover);
}

/** The lines' goods have left. */
export function shipStock(tx: Tx, orderLineIds: readonly string[], mover: Mover): Promise<void> {
  return endReservations(tx, orderLineIds, "ship", mover);
}

export type Repacked = {
  readonly orderLineId: string;
  readonly listingId: string;
  readonly ordered: Grams;
  readonly packed: Grams;
  readonly deliveryOn: PlainDate;
};

/**
 * Makes what a line holds equal to what was packed: less releases the rest, most recent lots first; more takes from
 * available stock or is refused with what is left.
 */
export async function repack(tx: Tx, line: Repacked, mover: Mover): Promise<Result<null, NotEnough>> {
  const held = await tx.reservation.findMany({
    where: { orderLineId: line.orderLineId, state: "held" },
    orderBy: { lotId: "desc" },
  });
  const now = held.reduce((sum, one) => sum + one.grams, 0n);
  if (line.packed > now) {
    const extra = grams(line.packed - now);
    const plan = await planReservations(tx, [{ ...line, quantity: extra }]);
    if (!plan.ok) return refuse({ code: "not-enough-stock", leftG: plan.refusal.leftG });
    for (const { taken } of plan.value) {
      for (const { lotId, quantity } of taken) {
        await holdFor(tx, line.orderLineId, lotId, quantity, mover);
      }
    }
    return ok(null);
  }
  await lockRows(
    tx,
    "lot",
    held.map(({ lotId }) => lotId),
  );
  let surplus = now - line.packed;
  for (const reservation of held) {
    if (surplus === 0n) break;
    const back = minGrams(grams(reservation.grams), grams(surplus));
    const row = await tx.lot.findUniqueOrThrow({ where: { id: reservation.lotId } });
    await moveLot(tx, row, { kind: "release", quantity: back }, mover, line.orderLineId);
    await (back === reservation.grams
      ? tx.reservation.update({ where: { id: reservation.id }, data: { state: "released" } })
      : tx.reservation.update({ where: { id: reservation.id }, data: { grams: reservation.grams - back } }));
    surplus -= back;
  }
  return ok(null);
}
