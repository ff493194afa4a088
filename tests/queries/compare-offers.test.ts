import { afterEach, beforeEach, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Currency, PriceE4 } from "#app/domain/money.ts";
import { priceE4 } from "#app/domain/money.ts";
import { compareOffers } from "#app/queries/compare-offers.server.ts";
import { declineOffer } from "#app/usecases/quotations/decline-offer.ts";
import { requestQuotations } from "#app/usecases/quotations/request-quotations.ts";
import { monday } from "#tests/support/builders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aBuyer, aShop, callAt, granted } from "#tests/support/order-world.ts";
import { aWish, offer } from "#tests/support/quotation-world.ts";

let fresh: FreshDatabase;
let db: Db;
beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
});
afterEach(() => fresh.close());

/** A producer whose goods are priced in that currency. */
async function aShopIn(currency: Currency) {
  const shop = await aShop(db);
  await db.priceVersion.updateMany({ where: { listingId: shop.listingId }, data: { currency } });
  return shop;
}

test("offers in several currencies and places stand in one table, the cheapest in Minsk at the top", async () => {
  const buyer = await aBuyer(db);
  const shops = [await aShopIn("USD"), await aShopIn("EUR"), await aShopIn("RUB"), await aShopIn("AZN")];
  const { requestId } = granted(
    await requestQuotations(callAt(db, buyer), "pomegranate", "EUR", aWish({ place: "Minsk" })),
  );
  const quotations = await db.quotation.findMany({ where: { requestId } });
  const talkOf = (index: number) =>
    quotations.find(({ producerId }) => producerId === shops[index]?.producer.companyId)?.id ?? "";
  const [dollars, euros, roubles] = shops;
  if (!dollars || !euros || !roubles) throw new Error("the shops are not open");
  // One dollar at the gate in Baku, 0.95 euros delivered, ninety roubles delivered; the fourth says nothing.
  await offer(db, dollars.producer, talkOf(0), { price: priceE4(10_000n), incoterm: "FCA", place: "Baku" });
  await offer(db, euros.producer, talkOf(1), { price: priceE4(9_500n), incoterm: "DAP", place: "Minsk" });
  await offer(db, roubles.producer, talkOf(2), { price: priceE4(900_000n), incoterm: "DAP", place: "Minsk" });
  const read = () => compareOffers(db, { requestId, buyerIds: [buyer.companyId], now: monday, lang: "ru" });

  const table = await read();
  expect(table?.currency).toBe("EUR");
  const rows = new Map(table?.rows.map((row) => [row.id, row]));
  expect(table?.rows.at(-1)).toMatchObject({ id: talkOf(3), state: "requested", offer: null });
  // Every offer in the currency that was asked in and in BYN, and a kilogram of it landed in Minsk.
  for (const index of [0, 1, 2]) {
    const compared = rows.get(talkOf(index))?.offer?.compared;
    expect(compared?.asked, `offer ${index}`).toBeGreaterThan(0n);
    expect(compared?.byn, `offer ${index}`).toBeGreaterThan(compared?.asked as PriceE4);
    expect(compared?.perKg.amount, `offer ${index}`).toBeGreaterThan(0n);
    expect(rows.get(talkOf(index))?.offer?.title, `offer ${index}`).not.toBe("");
  }
  expect(rows.get(talkOf(1))?.offer?.compared.asked).toBe(9_500n);
  const landed = table?.rows.flatMap(({ offer: one }) => one?.compared.perKg.amount ?? []) ?? [];
  expect(landed).toEqual(landed.toSorted((a, b) => (a < b ? -1 : 1)));
  expect(table?.rows.map(({ lowest }) => lowest)).toEqual([true, false, false, false]);

  // What was declined is no longer the lowest, and a counter-offer of the buyer's own never is.
  const [best, second] = table?.rows ?? [];
  granted(await declineOffer(callAt(db, buyer), best?.id ?? ""));
  expect((await read())?.rows.find(({ lowest }) => lowest)?.id).toBe(second?.id);
  await offer(db, buyer, second?.id ?? "", { price: priceE4(100n) });
  const after = await read();
  expect(after?.rows.find(({ id }) => id === second?.id)).toMatchObject({
    lowest: false,
    offer: { side: "buyer" },
  });
  // Another company's request is not there.
  const stranger = (await aBuyer(db)).companyId;
  expect(await compareOffers(db, { requestId, buyerIds: [stranger], now: monday, lang: "ru" })).toBeNull();
});
