import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { plainDate } from "#app/domain/plain-date.ts";
import { tonnes } from "#app/domain/quantity.ts";
import { changeStock } from "#app/usecases/listings/change-stock.ts";
import { bringInLot } from "#app/usecases/lots/bring-in-lot.ts";
import { correctLot } from "#app/usecases/lots/correct-lot.ts";
import { recallLot } from "#app/usecases/lots/recall-lot.ts";
import { replaceGoods } from "#app/usecases/lots/replace-goods.ts";
import { answerCancellation } from "#app/usecases/orders/answer-cancellation.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { requestCancellation } from "#app/usecases/orders/request-cancellation.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aModerator,
  aPaidDeal,
  aPlacedDeal,
  aShippedDeal,
  aShop,
  bringPapersForLoading,
  callAt,
  checkoutForm,
  granted,
  oneTruck,
  putIntoBasket,
} from "#tests/support/order-world.ts";

let world: FreshDatabase;
beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
});
afterAll(() => world?.close());

const db = () => world.db;
const recall = (deal: Pick<Deal, "producer" | "lotId">, reason = "pestisid qalığı") =>
  recallLot(callAt(db(), deal.producer), deal.lotId, reason);
const lotOf = (deal: Pick<Deal, "lotId">) => db().lot.findUniqueOrThrow({ where: { id: deal.lotId } });
const shortfallOf = (deal: Pick<Deal, "orderId">) =>
  db().stockShortfall.findFirstOrThrow({ where: { orderId: deal.orderId } });
const anotherLot = async (deal: Pick<Deal, "producer" | "listingId">, quantity = tonnes(20)) =>
  granted(
    await bringInLot(callAt(db(), deal.producer), {
      listing: deal.listingId,
      harvestedOn: plainDate("2026-11-20"),
      bestBefore: null,
      origin: "Göyçay",
      quantity,
    }),
  );

describe("a recalled lot", () => {
  test("leaves the market at once, free and reserved, and is never sold again", async () => {
    const deal = await aPlacedDeal(db(), { kg: 5_000 });
    granted(await recall(deal));
    expect(await lotOf(deal)).toMatchObject({
      recalledG: tonnes(20),
      reservedG: 0n,
      leftG: 0n,
      recallReason: "pestisid qalığı",
    });
    const entry = await db().catalogueEntry.findUniqueOrThrow({ where: { listingId: deal.listingId } });
    expect(entry.availableG).toBe(0n);
    const buyer = await aBuyer(db());
    await putIntoBasket(db(), buyer, deal, 1_000);
    expect(await placeOrders(callAt(db(), buyer), checkoutForm(buyer))).toMatchObject({
      refusal: { code: "basket-changed" },
    });
    await expectStockToHold(db());
    await expectHistoryToHold(db());
  });

  test("is refused a second recall, a correction, and a recall without a reason or by a stranger", async () => {
    const deal = await aPlacedDeal(db(), { kg: 5_000 });
    expect(await recall(deal, " ")).toMatchObject({ refusal: { code: "lot-reason-missing" } });
    const stranger = await aShop(db());
    expect(await recall({ ...deal, producer: stranger.producer })).toMatchObject({
      refusal: { code: "not-found" },
    });
    granted(await recall(deal));
    expect(await recall(deal)).toMatchObject({ refusal: { code: "lot-recalled" } });
    const call = callAt(db(), deal.producer);
    expect(await correctLot(call, deal.lotId, { quantity: tonnes(30), reason: "x" })).toMatchObject({
      refusal: { code: "lot-recalled" },
    });
  });

  test("does not come back when its order is cancelled, nor when the stock is changed", async () => {
    const deal = await aPlacedDeal(db(), { kg: 5_000 });
    granted(await recall(deal));
    granted(await cancelOrder(callAt(db(), deal.buyer), deal.number, ""));
    expect(await lotOf(deal)).toMatchObject({ recalledG: tonnes(20), leftG: 0n, reservedG: 0n });
    expect(await shortfallOf(deal)).toMatchObject({ outcome: "order_ended" });
    granted(
      await changeStock(callAt(db(), deal.producer), deal.listingId, {
        quantity: tonnes(3),
        availableFrom: null,
        availableTo: null,
        reason: "yeni",
      }),
    );
    expect(await lotOf(deal)).toMatchObject({ recalledG: tonnes(20), leftG: 0n });
    const fresh = await db().lot.findFirstOrThrow({ where: { listingId: deal.listingId, number: 2 } });
    expect(fresh.leftG).toBe(tonnes(3));
  });

  test("cannot be un-recalled or sold from behind the program's back: the database refuses", async () => {
    const deal = await aPlacedDeal(db(), { kg: 5_000 });
    granted(await recall(deal));
    const attempts = [
      () => db().$executeRaw`UPDATE lots SET recalled_at = NULL WHERE id = ${deal.lotId}::uuid`,
      () =>
        db().$executeRaw`UPDATE lots SET recalled_g = 0, left_g = 20000000 WHERE id = ${deal.lotId}::uuid`,
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/recall of lot .* is final/);
  });
});

describe("orders that drew on a recalled lot", () => {
  let deal: Deal;
  beforeEach(async () => {
    deal = await aPaidDeal(db(), { kg: 5_000 });
    await bringPapersForLoading(db(), deal);
  });

  test("are not loaded until the goods are replaced from another lot", async () => {
    granted(await recall(deal));
    const call = callAt(db(), deal.producer);
    expect(await markShipped(call, deal.number, oneTruck)).toMatchObject({
      refusal: { code: "goods-missing" },
    });
    expect(await recordPackedWeight(call, deal.number, [])).toMatchObject({
      refusal: { code: "goods-missing" },
    });
    const { id: shortfall } = await shortfallOf(deal);
    expect(await replaceGoods(call, deal.number, { shortfall, lot: null })).toMatchObject({
      refusal: { code: "not-enough-stock", leftG: 0n },
    });
    const lot = await anotherLot(deal);
    granted(await replaceGoods(call, deal.number, { shortfall, lot }));
    expect(await replaceGoods(call, deal.number, { shortfall, lot })).toMatchObject({
      refusal: { code: "shortfall-settled" },
    });
    granted(await markShipped(call, deal.number, oneTruck));
    expect(await db().lot.findUniqueOrThrow({ where: { id: lot } })).toMatchObject({ shippedG: tonnes(5) });
    await expectStockToHold(db());
    await expectHistoryToHold(db());
  });

  test("can be helped by staff, but not by staff of one of the sides, nor with the recalled lot", async () => {
    granted(await recall(deal));
    await anotherLot(deal);
    const { id: shortfall } = await shortfallOf(deal);
    const moderator = await aModerator(db());
    const insider = { ...moderator, memberships: deal.producer.memberships };
    const helped = (actor: typeof moderator, lot: string | null) =>
      replaceGoods(callAt(db(), actor), deal.number, { shortfall, lot });
    expect(await helped(insider, null)).toMatchObject({ refusal: { code: "own-company" } });
    expect(await helped(moderator, deal.lotId)).toMatchObject({ refusal: { code: "not-enough-stock" } });
    granted(await helped(moderator, null));
    expect(await shortfallOf(deal)).toMatchObject({ outcome: "replaced", resolvedById: moderator.userId });
  });

  test("are settled by the sides' own cancellation where nothing can replace the goods", async () => {
    granted(await recall(deal));
    granted(await requestCancellation(callAt(db(), deal.buyer), deal.number, "no goods"));
    granted(await answerCancellation(callAt(db(), deal.producer), deal.number, true));
    expect(await shortfallOf(deal)).toMatchObject({ outcome: "order_ended" });
    expect(await lotOf(deal)).toMatchObject({ leftG: 0n, reservedG: 0n });
  });

  test("keep what they hold of other lots", async () => {
    const shop = await aShop(db());
    const second = await anotherLot(shop, tonnes(10));
    const buyer = await aBuyer(db());
    await putIntoBasket(db(), buyer, shop, 25_000);
    const [number = ""] = granted(await placeOrders(callAt(db(), buyer), checkoutForm(buyer)));
    granted(await recallLot(callAt(db(), shop.producer), second, "qurd"));
    const held = await db().reservation.findMany({
      where: { orderLine: { order: { number } }, state: "held" },
    });
    const lost = await db().stockShortfall.findMany({ where: { order: { number } } });
    const sum = (rows: readonly { grams: bigint }[]) => rows.reduce((all, { grams }) => all + grams, 0n);
    expect(sum(held) + sum(lost)).toBe(tonnes(25));
    expect(lost).toHaveLength(1);
    await expectStockToHold(db());
  });
});

test("both sides and the staff are told of a recall exactly once, however many orders it concerns", async () => {
  await using own = await freshDatabase({ data: "reference" });
  const deal = await aPlacedDeal(own.db, { kg: 5_000 });
  await putIntoBasket(own.db, deal.buyer, deal, 2_000);
  granted(await placeOrders(callAt(own.db, deal.buyer), checkoutForm(deal.buyer)));
  const moderator = await aModerator(own.db);
  const recallIt = () => recallLot(callAt(own.db, deal.producer), deal.lotId, "pestisid");
  const both = await Promise.all([recallIt(), recallIt()]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const told = await own.db.notice.findMany({ where: { kind: "lot-recalled" } });
  expect(told.map(({ userId }) => userId).sort()).toEqual(
    [deal.producer.userId, deal.buyer.userId, moderator.userId].sort(),
  );
  expect(await own.db.outboxMessage.count({ where: { kind: "lot-recalled" } })).toBe(3);
});

test("an order that has left stays shipped; its buyer is told, and the goods do not come back", async () => {
  const deal = await aShippedDeal(db(), { kg: 5_000 });
  granted(await recall(deal));
  expect(await lotOf(deal)).toMatchObject({ shippedG: tonnes(5), recalledG: tonnes(15), leftG: 0n });
  expect(await db().stockShortfall.count({ where: { orderId: deal.orderId } })).toBe(0);
  const told = await db().notice.count({ where: { kind: "lot-recalled", userId: deal.buyer.userId } });
  expect(told).toBe(1);
});
