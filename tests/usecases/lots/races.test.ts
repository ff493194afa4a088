import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "#app/domain/plain-date.ts";
import { tonnes } from "#app/domain/quantity.ts";
import { bringInLot } from "#app/usecases/lots/bring-in-lot.ts";
import { correctLot } from "#app/usecases/lots/correct-lot.ts";
import { recallLot } from "#app/usecases/lots/recall-lot.ts";
import { replaceGoods } from "#app/usecases/lots/replace-goods.ts";
import { takeInHarvest } from "#app/usecases/lots/take-in-harvest.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aPaidDeal,
  aPlacedDeal,
  aShop,
  bringPapersForLoading,
  callAt,
  checkoutForm,
  granted,
  hoursOn,
  oneTruck,
  putIntoBasket,
  severalBuyers,
} from "#tests/support/order-world.ts";

let world: FreshDatabase;
beforeAll(async () => {
  world = await freshDatabase({ data: "reference", poolSize: 16 });
});
afterAll(() => world?.close());
const db = () => world.db;
const ROUNDS = [1, 2];

const lotRow = (id: string) => db().lot.findUniqueOrThrow({ where: { id } });

test.each(ROUNDS)("a correction down while an order comes: one of them fits, never both (%i)", async () => {
  const shop = await aShop(db());
  const buyer = await aBuyer(db());
  await putIntoBasket(db(), buyer, shop, 15_000);
  const [corrected, placed] = await Promise.all([
    correctLot(callAt(db(), shop.producer), shop.lotId, { quantity: tonnes(10), reason: "sayım" }),
    placeOrders(callAt(db(), buyer), checkoutForm(buyer)),
  ]);
  expect([corrected.ok, placed.ok].filter(Boolean)).toHaveLength(1);
  const lot = await lotRow(shop.lotId);
  expect(lot.leftG).toBe(placed.ok ? tonnes(5) : tonnes(10));
  await expectStockToHold(db());
});

test.each(ROUNDS)("a recall while orders come: nobody holds goods of the lot afterwards (%i)", async () => {
  const shop = await aShop(db());
  const buyers = await severalBuyers(db(), 4);
  for (const buyer of buyers) await putIntoBasket(db(), buyer, shop, 4_000);
  const [recalled, ...placed] = await Promise.all([
    recallLot(callAt(db(), shop.producer), shop.lotId, "pestisid"),
    ...buyers.map((buyer) => placeOrders(callAt(db(), buyer), checkoutForm(buyer))),
  ]);
  expect(recalled).toMatchObject({ ok: true });
  expect(await lotRow(shop.lotId)).toMatchObject({ recalledG: tonnes(20), reservedG: 0n, leftG: 0n });
  const lacking = await db().stockShortfall.count({ where: { lotId: shop.lotId } });
  expect(lacking).toBe(placed.filter(({ ok }) => ok).length);
  await expectStockToHold(db());
});

test.each(ROUNDS)(
  "a recall while the order is loaded: it has left, or it is held, never both (%i)",
  async () => {
    const deal = await aPaidDeal(db(), { kg: 5_000 });
    await bringPapersForLoading(db(), deal);
    const [recalled, shipped] = await Promise.all([
      recallLot(callAt(db(), deal.producer), deal.lotId, "pestisid"),
      markShipped(callAt(db(), deal.producer), deal.number, oneTruck),
    ]);
    granted(recalled);
    const lacking = await db().stockShortfall.count({ where: { orderId: deal.orderId } });
    expect(lacking).toBe(shipped.ok ? 0 : 1);
    expect((await lotRow(deal.lotId)).shippedG).toBe(shipped.ok ? tonnes(5) : 0n);
    await expectStockToHold(db());
  },
);

test.each(ROUNDS)(
  "two corrections from the same page: the second is told that the lot has changed (%i)",
  async () => {
    const shop = await aShop(db());
    const correct = (quantity: bigint) =>
      correctLot(callAt(db(), shop.producer), shop.lotId, {
        quantity: quantity as ReturnType<typeof tonnes>,
        seen: tonnes(20),
        reason: "sayım",
      });
    const both = await Promise.all([correct(tonnes(18)), correct(tonnes(17))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "lot-moved-on" } });
    expect(await db().lotMovement.count({ where: { lotId: shop.lotId, kind: "correction" } })).toBe(1);
  },
);

test.each(ROUNDS)("a short harvest while the order is cancelled: the goods are free once (%i)", async () => {
  const shop = await aShop(db());
  const call = callAt(db(), shop.producer);
  granted(await correctLot(call, shop.lotId, { quantity: tonnes(0), reason: "boş" }));
  const lotId = granted(
    await bringInLot(call, {
      listing: shop.listingId,
      harvestedOn: plainDate("2026-11-24"),
      bestBefore: null,
      origin: "",
      quantity: tonnes(20),
    }),
  );
  const buyer = await aBuyer(db());
  await putIntoBasket(db(), buyer, shop, 20_000);
  const [number = ""] = granted(await placeOrders(callAt(db(), buyer), checkoutForm(buyer)));
  const taken = { quantity: tonnes(12), harvestedOn: null, bestBefore: null, reason: "" };
  const [harvested, cancelled] = await Promise.all([
    takeInHarvest(callAt(db(), shop.producer, hoursOn(24)), lotId, taken),
    cancelOrder(callAt(db(), buyer, hoursOn(24)), number, ""),
  ]);
  granted(harvested);
  granted(cancelled);
  expect(await lotRow(lotId)).toMatchObject({ reservedG: 0n, leftG: tonnes(12) });
  expect(await db().stockShortfall.count({ where: { order: { number }, resolvedAt: null } })).toBe(0);
  await expectStockToHold(db());
  await expectHistoryToHold(db());
});

test.each(ROUNDS)(
  "producer and staff replace the same goods at once: they are reserved once (%i)",
  async () => {
    const deal: Deal = await aPlacedDeal(db(), { kg: 5_000 });
    granted(await recallLot(callAt(db(), deal.producer), deal.lotId, "qurd"));
    const lot = granted(
      await bringInLot(callAt(db(), deal.producer), {
        listing: deal.listingId,
        harvestedOn: plainDate("2026-11-20"),
        bestBefore: null,
        origin: "",
        quantity: tonnes(20),
      }),
    );
    const { id: shortfall } = await db().stockShortfall.findFirstOrThrow({
      where: { orderId: deal.orderId },
    });
    const replace = () => replaceGoods(callAt(db(), deal.producer), deal.number, { shortfall, lot });
    const both = await Promise.all([replace(), replace()]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await lotRow(lot)).toMatchObject({ reservedG: tonnes(5), leftG: tonnes(15) });
    await expectStockToHold(db());
  },
);
