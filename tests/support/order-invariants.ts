import { expect } from "vitest";
import type { Db } from "#app/db/client.server.ts";

/**
 * Per lot: in + corrections = reserved + shipped + recalled + left, nothing negative; what is reserved or shipped is
 * what the orders' lines hold; and the movements tell the same story.
 */
export async function expectStockToHold(db: Db): Promise<void> {
  for (const lot of await db.lot.findMany({ include: { reservations: true, movements: true } })) {
    const held = (state: string) =>
      lot.reservations.filter((one) => one.state === state).reduce((sum, one) => sum + one.grams, 0n);
    const moved = (kind: string) =>
      lot.movements.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.grams, 0n);
    expect(lot.receivedG + lot.correctedG).toBe(lot.reservedG + lot.shippedG + lot.recalledG + lot.leftG);
    expect(lot.leftG).toBeGreaterThanOrEqual(0n);
    expect(lot.reservedG).toBe(held("held"));
    expect(lot.shippedG).toBe(held("shipped"));
    expect(lot.reservedG).toBe(moved("reserve") - moved("release") - moved("ship"));
  }
}

/** Every order's state is where its last event led, and the events are numbered without a gap. */
export async function expectHistoryToHold(db: Db): Promise<void> {
  for (const order of await db.order.findMany({ include: { events: { orderBy: { seq: "asc" } } } })) {
    expect(order.events.map(({ seq }) => seq)).toEqual(order.events.map((_, index) => index + 1));
    expect(order.events.at(-1)?.toState).toBe(order.state);
  }
}
