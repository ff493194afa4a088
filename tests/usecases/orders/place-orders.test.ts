import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { priceE4 } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms, noGrams, tonnes } from "#app/domain/quantity.ts";
import { acceptChanges } from "#app/usecases/orders/accept-changes.ts";
import { changeQuantity } from "#app/usecases/orders/change-quantity.ts";
import { checkOut } from "#app/usecases/orders/check-out.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { removeLine } from "#app/usecases/orders/remove-line.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Shop } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aColleague,
  aShop,
  callAt,
  checkoutForm,
  granted,
  putIntoBasket,
  severalBuyers,
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

const place = (who = buyer, differing: Parameters<typeof checkoutForm>[1] = {}) =>
  placeOrders(callAt(db, who), checkoutForm(who, differing));
const lot = () => db.lot.findUniqueOrThrow({ where: { id: shop.lotId } });
async function newPrice(price: bigint) {
  await db.priceTier.updateMany({
    where: { price: { listingId: shop.listingId } },
    data: { priceE4: price },
  });
}

describe("placing an order", () => {
  test("reserves the stock, freezes what was agreed and empties the basket", async () => {
    await putIntoBasket(db, buyer, shop, 12_500);
    const [number = ""] = granted(await place());
    const order = await db.order.findUniqueOrThrow({ where: { number }, include: { lines: true } });
    expect(order).toMatchObject({
      state: "placed",
      buyerId: buyer.companyId,
      producerId: shop.producer.companyId,
      totalAmount: 15_625_00n,
      currency: "USD",
      incoterm: "FCA",
      incotermPlace: "Baku",
      commissionBp: 300,
      perishable: true,
      deadlineAt: new Date("2026-11-25T09:00:00Z"),
      lines: [{ quantityG: kilograms(12_500), priceE4: 12_500n, amount: 15_625_00n }],
    });
    expect(order.rateE8).toBeGreaterThan(0n);
    expect(await lot()).toMatchObject({ reservedG: kilograms(12_500), leftG: kilograms(7_500) });
    expect(await db.basketLine.count()).toBe(0);
    const entry = await db.catalogueEntry.findUniqueOrThrow({ where: { listingId: shop.listingId } });
    expect(entry.availableG).toBe(kilograms(7_500));
    expect(await db.outboxMessage.findMany({ select: { kind: true, userId: true } })).toEqual([
      { kind: "order-placed", userId: shop.producer.userId },
    ]);
  });

  test("with goods of several producers makes one order for each, under one checkout", async () => {
    const other = await aShop(db);
    await putIntoBasket(db, buyer, shop, 5_000);
    await putIntoBasket(db, buyer, other, 6_000);
    const numbers = granted(await place());
    expect(numbers).toHaveLength(2);
    const orders = await db.order.findMany({ where: { number: { in: [...numbers] } } });
    expect(new Set(orders.map(({ producerId }) => producerId)).size).toBe(2);
    expect(new Set(orders.map(({ checkoutId }) => checkoutId)).size).toBe(1);
  });

  test("is all or nothing: one producer sold out leaves the other's goods alone", async () => {
    const other = await aShop(db);
    await putIntoBasket(db, buyer, shop, 5_000);
    await putIntoBasket(db, buyer, other, 6_000);
    const rival = await aBuyer(db);
    await putIntoBasket(db, rival, other, 18_000);
    granted(await place(rival));
    expect(await place()).toMatchObject({
      ok: false,
      refusal: {
        code: "basket-changed",
        differences: [{ kind: "not-enough-left", left: kilograms(2_000) }],
      },
    });
    expect(await lot()).toMatchObject({ reservedG: noGrams });
    expect(await db.basketLine.count({ where: { companyId: buyer.companyId } })).toBe(2);
  });
});

describe("the last lot", () => {
  test.each([2, 12, 30])("is sold once when %i buyers order it at the same instant", async (count) => {
    const buyers = await severalBuyers(db, count);
    for (const each of buyers) await putIntoBasket(db, each, shop, 8_000);
    const answers = await Promise.all(buyers.map((each) => place(each)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    for (const answer of answers) {
      if (answer.ok) continue;
      expect(answer.refusal).toMatchObject({
        code: "basket-changed",
        differences: [{ kind: "not-enough-left", left: kilograms(4_000) }],
      });
    }
    expect(await lot()).toMatchObject({ reservedG: tonnes(16), leftG: tonnes(4) });
    expect(await db.order.count()).toBe(2);
  });

  test("ordered crosswise by baskets of two listings, everybody is answered", async () => {
    const other = await aShop(db);
    const buyers = await severalBuyers(db, 8);
    for (const [index, each] of buyers.entries()) {
      const both = index % 2 === 0 ? [shop, other] : [other, shop];
      for (const one of both) await putIntoBasket(db, each, one, 9_000);
    }
    const answers = await Promise.all(buyers.map((each) => place(each)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await db.order.count()).toBe(4);
  });
});

describe("terms that changed since they were shown", () => {
  test("are shown line by line and nothing happens until the buyer agrees to exactly them", async () => {
    const lineId = await putIntoBasket(db, buyer, shop, 8_000);
    await newPrice(13_000n);
    expect(await place()).toMatchObject({
      refusal: {
        code: "basket-changed",
        differences: [{ kind: "price-changed", lineId, shown: priceE4(12_500n), now: priceE4(13_000n) }],
      },
    });
    const terms = (price: number) => [{ lineId, terms: `${price}|USD|FCA|Baku` }];
    await newPrice(13_500n);
    expect(await acceptChanges(callAt(db, buyer), terms(13_000))).toMatchObject({
      refusal: { code: "terms-changed-again" },
    });
    granted(await acceptChanges(callAt(db, buyer), terms(13_500)));
    const [number = ""] = granted(await place());
    expect(await db.order.findUniqueOrThrow({ where: { number } })).toMatchObject({
      totalAmount: 10_800_00n,
    });
  });

  test("are agreed to and ordered on with one press, which sent again answers the same", async () => {
    const lineId = await putIntoBasket(db, buyer, shop, 8_000);
    await newPrice(13_000n);
    const form = checkoutForm(buyer);
    const press = (price: number) =>
      checkOut(callAt(db, buyer), form, [{ lineId, terms: `${price}|USD|FCA|Baku` }]);
    expect(await press(12_900)).toMatchObject({ refusal: { code: "terms-changed-again" } });
    expect(await db.order.count()).toBe(0);
    const placed = await press(13_000);
    expect(placed).toMatchObject({ value: { kind: "placed" } });
    expect(await press(13_000)).toEqual(placed);
    expect(await db.order.findFirstOrThrow()).toMatchObject({ totalAmount: 10_400_00n });
  });

  test("such as a listing that was paused are a refusal, not a fault", async () => {
    await putIntoBasket(db, buyer, shop, 8_000);
    await db.listing.update({ where: { id: shop.listingId }, data: { status: "paused" } });
    expect(await place()).toMatchObject({
      refusal: { code: "basket-changed", differences: [{ kind: "not-on-sale" }] },
    });
  });

  test("such as a producer who was suspended are one too", async () => {
    await putIntoBasket(db, buyer, shop, 8_000);
    await db.company.update({ where: { id: shop.producer.companyId }, data: { state: "suspended" } });
    expect(await place()).toMatchObject({
      refusal: { code: "basket-changed", differences: [{ kind: "seller-not-verified" }] },
    });
  });
});

describe("the basket", () => {
  test("takes a new quantity with its tier, refuses less than the minimum and more than there is", async () => {
    const lineId = await putIntoBasket(db, buyer, shop, 2_000);
    const price = await db.priceVersion.findFirstOrThrow({ where: { listingId: shop.listingId } });
    await db.priceTier.create({ data: { priceId: price.id, fromG: tonnes(10), priceE4: 11_000n } });
    granted(await changeQuantity(callAt(db, buyer), lineId, tonnes(10)));
    expect(await db.basketLine.findUniqueOrThrow({ where: { id: lineId } })).toMatchObject({
      quantityG: tonnes(10),
      shownPriceE4: 11_000n,
    });
    expect(await changeQuantity(callAt(db, buyer), lineId, kilograms(999))).toMatchObject({
      refusal: { code: "below-minimum", minimumG: tonnes(1) },
    });
    expect(await changeQuantity(callAt(db, buyer), lineId, tonnes(21))).toMatchObject({
      refusal: { code: "not-enough-stock", leftG: tonnes(20) },
    });
    granted(await removeLine(callAt(db, buyer), lineId));
    expect(await db.basketLine.count()).toBe(0);
  });

  test("of somebody else is not there", async () => {
    const lineId = await putIntoBasket(db, buyer, shop, 2_000);
    const stranger = await aBuyer(db);
    expect(await removeLine(callAt(db, stranger), lineId)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await changeQuantity(callAt(db, stranger), lineId, tonnes(3))).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});

describe("who may order, and when", () => {
  test("a reader of the company may not", async () => {
    const reader = await aColleague(db, buyer, "viewer");
    await putIntoBasket(db, reader, shop, 2_000);
    expect(await place(reader)).toMatchObject({ refusal: { code: "not-allowed" } });
  });

  test("a company that is not verified may fill a basket and not order", async () => {
    await putIntoBasket(db, buyer, shop, 2_000);
    await db.company.update({ where: { id: buyer.companyId }, data: { state: "submitted" } });
    expect(await place()).toMatchObject({ refusal: { code: "buyer-not-verified" } });
  });

  test("nobody orders for a company of others", async () => {
    const stranger = await aBuyer(db);
    const form = { ...checkoutForm(buyer), companyId: stranger.companyId };
    expect(await placeOrders(callAt(db, buyer), form)).toMatchObject({ refusal: { code: "not-found" } });
  });

  test.each([
    ["in the past", "2026-11-22", "2026-12-01"],
    ["that end before they begin", "2026-12-10", "2026-12-09"],
    ["after the next harvest", "2028-12-01", "2028-12-09"],
  ])("delivery dates %s are refused", async (_, from, to) => {
    await putIntoBasket(db, buyer, shop, 2_000);
    const dates = { deliverFrom: plainDate(from), deliverTo: plainDate(to) };
    expect(await place(buyer, dates)).toMatchObject({ refusal: { code: "delivery-dates-wrong" } });
  });

  test("payment after delivery is for buyers with a credit limit, and nobody has one yet", async () => {
    await putIntoBasket(db, buyer, shop, 2_000);
    expect(await place(buyer, { paymentTerms: "net-30" })).toMatchObject({
      refusal: { code: "payment-terms-not-offered" },
    });
  });

  test("goods that will not keep until the delivery are not sold for it", async () => {
    await putIntoBasket(db, buyer, shop, 2_000);
    await db.lot.update({
      where: { id: shop.lotId },
      data: { bestBefore: new Date("2026-12-10T00:00:00Z") },
    });
    expect(await place()).toMatchObject({ refusal: { code: "basket-changed" } });
  });
});
