import { afterEach, beforeEach, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { changeOrder } from "#app/usecases/orders/change-order.ts";
import { checkOut } from "#app/usecases/orders/check-out.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { endCredit } from "#app/usecases/orders/end-credit.ts";
import { grantCredit } from "#app/usecases/orders/grant-credit.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aLimitedMember } from "#tests/support/limit-world.ts";
import { aFinancePerson } from "#tests/support/order-builder.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Shop } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aColleague,
  aShop,
  asPlaced,
  bringPapersForLoading,
  callAt,
  checkoutForm,
  granted,
  hoursOn,
  monday,
  oneTruck,
  putIntoBasket,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;
let shop: Shop;
let buyer: Buyer;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference", poolSize: 16 });
  db = fresh.db;
  shop = await aShop(db);
  buyer = await aBuyer(db);
});
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

const terms = {
  amount: minor(20_000_00n),
  currency: "USD",
  until: plainDate("2027-06-30"),
  reason: "Ten orders paid on time",
} as const;
const grant = async (differing = {}) =>
  grantCredit(callAt(db, await aFinancePerson(db)), buyer.companyId, { ...terms, ...differing });
async function buy(kg: number, who = buyer, now = monday) {
  await db.basketLine.deleteMany({ where: { userId: who.userId } });
  await putIntoBasket(db, who, shop, kg);
  return placeOrders(callAt(db, who, now), checkoutForm(who, { paymentTerms: "net-30" }));
}

test("payment after delivery is offered to nobody whom finance has not granted credit", async () => {
  expect(await buy(4_000)).toMatchObject({ refusal: { code: "payment-terms-not-offered" } });
  granted(await grant());
  expect((await buy(4_000, await aColleague(db, buyer, "manager"))).ok).toBe(true);
});

test("an order beyond what is left is refused with the figure; one that ends gives its part back", async () => {
  granted(await grant());
  const [number = ""] = granted(await buy(10_000));
  expect(await buy(8_000)).toMatchObject({
    refusal: { code: "credit-used-up", left: "7500.00 USD" },
  });
  granted(await cancelOrder(callAt(db, buyer), number, ""));
  expect((await buy(8_000)).ok).toBe(true);
});

test("of two orders at once that fit only one by one, one is placed", async () => {
  granted(await grant());
  const other = await aColleague(db, buyer, "manager");
  const otherShop = await aShop(db);
  await putIntoBasket(db, buyer, shop, 10_000);
  await putIntoBasket(db, other, otherShop, 10_000);
  const both = await Promise.all(
    [buyer, other].map((who) => placeOrders(callAt(db, who), checkoutForm(who, { paymentTerms: "net-30" }))),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "credit-used-up" } });
});

test("goods on credit leave unpaid, are due 30 days after delivery, and overdue stop new ones", async () => {
  granted(await grant());
  const [number = ""] = granted(await buy(4_000));
  expect(granted(await confirmOrder(callAt(db, shop.producer), number))).toBe("preparing");
  const { id: orderId } = await db.order.findUniqueOrThrow({ where: { number } });
  const deal = { ...shop, buyer, number, orderId };
  await bringPapersForLoading(db, deal);
  granted(await markShipped(callAt(db, shop.producer), number, oneTruck));
  granted(await confirmDelivery(callAt(db, buyer, hoursOn(48)), number));
  const dueAt = new Date("2026-12-25T21:00:00Z");
  expect(await db.payment.findMany()).toMatchObject([{ dueOn: "delivery", state: "due", dueAt }]);
  expect((await buy(4_000)).ok).toBe(true);
  expect(await buy(4_000, buyer, dueAt)).toMatchObject({ refusal: { code: "delivery-dates-wrong" } });
  await putIntoBasket(db, await aColleague(db, buyer, "manager"), shop, 1_000);
  const late = await placeOrders(
    callAt(db, buyer, dueAt),
    checkoutForm(buyer, {
      paymentTerms: "net-30",
      deliverFrom: plainDate("2027-01-05"),
      deliverTo: plainDate("2027-01-12"),
    }),
  );
  expect(late).toMatchObject({ refusal: { code: "credit-overdue", orders: number } });
});

test("an order on credit is not made dearer beyond what is left", async () => {
  granted(await grant());
  const [number = ""] = granted(await buy(10_000));
  const wish = { ...asPlaced, quantities: [{ line: 1, weight: kilograms(17_000) }] };
  expect(await changeOrder(callAt(db, buyer), number, wish)).toMatchObject({
    refusal: { code: "credit-used-up", left: "7500.00 USD" },
  });
});

test("no owner is asked about terms that the company cannot have", async () => {
  const member = await aLimitedMember(db, buyer, 1_000);
  await putIntoBasket(db, member, shop, 4_000);
  const onCredit = checkoutForm(member, { paymentTerms: "net-30" });
  expect(await checkOut(callAt(db, member), onCredit)).toMatchObject({
    refusal: { code: "payment-terms-not-offered" },
  });
  expect(await db.approval.count()).toBe(0);
  expect(await db.basketLine.count({ where: { userId: member.userId } })).toBe(1);
});

test("finance grants, replaces and ends it with a reason on record; nobody for their own company", async () => {
  granted(await grant());
  granted(await grant({ amount: minor(5_000_00n) }));
  expect(await db.creditLimit.count({ where: { endedAt: null } })).toBe(1);
  const finance = await aFinancePerson(db);
  granted(await endCredit(callAt(db, finance), buyer.companyId, "Paid late twice"));
  expect(await endCredit(callAt(db, finance), buyer.companyId, "Again")).toMatchObject({
    refusal: { code: "credit-moved-on" },
  });
  const deeds = await db.auditRow.findMany({ where: { subjectId: buyer.companyId }, orderBy: { id: "asc" } });
  expect(deeds.map(({ deed, reason }) => [deed, reason])).toEqual([
    ["grant-credit", terms.reason],
    ["grant-credit", terms.reason],
    ["end-credit", "Paid late twice"],
  ]);
  const partial = { ...finance, memberships: buyer.memberships };
  expect(await grantCredit(callAt(db, partial), buyer.companyId, terms)).toMatchObject({
    refusal: { code: "own-company" },
  });
  expect(await grantCredit(callAt(db, finance), shop.producer.companyId, terms)).toMatchObject({
    refusal: { code: "credit-for-buyers" },
  });
});

test("two people of finance at once leave one credit in force", async () => {
  await Promise.all([grant(), grant({ amount: minor(1_000_00n) })]);
  expect(await db.creditLimit.count()).toBe(2);
  expect(await db.creditLimit.count({ where: { endedAt: null } })).toBe(1);
});
