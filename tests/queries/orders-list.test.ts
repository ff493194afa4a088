import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { instantAndIdOf } from "#app/domain/programs/cursor.ts";
import { ordersToExport } from "#app/queries/orders-export.server.ts";
import type { OrdersListFilter } from "#app/queries/orders-filter.server.ts";
import { ordersListPage } from "#app/queries/orders-list.server.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Deal } from "#tests/support/order-world.ts";
import { aBuyer, aPlacedDeal, callAt } from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;
let deal: Deal;

const all: OrdersListFilter = { group: "all", state: null, from: null, to: null, q: "", after: null };

/** Sixty orders of one buyer, two at each instant, one a day; the last one carries the buyer's own number. */
beforeAll(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
  deal = await aPlacedDeal(db, { kg: 1_000 });
  const { id, number, ...order } = await db.order.findUniqueOrThrow({ where: { id: deal.orderId } });
  await db.order.createMany({
    data: Array.from({ length: 59 }, (_, index) => ({
      ...order,
      number: `TH-2026-7${String(index).padStart(5, "0")}`,
      state: index % 2 === 0 ? ("completed" as const) : ("placed" as const),
      placedAt: new Date(order.placedAt.getTime() - Math.floor((index + 1) / 2) * 86_400_000),
      purchaseOrder: index === 58 ? "PO 4711/26" : "",
    })),
  });
});
afterAll(() => fresh.close());

const list = (differing: Partial<OrdersListFilter> = {}) =>
  ordersListPage(callAt(db, deal.buyer), { ...all, ...differing });

test("a list is walked by keys: every order once, however many are placed at one instant", async () => {
  const seen: string[] = [];
  let after: OrdersListFilter["after"] = null;
  for (let page = 0; page < 5; page += 1) {
    const view: Awaited<ReturnType<typeof list>> = await list({ after });
    seen.push(...view.orders.map(({ number }) => number));
    if (view.next === null) break;
    after = instantAndIdOf(view.next);
    expect(after).not.toBeNull();
  }
  expect(seen).toHaveLength(60);
  expect(new Set(seen).size).toBe(60);
});

test("it is narrowed by state, by Minsk days and by the buyer's own number", async () => {
  expect((await list({ state: "completed" })).counts.all).toBe(60);
  const days = { from: plainDate("2026-11-22"), to: plainDate("2026-11-22") };
  expect((await list(days)).orders).toHaveLength(2);
  expect((await list({ q: "4711" })).orders).toMatchObject([{ purchaseOrder: "PO 4711/26" }]);
  const completed = await list({ state: "completed", ...days });
  expect(completed.orders.map(({ state }) => state)).toEqual(["completed"]);
});

test("the file has what the list shows, and nothing of a stranger's", async () => {
  const orders = await ordersToExport(callAt(db, deal.buyer), { ...all, state: "completed" });
  expect(orders).toHaveLength(30);
  expect(await ordersToExport(callAt(db, await aBuyer(db)), all)).toEqual([]);
});
