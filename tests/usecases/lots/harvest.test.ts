import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { tonnes } from "#app/domain/quantity.ts";
import { bringInLot } from "#app/usecases/lots/bring-in-lot.ts";
import { correctLot } from "#app/usecases/lots/correct-lot.ts";
import { takeInHarvest } from "#app/usecases/lots/take-in-harvest.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Shop } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aModerator,
  aPlacedDeal,
  aShop,
  callAt,
  checkoutForm,
  granted,
  hoursOn,
  putIntoBasket,
} from "#tests/support/order-world.ts";

let world: FreshDatabase;
beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
});
afterAll(() => world?.close());
const db = () => world.db;

const inTime = hoursOn(24 * 9);

/** A shop whose only goods are 20 t to be harvested on 1 December. */
async function anOrchard(): Promise<Shop> {
  const shop = await aShop(db());
  const call = callAt(db(), shop.producer);
  granted(await correctLot(call, shop.lotId, { quantity: tonnes(0), reason: "boş" }));
  const lotId = granted(
    await bringInLot(call, {
      listing: shop.listingId,
      harvestedOn: plainDate("2026-12-01"),
      bestBefore: plainDate("2027-03-01"),
      origin: "Göyçay, 3-cü bağ",
      quantity: tonnes(20),
      reason: "plan",
    }),
  );
  return { ...shop, lotId };
}

async function anOrder(shop: Shop, kg: number, hours = 0): Promise<{ number: string; buyerId: string }> {
  const buyer = await aBuyer(db());
  await putIntoBasket(db(), buyer, shop, kg);
  const [number = ""] = granted(await placeOrders(callAt(db(), buyer, hoursOn(hours)), checkoutForm(buyer)));
  return { number, buyerId: buyer.userId };
}

const harvest = (shop: Shop, quantity: Grams, now = inTime) =>
  takeInHarvest(callAt(db(), shop.producer, now), shop.lotId, {
    quantity,
    harvestedOn: null,
    bestBefore: null,
    reason: "tərəzi",
  });

test("an expected lot can be ordered ahead and comes in with what was really harvested", async () => {
  const shop = await anOrchard();
  await anOrder(shop, 8_000);
  expect(granted(await harvest(shop, tonnes(21)))).toEqual({ ordersShort: 0 });
  expect(await db().lot.findUniqueOrThrow({ where: { id: shop.lotId } })).toMatchObject({
    expected: false,
    correctedG: tonnes(1),
    reservedG: tonnes(8),
    leftG: tonnes(13),
    harvestedOn: new Date("2026-12-02T00:00:00Z"),
    bestBefore: new Date("2027-03-01T00:00:00Z"),
  });
  expect(await harvest(shop, tonnes(21))).toMatchObject({ refusal: { code: "lot-not-expected" } });
  await expectStockToHold(db());
});

test("a harvest exactly as expected is a movement of nothing, and on record", async () => {
  const shop = await anOrchard();
  granted(await harvest(shop, tonnes(20)));
  const moved = await db().lotMovement.findMany({ where: { lotId: shop.lotId }, orderBy: { seq: "asc" } });
  expect(moved.map(({ kind, grams, seq }) => [kind, grams, seq])).toEqual([
    ["in", tonnes(20), 1],
    ["receive", 0n, 2],
  ]);
});

test("a short harvest: the latest orders give way, what is missing is a task, and everybody is told", async () => {
  const shop = await anOrchard();
  const moderator = await aModerator(db());
  const first = await anOrder(shop, 8_000, 0);
  const second = await anOrder(shop, 7_000, 1);
  const third = await anOrder(shop, 5_000, 2);
  expect(granted(await harvest(shop, tonnes(12)))).toEqual({ ordersShort: 2 });
  const lacks = await db().stockShortfall.findMany({
    where: { lotId: shop.lotId },
    include: { order: true },
    orderBy: { order: { placedAt: "asc" } },
  });
  expect(lacks.map(({ order, grams, cause }) => [order.number, grams, cause])).toEqual([
    [second.number, tonnes(3), "short_harvest"],
    [third.number, tonnes(5), "short_harvest"],
  ]);
  expect(await db().lot.findUniqueOrThrow({ where: { id: shop.lotId } })).toMatchObject({
    reservedG: tonnes(12),
    leftG: 0n,
  });
  const told = await db().notice.findMany({ where: { kind: "goods-missing" } });
  const people = told.map(({ userId }) => userId);
  expect(people.filter((id) => id === first.buyerId)).toHaveLength(0);
  expect(people.filter((id) => id === second.buyerId)).toHaveLength(1);
  expect(people.filter((id) => id === third.buyerId)).toHaveLength(1);
  expect(people.filter((id) => id === moderator.userId)).toHaveLength(2);
  expect(people.filter((id) => id === shop.producer.userId)).toHaveLength(2);
  await expectStockToHold(db());
  await expectHistoryToHold(db());
});

test("a correction never goes below what orders have, and says what is left", async () => {
  const deal = await aPlacedDeal(db(), { kg: 15_000 });
  const call = callAt(db(), deal.producer);
  const correct = (quantity: Grams, seen?: Grams) =>
    correctLot(call, deal.lotId, { quantity, seen, reason: "sayım" });
  expect(await correct(tonnes(14))).toMatchObject({
    refusal: { code: "below-promised", promisedG: tonnes(15), leftG: tonnes(5) },
  });
  granted(await correct(tonnes(15)));
  granted(await correct(tonnes(18), tonnes(15)));
  expect(await correct(tonnes(19), tonnes(15))).toMatchObject({ refusal: { code: "lot-moved-on" } });
  expect(await db().lot.findUniqueOrThrow({ where: { id: deal.lotId } })).toMatchObject({
    correctedG: -tonnes(2),
    leftG: tonnes(3),
  });
});

test.each([
  ["in the future", { harvestedOn: plainDate("2026-12-03") }, "harvest-in-future"],
  ["past its day already", { bestBefore: plainDate("2026-12-01") }, "best-before-over"],
])("a harvest %s is refused", async (_, change, code) => {
  const shop = await anOrchard();
  const taken = await takeInHarvest(callAt(db(), shop.producer, inTime), shop.lotId, {
    quantity: tonnes(20),
    harvestedOn: null,
    bestBefore: null,
    reason: "",
    ...change,
  });
  expect(taken).toMatchObject({ refusal: { code } });
});
