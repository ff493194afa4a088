import { afterEach, beforeEach, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { passDeadlines } from "#app/usecases/orders/pass-deadlines.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Deal } from "#tests/support/order-world.ts";
import { aShippedDeal, callAt, granted, hoursOn, stateOf, theHouse } from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;
let deal: Deal;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
  deal = await aShippedDeal(db, { trucks: 2 });
}, 60_000);
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

const weighing = (kg: number) => [{ line: 1, weight: kilograms(kg) }];
const receive = (hours: number, trucks: number[], kg?: number) =>
  confirmDelivery(callAt(db, deal.buyer, hoursOn(hours)), deal.number, {
    trucks,
    lines: kg === undefined ? [] : weighing(kg),
  });

test("trucks are received one by one, and the order is delivered with the last of them", async () => {
  expect(granted(await receive(1, [2]))).toBe("shipped");
  expect(await db.truck.findMany({ orderBy: { number: "asc" } })).toMatchObject([
    { receivedAt: null },
    { receivedAt: hoursOn(1) },
  ]);
  expect(await receive(2, [2])).toMatchObject({ refusal: { code: "truck-unknown" } });
  expect(granted(await receive(3, [1]))).toBe("delivered");
});

test("what was weighed comes with the last truck, and less than was loaded is on record as a shortage", async () => {
  expect(await receive(1, [1], 19_000)).toMatchObject({ refusal: { code: "weighed-too-early" } });
  expect(await receive(1, [], 21_001)).toMatchObject({
    refusal: { code: "received-more-than-loaded", mostG: kilograms(21_000), index: 0 },
  });
  expect(await stateOf(db, deal)).toBe("shipped");
  granted(await receive(1, [], 19_400));
  expect(await db.orderLine.findFirstOrThrow()).toMatchObject({ receivedG: kilograms(19_400) });
  const event = await db.orderEvent.findFirstOrThrow({ where: { kind: "delivered" } });
  expect(event.data).toMatchObject({ receivedKg: "19400", shortKg: "600" });
});

test("the window that passes in silence completes the order once, however many workers look", async () => {
  granted(await receive(1, []));
  const runs = await Promise.all(
    Array.from({ length: 4 }, () => passDeadlines(callAt(db, theHouse, hoursOn(50)))),
  );
  expect(runs.reduce((sum, { completed }) => sum + completed, 0)).toBe(1);
  expect(await db.orderEvent.count({ where: { kind: "completed" } })).toBe(1);
  expect(await stateOf(db, deal)).toBe("completed");
});
