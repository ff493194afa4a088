import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Shop } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aShop,
  callAt,
  checkoutForm,
  granted,
  monday,
  putIntoBasket,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;
let shop: Shop;
let buyer: Buyer;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference", poolSize: 20 });
  db = fresh.db;
  shop = await aShop(db);
  buyer = await aBuyer(db);
});
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

const place = () => placeOrders(callAt(db, buyer), checkoutForm(buyer));

describe("a checkout form", () => {
  test("sent again answers with the orders it made, and makes none", async () => {
    await putIntoBasket(db, buyer, shop, 8_000);
    const form = checkoutForm(buyer);
    const first = granted(await placeOrders(callAt(db, buyer), form));
    await putIntoBasket(db, buyer, shop, 8_000);
    expect(granted(await placeOrders(callAt(db, buyer), form))).toEqual(first);
    expect(await db.order.count()).toBe(1);
    expect(await db.basketLine.count()).toBe(1);
  });

  test("answers with them even when its days of delivery have passed meanwhile", async () => {
    await putIntoBasket(db, buyer, shop, 8_000);
    const form = checkoutForm(buyer);
    const first = granted(await placeOrders(callAt(db, buyer), form));
    const afterwards = new Date(monday.getTime() + 100 * 86_400_000);
    expect(granted(await placeOrders(callAt(db, buyer, afterwards), form))).toEqual(first);
    const late = { ...form, formToken: "another form of this buyer" };
    expect(await placeOrders(callAt(db, buyer, afterwards), late)).toMatchObject({
      refusal: { code: "delivery-dates-wrong" },
    });
  });

  test("sent five times in the same instant makes one order, even of the last goods", async () => {
    await putIntoBasket(db, buyer, shop, 20_000);
    const form = checkoutForm(buyer);
    const answers = await Promise.all(Array.from({ length: 5 }, () => placeOrders(callAt(db, buyer), form)));
    const numbers = answers.map((answer) => granted(answer).join());
    expect(new Set(numbers).size).toBe(1);
    expect(await db.order.count()).toBe(1);
  });

  test("in two windows at once orders the basket once", async () => {
    await putIntoBasket(db, buyer, shop, 8_000);
    const answers = await Promise.all([place(), place()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "basket-empty" } });
  });

  test("of another company is not answered with its orders", async () => {
    await putIntoBasket(db, buyer, shop, 8_000);
    const form = checkoutForm(buyer);
    granted(await placeOrders(callAt(db, buyer), form));
    const stranger = await aBuyer(db);
    await putIntoBasket(db, stranger, shop, 8_000);
    const stolen = { ...form, companyId: stranger.companyId };
    expect(await placeOrders(callAt(db, stranger), stolen)).toMatchObject({
      refusal: { code: "moved-on" },
    });
  });
});
