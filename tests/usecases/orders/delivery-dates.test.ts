import { afterEach, beforeEach, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { changeOrder } from "#app/usecases/orders/change-order.ts";
import { checkOut } from "#app/usecases/orders/check-out.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  aBuyer,
  aPlacedDeal,
  aShop,
  asPlaced,
  callAt,
  checkoutForm,
  granted,
  putIntoBasket,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;
beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
});
afterEach(() => fresh.close());

/** Goods that are there from the first to the last of the days; a listing of the tests is made ready in 3. */
async function inSeason(listingId: string, from: string, to: string) {
  await db.listing.update({
    where: { id: listingId },
    data: { availableFrom: toColumn(plainDate(from)), availableTo: toColumn(plainDate(to)) },
  });
}

test("a checkout asks for no delivery before the goods are there, or after their lead time, nor long after they are gone", async () => {
  const [buyer, shop] = [await aBuyer(db), await aShop(db)];
  await putIntoBasket(db, buyer, shop, 20_000);
  await inSeason(shop.listingId, "2026-12-10", "2026-12-31");
  const between = (from: string, to: string) =>
    checkOut(
      callAt(db, buyer),
      checkoutForm(buyer, { deliverFrom: plainDate(from), deliverTo: plainDate(to) }),
    );
  expect(await between("2026-12-05", "2026-12-09")).toMatchObject({
    refusal: { code: "delivery-too-early", earliest: "2026-12-10" },
  });
  // The last day they are there, three to make them ready, ten for the answer, the payment and the road.
  expect(await between("2027-01-14", "2027-01-25")).toMatchObject({
    refusal: { code: "delivery-too-late", latest: "2027-01-13" },
  });
  expect(await db.order.count()).toBe(0);
  await inSeason(shop.listingId, "2026-11-01", "2026-12-31");
  expect(await between("2026-11-24", "2026-11-25")).toMatchObject({
    refusal: { code: "delivery-too-early", earliest: "2026-11-26" },
  });
  expect(granted(await between("2027-01-13", "2027-01-25"))).toMatchObject({ kind: "placed" });
});

test("a form that has made its orders is answered with them, whatever lies in the basket since", async () => {
  const [buyer, shop, other] = [await aBuyer(db), await aShop(db), await aShop(db)];
  await putIntoBasket(db, buyer, shop, 20_000);
  const form = checkoutForm(buyer);
  const first = granted(await checkOut(callAt(db, buyer), form));
  await putIntoBasket(db, buyer, other, 20_000);
  await inSeason(other.listingId, "2026-10-01", "2026-11-15");
  expect(granted(await checkOut(callAt(db, buyer), form))).toEqual(first);
});

test("a change before the confirmation keeps to the same days", async () => {
  const deal = await aPlacedDeal(db);
  await inSeason(deal.listingId, "2026-12-10", "2026-12-31");
  const between = (from: string, to: string) =>
    changeOrder(callAt(db, deal.buyer), deal.number, {
      ...asPlaced,
      deliverFrom: plainDate(from),
      deliverTo: plainDate(to),
    });
  expect(await between("2026-12-02", "2026-12-09")).toMatchObject({
    refusal: { code: "delivery-too-early", earliest: "2026-12-10" },
  });
  expect(await between("2027-02-01", "2027-02-09")).toMatchObject({
    refusal: { code: "delivery-too-late", latest: "2027-01-13" },
  });
  expect(granted(await between("2026-12-11", "2026-12-18"))).toEqual({ version: 2 });
});
