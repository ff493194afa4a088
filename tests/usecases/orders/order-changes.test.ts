import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import type { ChangeOrder } from "#app/usecases/orders/change-order.ts";
import { changeOrder } from "#app/usecases/orders/change-order.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { passDeadlines } from "#app/usecases/orders/pass-deadlines.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { reorder } from "#app/usecases/orders/reorder.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aLimitedMember } from "#tests/support/limit-world.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aConfirmedDeal,
  aPlacedDeal,
  aShop,
  asPlaced,
  callAt,
  checkoutForm,
  granted,
  hoursOn,
  putIntoBasket,
  stateOf,
  theHouse,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference", poolSize: 16 });
  db = fresh.db;
});
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

const change = (deal: Deal, differing: Partial<ChangeOrder>, now = hoursOn(1)) =>
  changeOrder(callAt(db, deal.buyer, now), deal.number, { ...asPlaced, ...differing });
const kg = (weight: number) => [{ line: 1, weight: kilograms(weight) }];
const lot = (deal: Deal) => db.lot.findUniqueOrThrow({ where: { id: deal.lotId } });
const order = (deal: Deal) =>
  db.order.findUniqueOrThrow({ where: { id: deal.orderId }, include: { lines: true } });
const confirm = (deal: Deal, version?: number, now = hoursOn(2)) =>
  confirmOrder(callAt(db, deal.producer, now), deal.number, version);

describe("a buyer who changes an order that is not confirmed yet", () => {
  test("makes a new version: stock and total follow, the producer is told and has 48 hours anew", async () => {
    const deal = await aPlacedDeal(db, { kg: 10_000 });
    granted(await change(deal, { quantities: kg(14_000) }));
    expect(await order(deal)).toMatchObject({
      state: "placed",
      agreedVersion: 2,
      totalAmount: 17_500_00n,
      deadlineAt: hoursOn(49),
      lines: [{ quantityG: kilograms(14_000), amount: 17_500_00n }],
    });
    expect(await lot(deal)).toMatchObject({ reservedG: kilograms(14_000), leftG: kilograms(6_000) });
    expect(await db.notice.count({ where: { kind: "order-changed", userId: deal.producer.userId } })).toBe(1);
    granted(await change(deal, { version: 2, quantities: kg(3_000) }));
    expect(await lot(deal)).toMatchObject({ reservedG: kilograms(3_000) });
  });

  test("gets all of it or nothing: more than is left changes neither quantity nor dates", async () => {
    const deal = await aPlacedDeal(db, { kg: 10_000 });
    const wish = { quantities: kg(21_000), deliverTo: plainDate("2026-12-20") };
    expect(await change(deal, wish)).toMatchObject({
      refusal: { code: "not-enough-stock", leftG: kilograms(20_000) },
    });
    expect(await order(deal)).toMatchObject({ agreedVersion: 1, totalAmount: 12_500_00n });
    expect(await lot(deal)).toMatchObject({ reservedG: kilograms(10_000) });
  });

  test("pays the tier of the price version that was agreed, whatever the listing costs by now", async () => {
    const deal = await aPlacedDeal(db, { kg: 10_000 });
    const { lines } = await order(deal);
    await db.priceTier.create({
      data: { priceId: lines[0]?.priceVersionId ?? "", fromG: kilograms(15_000), priceE4: 12_000n },
    });
    granted(await change(deal, { quantities: kg(15_000) }));
    expect(await order(deal)).toMatchObject({ totalAmount: 18_000_00n });
    expect(await change(deal, { version: 2, quantities: kg(500) })).toMatchObject({
      refusal: { code: "below-minimum", minimumG: kilograms(1_000) },
    });
  });

  test("is told when nothing differs, when the dates are wrong and when it is too late", async () => {
    const deal = await aPlacedDeal(db);
    const codeOf = async (differing: Partial<ChangeOrder>, now = hoursOn(1)) => {
      const said = await change(deal, differing, now);
      return said.ok ? null : said.refusal.code;
    };
    expect(await codeOf({})).toBe("nothing-to-change");
    expect(await codeOf({ deliverTo: plainDate("2026-12-01") })).toBe("delivery-dates-wrong");
    expect(await codeOf({ version: 7 })).toBe("order-changed");
    expect(await codeOf({ deliveryAddress: "Brest, Market 2" }, hoursOn(48))).toBe("answer-too-late");
    const confirmed = await aConfirmedDeal(db);
    expect(await change(confirmed, { quantities: kg(1_000) })).toMatchObject({
      refusal: { code: "order-moved-on" },
    });
  });

  test("sets the number of the own purchase order without making a new version", async () => {
    const deal = await aPlacedDeal(db);
    granted(await change(deal, { purchaseOrder: "PO-4711" }));
    expect(await order(deal)).toMatchObject({
      agreedVersion: 1,
      purchaseOrder: "PO-4711",
      deadlineAt: hoursOn(48),
    });
    granted(await confirm(deal, 1));
    const { facts } = await db.proforma.findFirstOrThrow();
    expect(facts).toMatchObject({ purchaseOrder: "PO-4711" });
  });

  test("stays within the monthly limit of whoever placed it", async () => {
    const shop = await aShop(db);
    const owner = await aBuyer(db);
    const member = await aLimitedMember(db, owner, 10_000);
    await putIntoBasket(db, member, shop, 8_000);
    const [number = ""] = granted(await placeOrders(callAt(db, member), checkoutForm(member)));
    const wish = { ...asPlaced, quantities: kg(8_001) };
    expect(await changeOrder(callAt(db, member, hoursOn(1)), number, wish)).toMatchObject({
      refusal: { code: "above-limit" },
    });
    granted(await changeOrder(callAt(db, owner, hoursOn(1)), number, wish));
  });
});

describe("a producer who read an older version", () => {
  test("does not confirm it by mistake", async () => {
    const deal = await aPlacedDeal(db, { kg: 10_000 });
    granted(await change(deal, { quantities: kg(12_000) }));
    expect(await confirm(deal, 1)).toMatchObject({ refusal: { code: "order-changed" } });
    expect(await stateOf(db, deal)).toBe("placed");
    granted(await confirm(deal, 2));
  });

  test.each([1, 2, 3])("confirms while the buyer changes: one of the two counts (try %i)", async () => {
    const deal = await aPlacedDeal(db, { kg: 10_000 });
    const [changed, confirmed] = await Promise.all([
      change(deal, { quantities: kg(12_000) }),
      confirm(deal, 1),
    ]);
    expect(changed.ok).not.toBe(confirmed.ok);
    const after = await order(deal);
    expect(after.totalAmount).toBe(changed.ok ? 15_000_00n : 12_500_00n);
    const asked = (await db.payment.findMany()).reduce((sum, { amount }) => sum + amount, 0n);
    expect(asked).toBe(confirmed.ok ? 12_500_00n : 0n);
  });

  test("two changes of one version at once: the second is told", async () => {
    const deal = await aPlacedDeal(db, { kg: 10_000 });
    const both = await Promise.all(
      [12_000, 13_000].map((weight) => change(deal, { quantities: kg(weight) })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await order(deal)).agreedVersion).toBe(2);
  });

  test("the new 48 hours count for the job, too", async () => {
    const deal = await aPlacedDeal(db, { kg: 10_000 });
    granted(await change(deal, { quantities: kg(12_000) }));
    expect(await passDeadlines(callAt(db, theHouse, hoursOn(48)))).toMatchObject({ expired: 0 });
    expect(await passDeadlines(callAt(db, theHouse, hoursOn(49)))).toMatchObject({ expired: 1 });
  });
});

describe("ordering the same again", () => {
  test("fills the basket at today's terms, as much as there is, and leaves out what is not sold", async () => {
    const first = await aShop(db);
    const second = await aShop(db);
    const buyer = await aBuyer(db);
    await putIntoBasket(db, buyer, first, 12_000);
    await putIntoBasket(db, buyer, second, 5_000);
    const numbers = granted(await placeOrders(callAt(db, buyer), checkoutForm(buyer)));
    await db.priceTier.updateMany({
      where: { price: { listingId: first.listingId } },
      data: { priceE4: 14_000n },
    });
    await db.listing.update({ where: { id: second.listingId }, data: { status: "paused" } });
    const again = [];
    for (const number of numbers) again.push(granted(await reorder(callAt(db, buyer), number)));
    expect(again.reduce((sum, { filled }) => sum + filled, 0)).toBe(1);
    expect(again.reduce((sum, { missing }) => sum + missing, 0)).toBe(1);
    expect(await db.basketLine.findMany({ where: { userId: buyer.userId } })).toMatchObject([
      { listingId: first.listingId, quantityG: kilograms(8_000), shownPriceE4: 14_000n },
    ]);
  });

  test("of somebody else's order is not there", async () => {
    const deal = await aPlacedDeal(db);
    const stranger = await aBuyer(db);
    expect(await reorder(callAt(db, stranger), deal.number)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});
