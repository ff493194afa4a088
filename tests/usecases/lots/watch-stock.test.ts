import { expect, test } from "vitest";
import type { System } from "#app/domain/actor.ts";
import { watchStockNightly } from "#app/jobs/watch-stock.ts";
import { watchStock } from "#app/usecases/lots/watch-stock.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aDirector, aModerator, aPlacedDeal, callAt, monday } from "#tests/support/order-world.ts";

const house: System = { kind: "system" };
const day = 24 * 3_600_000;

test("the director hears once a day of lots whose books do not close, and nobody while all is well", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const deal = await aPlacedDeal(db, { kg: 5_000 });
  const director = await aDirector(db);
  await aModerator(db);
  const told = () => db.outboxMessage.findMany({ where: { kind: "stock-broken" }, orderBy: { id: "asc" } });
  expect(await watchStock(callAt(db, house))).toBe(0);
  expect(await told()).toEqual([]);

  await db.$transaction([
    db.$executeRaw`ALTER TABLE lots DISABLE TRIGGER USER`,
    db.$executeRaw`UPDATE lots SET corrected_g = 7, left_g = left_g + 7 WHERE id = ${deal.lotId}::uuid`,
  ]);
  expect(await watchStock(callAt(db, house))).toBe(1);
  await watchStock(callAt(db, house, new Date(monday.getTime() + 60_000)));
  expect((await told()).map(({ userId, data }) => [userId, data])).toEqual([
    [director.userId, { lots: 1, lot: deal.lotId, path: `/desk/lots/${deal.lotId}` }],
  ]);
  expect(await db.auditRow.count({ where: { deed: "find-broken-stock" } })).toBe(1);
  await watchStock(callAt(db, house, new Date(monday.getTime() + day)));
  expect(await told()).toHaveLength(2);
});

test("the stock is proved at night by Minsk's clock", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const deal = await aPlacedDeal(db, { kg: 5_000 });
  await aDirector(db);
  await db.$transaction([
    db.$executeRaw`ALTER TABLE lots DISABLE TRIGGER USER`,
    db.$executeRaw`UPDATE lots SET corrected_g = 7, left_g = left_g + 7 WHERE id = ${deal.lotId}::uuid`,
  ]);
  const told = () => db.outboxMessage.count({ where: { kind: "stock-broken" } });
  const run = (time: string) =>
    watchStockNightly.run(callAt(db, house, new Date(time)), new AbortController().signal);
  await run("2026-11-24T03:30:00Z");
  expect(await told()).toBe(0);
  await run("2026-11-24T00:30:00Z");
  expect(await told()).toBe(1);
});
