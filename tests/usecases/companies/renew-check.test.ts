import { afterEach, beforeEach, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { renewCheck } from "#app/usecases/companies/renew-check.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { aMember, aPerson, monday } from "#tests/support/builders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Shop } from "#tests/support/order-world.ts";
import { aBuyer, aShop, callAt, checkoutForm, granted, putIntoBasket } from "#tests/support/order-world.ts";
import { callAs, staffOf } from "#tests/support/people-world.ts";

let fresh: FreshDatabase;
let db: Db;
let shop: Shop;
let buyer: Buyer;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference", poolSize: 10 });
  db = fresh.db;
  shop = await aShop(db);
  buyer = await aBuyer(db);
});
afterEach(() => fresh.close());

async function aModerator() {
  const person = await aPerson(db, { staffRole: "moderator" });
  return callAs(db, await staffOf(db, person.id));
}

/** The tax number of a company, looked up a year ago and good until yesterday. */
async function expire(companyId: string) {
  const by = await aPerson(db, { staffRole: "moderator" });
  await db.companyCheck.create({
    data: {
      companyId,
      kind: "tax_number",
      checkedAt: new Date("2025-11-22T09:00:00Z"),
      checkedById: by.id,
      validUntil: toColumn(plainDate("2026-11-22")),
    },
  });
}

const renewal = {
  kind: "tax_number",
  validUntil: plainDate("2027-05-31"),
  note: "Looked up, entry 4",
} as const;
const place = () => placeOrders(callAt(db, buyer), checkoutForm(buyer));

test("a buyer whose item has run out orders nothing new until it is renewed", async () => {
  await putIntoBasket(db, buyer, shop, 8_000);
  await expire(buyer.companyId);
  expect(await place()).toMatchObject({ refusal: { code: "verification-expired" } });
  expect(await db.basketLine.count()).toBe(1);
  granted(await renewCheck(await aModerator(), buyer.companyId, renewal));
  granted(await place());
});

test("goods of a producer whose item has run out stay in the basket and say why; running orders go on", async () => {
  await putIntoBasket(db, buyer, shop, 4_000);
  const [number = ""] = granted(await place());
  await putIntoBasket(db, buyer, shop, 4_000);
  await expire(shop.producer.companyId);
  const again = placeOrders(callAt(db, buyer), checkoutForm(buyer, { formToken: "another-form-token" }));
  expect(await again).toMatchObject({
    refusal: { code: "basket-changed", differences: [{ kind: "seller-not-verified" }] },
  });
  granted(await confirmOrder(callAt(db, shop.producer), number));
  granted(await renewCheck(await aModerator(), shop.producer.companyId, renewal));
  granted(await placeOrders(callAt(db, buyer), checkoutForm(buyer, { formToken: "a-third-form-token" })));
});

test("a renewed item keeps its note and day, the old one stands in the record, the owners are told", async () => {
  await expire(shop.producer.companyId);
  const call = await aModerator();
  granted(await renewCheck(call, shop.producer.companyId, renewal));
  const [check] = await db.companyCheck.findMany({ where: { companyId: shop.producer.companyId } });
  expect(check).toMatchObject({
    checkedAt: monday,
    checkedById: call.actor.userId,
    validUntil: toColumn(plainDate("2027-05-31")),
    note: "Looked up, entry 4",
  });
  const [row] = await db.auditRow.findMany({ where: { deed: "renew-company-check" } });
  expect(row).toMatchObject({
    before: { validUntil: "2026-11-22" },
    after: { kind: "tax_number", validUntil: "2027-05-31" },
  });
  expect(await db.outboxMessage.count({ where: { kind: "company-check-renewed" } })).toBe(1);
});

test("without a date an item holds as long as usual; one that is over, or not for that side, is refused", async () => {
  const call = await aModerator();
  const { companyId } = shop.producer;
  granted(await renewCheck(call, companyId, { ...renewal, validUntil: null }));
  const [check] = await db.companyCheck.findMany({ where: { companyId } });
  expect(check?.validUntil).toEqual(toColumn(plainDate("2027-11-23")));
  expect(
    await renewCheck(call, companyId, { ...renewal, validUntil: plainDate("2026-11-22") }),
  ).toMatchObject({ refusal: { code: "check-already-over" } });
  expect(await renewCheck(call, companyId, { ...renewal, kind: "alcohol_right" })).toMatchObject({
    refusal: { code: "check-not-offered" },
  });
});

test("the right to import alcohol is given with its date", async () => {
  granted(await renewCheck(await aModerator(), buyer.companyId, { ...renewal, kind: "alcohol_right" }));
  const company = await db.company.findUniqueOrThrow({
    where: { id: buyer.companyId },
    include: { checks: true },
  });
  expect(company).toMatchObject({ alcoholRight: true, checks: [{ kind: "alcohol_right" }] });
});

test("nobody renews an item of their own company, or of one that is not verified", async () => {
  const { companyId } = shop.producer;
  const own = await aMember(db, { id: companyId }, "viewer", { staffRole: "moderator" });
  const ownCall = callAs(db, await staffOf(db, own.id));
  expect(await renewCheck(ownCall, companyId, renewal)).toMatchObject({ refusal: { code: "own-company" } });
  await db.company.update({ where: { id: companyId }, data: { state: "submitted" } });
  expect(await renewCheck(await aModerator(), companyId, renewal)).toMatchObject({
    refusal: { code: "company-moved-on" },
  });
});
