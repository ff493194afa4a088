import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkStock } from "#app/usecases/lots/check-stock.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Deal } from "#tests/support/order-world.ts";
import { aPlacedDeal } from "#tests/support/order-world.ts";

let world: FreshDatabase;
let deal: Deal;
beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
});
beforeEach(async () => {
  deal = await aPlacedDeal(world.db, { kg: 5_000 });
});
afterAll(() => world?.close());

const add = (kind: string, grams: number) =>
  world.db.$executeRaw`INSERT INTO lot_movements (id, lot_id, kind, grams, reason, at)
    VALUES (${randomUUID()}::uuid, ${deal.lotId}::uuid, ${kind}::"MovementKind", ${grams}, '', now())`;

describe("the database itself refuses", () => {
  test("a lot that changes without a movement", async () => {
    const change = world.db
      .$executeRaw`UPDATE lots SET corrected_g = corrected_g + 1000, left_g = left_g + 1000 WHERE id = ${deal.lotId}::uuid`;
    await expect(change).rejects.toThrow(/is not what its movements make it/);
  });

  test("a movement that its lot knows nothing of", async () => {
    await expect(add("correction", 1_000)).rejects.toThrow(/is not what its movements make it/);
  });

  test.each([
    ["goods brought in a second time", "in", 1_000, /is brought in once/],
    ["a reservation of less than nothing", "reserve", -1_000, /is no reserve/],
    ["a correction of nothing", "correction", 0, /is no correction/],
    ["more than is left", "reserve", 16_000_000, /has not that much to reserve/],
    ["a release of what nobody holds", "release", 6_000_000, /has not that much to release/],
  ] as const)("%s", async (_, kind, grams, message) => {
    await expect(add(kind, grams)).rejects.toThrow(message);
  });

  test.each([
    [
      "more reserved than there is",
      "reserved_g = reserved_g + 16000000, left_g = left_g - 16000000",
      "lots_never_negative",
    ],
    ["a balance that its parts do not make", "left_g = left_g + 1000", "lots_books_close"],
  ])("%s, at once", async (_, change, check) => {
    const update = world.db.$executeRawUnsafe(`UPDATE lots SET ${change} WHERE id = '${deal.lotId}'::uuid`);
    await expect(update).rejects.toThrow(check);
  });

  test("a movement that is rewritten or taken out", async () => {
    const { db } = world;
    const rewrite = db.$executeRaw`UPDATE lot_movements SET grams = 1 WHERE lot_id = ${deal.lotId}::uuid`;
    await expect(rewrite).rejects.toThrow(/append-only/);
    const takeOut = db.$executeRaw`DELETE FROM lot_movements WHERE lot_id = ${deal.lotId}::uuid`;
    await expect(takeOut).rejects.toThrow(/append-only/);
  });

  test("a lot without the movement that brought it in", async () => {
    const { listingId } = deal;
    const create = world.db.lot.create({ data: { listingId, number: 7, receivedG: 1n, leftG: 1n } });
    await expect(create).rejects.toThrow();
    expect(await world.db.lot.count({ where: { listingId } })).toBe(1);
  });
});

test("the operator's check finds nothing in sound stock, and names a lot that somebody broke below the guards", async () => {
  await using own = await freshDatabase({ data: "reference" });
  const broken = await aPlacedDeal(own.db, { kg: 5_000 });
  expect(await checkStock(own.db)).toEqual([]);
  // The tables' owner can switch the guards off; the check trusts none of the balances that they kept.
  await own.db.$transaction([
    own.db.$executeRaw`ALTER TABLE lots DISABLE TRIGGER USER`,
    own.db.$executeRaw`UPDATE lots SET corrected_g = 7, left_g = left_g + 7 WHERE id = ${broken.lotId}::uuid`,
    own.db.$executeRaw`UPDATE reservations SET grams = grams - 1 WHERE lot_id = ${broken.lotId}::uuid`,
  ]);
  expect((await checkStock(own.db)).map(({ lot, problem }) => [lot, problem])).toEqual([
    [broken.lotId, expect.stringContaining("its movements make 20000000 g, its row says 20000007")],
    [broken.lotId, expect.stringContaining("orders hold 4999999 g of it, its row says 5000000")],
  ]);
});
