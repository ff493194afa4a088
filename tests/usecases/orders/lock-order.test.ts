import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { holdNumbers } from "#app/db/counters.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { lockMember } from "#app/db/purchase-limit.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { madeKinds } from "#app/domain/papers/made/kinds.ts";
import { kilograms, tonnes } from "#app/domain/quantity.ts";
import { approvePurchase } from "#app/usecases/orders/approve-purchase.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { checkOut } from "#app/usecases/orders/check-out.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { acceptOffer } from "#app/usecases/quotations/accept-offer.ts";
import { makeOffer } from "#app/usecases/quotations/make-offer.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { claimsOn } from "#tests/support/claim-world.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { besideHolder, lookWhileTheyWait, waitedFor } from "#tests/support/held-order.ts";
import { aLimitedMember } from "#tests/support/limit-world.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import {
  aBuyer,
  aDirector,
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
} from "#tests/support/order-world.ts";
import { anOffer, anOfferedTalk, aRequested, aTalk, offer } from "#tests/support/quotation-world.ts";

let fresh: FreshDatabase;
let db: Db;
beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference", poolSize: 12 });
  db = fresh.db;
  // A series that nobody has begun could not be seen to be held.
  const kinds = [...madeKinds, "proforma"];
  await db.numberSeries.createMany({
    data: [...new Set(kinds)].map((kind) => ({ kind, year: 2026, last: 0 })),
    skipDuplicates: true,
  });
});
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

/** What all of the house waits for, as far as somebody has it now: series of numbers, and the version of the catalogue. */
async function heldFromAll(): Promise<string[]> {
  const free = await db.$queryRaw<
    { name: string }[]
  >`SELECT kind AS name FROM number_series FOR UPDATE SKIP LOCKED`;
  const freeVersions = await db.$queryRaw<
    { name: string }[]
  >`SELECT name FROM counters FOR UPDATE SKIP LOCKED`;
  const all = [
    ...(await db.numberSeries.findMany()).map(({ kind }) => kind),
    ...(await db.counter.findMany()).map(({ name }) => name),
  ];
  const names = new Set([...free, ...freeVersions].map(({ name }) => name));
  return all.filter((name) => !names.has(name));
}

/** Whether a listing could be locked at once, and not only held beside others. */
async function isFree(listingId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM listings WHERE id = ${listingId}::uuid FOR UPDATE SKIP LOCKED`;
  return rows.length === 1;
}

const look = async () => ({ at: await waitedFor(db), held: await heldFromAll() });
const waitsForLotsAlone = (many = 1) => ({ at: Array.from({ length: many }, () => "lots"), held: [] });

describe("whoever waits for goods keeps nothing from the whole house:", () => {
  test("buyers who accept offers on one lot meet at the lot, not before", async () => {
    const first = await anOfferedTalk(db, { quantity: tonnes(12) });
    const buyer = await aBuyer(db);
    const quotationId = await aRequested(db, buyer, first);
    await offer(db, first.producer, quotationId, { quantity: tonnes(12) });
    const { answers, seen } = await lookWhileTheyWait(
      db,
      (tx) => lockRow(tx, "lot", first.lotId),
      [first, { buyer, quotationId }].map(
        (talk) => () => acceptOffer(callAt(db, talk.buyer), talk.quotationId, {}),
      ),
      look,
    );
    expect(seen).toEqual(waitsForLotsAlone(2));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: { code: "offer-stock-short", leftG: tonnes(8) },
    });
    // Whoever came too late has left nothing behind.
    expect(await db.order.count()).toBe(1);
    expect(await db.quotation.count({ where: { state: "open" } })).toBe(1);
    expect(await db.formToken.count()).toBe(0);
    expect(await db.outboxMessage.count({ where: { kind: "quotation-accepted" } })).toBe(1);
    expect(await db.madePaper.count({ where: { kind: "contract" } })).toBe(1);
  });

  test("one by an offer and one by the basket, too", async () => {
    const talk = await anOfferedTalk(db);
    const rival = await aBuyer(db);
    await putIntoBasket(db, rival, talk, 15_000);
    const { answers, seen } = await lookWhileTheyWait<{ readonly ok: boolean }, unknown>(
      db,
      (tx) => lockRow(tx, "lot", talk.lotId),
      [
        () => acceptOffer(callAt(db, talk.buyer), talk.quotationId, {}),
        () => placeOrders(callAt(db, rival), checkoutForm(rival)),
      ],
      look,
    );
    expect(seen).toEqual(waitsForLotsAlone(2));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test.each([2, 12, 30])(
    "and of %i who want the last goods, by basket and by offer, one has them",
    async (count) => {
      const shop = await aShop(db);
      const deeds: (() => Promise<{ readonly ok: boolean }>)[] = [];
      while (deeds.length < count) {
        const buyer = await aBuyer(db);
        if (deeds.length % 2 === 0) {
          await putIntoBasket(db, buyer, shop, 12_000);
          deeds.push(() => placeOrders(callAt(db, buyer), checkoutForm(buyer)));
          continue;
        }
        const quotationId = await aRequested(db, buyer, shop);
        await offer(db, shop.producer, quotationId);
        deeds.push(() => acceptOffer(callAt(db, buyer), quotationId, {}));
      }
      const { answers, seen } = await lookWhileTheyWait(
        db,
        (tx) => lockRow(tx, "lot", shop.lotId),
        deeds,
        look,
      );
      expect(seen).toEqual(waitsForLotsAlone(Math.min(count, besideHolder)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      for (const [index, answer] of answers.entries()) {
        if (answer.ok) continue;
        const left = { kind: "not-enough-left", left: tonnes(8) };
        const refusal =
          index % 2 === 0
            ? { code: "basket-changed", differences: [expect.objectContaining(left)] }
            : { code: "offer-stock-short", leftG: tonnes(8) };
        expect(answer).toEqual({ ok: false, refusal });
      }
      expect(await db.order.count()).toBe(1);
      const lot = await db.lot.findUniqueOrThrow({ where: { id: shop.lotId } });
      expect(lot).toMatchObject({ reservedG: tonnes(12), leftG: tonnes(8) });
    },
  );

  test("an owner who approves a purchase", async () => {
    const shop = await aShop(db);
    const owner = await aBuyer(db);
    const member = await aLimitedMember(db, owner, 10_000);
    await putIntoBasket(db, member, shop, 9_000);
    const out = granted(await checkOut(callAt(db, member), checkoutForm(member)));
    const id = out.kind === "asked" ? out.approvalId : "";
    const { answers, seen } = await lookWhileTheyWait(
      db,
      (tx) => lockRow(tx, "lot", shop.lotId),
      [() => approvePurchase(callAt(db, owner, hoursOn(1)), id)],
      look,
    );
    expect(seen).toEqual(waitsForLotsAlone());
    expect(answers).toMatchObject([{ ok: true }]);
  });

  test("a producer who packed less still: a due instalment is lowered, and its proforma issued anew", async () => {
    const deal = await aPaidDeal(db, { kg: 10_000, terms: "30-70" });
    const pack = (kg: number) =>
      recordPackedWeight(callAt(db, deal.producer), deal.number, [{ line: 1, weight: kilograms(kg) }]);
    granted(await pack(9_900));
    const { answers, seen } = await lookWhileTheyWait(
      db,
      (tx) => lockRow(tx, "lot", deal.lotId),
      [() => pack(9_700)],
      look,
    );
    expect(seen).toEqual(waitsForLotsAlone());
    expect(answers).toMatchObject([{ ok: true, value: { credit: 250_00n } }]);
  });

  test("a producer who waits for a number keeps the catalogue from nobody", async () => {
    const deal = await aPaidDeal(db, { kg: 10_000 });
    const packed = [{ line: 1, weight: kilograms(9_700) }];
    const { answers, seen } = await lookWhileTheyWait(
      db,
      (tx) => holdNumbers(tx, "credit_note", 2026),
      [() => recordPackedWeight(callAt(db, deal.producer), deal.number, packed)],
      look,
    );
    expect(seen.at).toEqual(["number_series"]);
    expect(seen.held).not.toContain("catalogue");
    expect(answers).toMatchObject([{ ok: true }]);
  });

  test("staff who settle a claim over goods that never left", async () => {
    const deal = await aPaidDeal(db);
    await db.paper.updateMany({ where: { orderId: deal.orderId }, data: { state: "accepted" } });
    const part = oneTruck.map((truck) => ({ ...truck, packed: tonnes(12) }));
    granted(await markShipped(callAt(db, deal.producer), deal.number, part));
    const claims = claimsOn(db, deal);
    granted(await claims.open(2, undefined, { reason: "lost" }));
    granted(await claims.answer(3));
    const director = await aDirector(db);
    const { answers, seen } = await lookWhileTheyWait(
      db,
      (tx) => lockRow(tx, "lot", deal.lotId),
      [() => claims.settle(4, 1, director, { outcome: "refund-all" })],
      look,
    );
    expect(seen).toEqual(waitsForLotsAlone());
    expect(answers).toMatchObject([{ ok: true }]);
  });

  test("a buyer who cancels", async () => {
    const deal = await aPlacedDeal(db);
    const { answers, seen } = await lookWhileTheyWait(
      db,
      (tx) => lockRow(tx, "lot", deal.lotId),
      [() => cancelOrder(callAt(db, deal.buyer), deal.number, "changed our mind")],
      look,
    );
    expect(seen).toEqual(waitsForLotsAlone());
    expect(answers).toMatchObject([{ ok: true }]);
  });

  test("a producer whose goods leave, of whose trucks notes are issued", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    const { answers, seen } = await lookWhileTheyWait(
      db,
      (tx) => lockRow(tx, "lot", deal.lotId),
      [() => markShipped(callAt(db, deal.producer), deal.number, oneTruck)],
      look,
    );
    expect(seen).toEqual(waitsForLotsAlone());
    expect(answers).toMatchObject([{ ok: true }]);
  });
});

test("a buyer's person who makes an offer waits for their membership before the goods, as when one is accepted", async () => {
  const talk = await aTalk(db);
  const { answers, seen } = await lookWhileTheyWait(
    db,
    (tx) => lockMember(tx, talk.buyer.companyId, talk.buyer.userId),
    [() => makeOffer(callAt(db, talk.buyer), talk.quotationId, anOffer())],
    async () => ({ at: await waitedFor(db), listingIsFree: await isFree(talk.listingId) }),
  );
  expect(seen).toEqual({ at: ["memberships"], listingIsFree: true });
  expect(answers).toMatchObject([{ ok: true }]);
});

test("an order does not wait for staff who have its companies before them: they may wait for its listing", async () => {
  const shop = await aShop(db);
  const buyer = await aBuyer(db);
  await putIntoBasket(db, buyer, shop, 5_000);
  await inTransaction(db, async (tx) => {
    await lockRow(tx, "company", buyer.companyId);
    await lockRow(tx, "company", shop.producer.companyId);
    granted(await placeOrders(callAt(db, buyer), checkoutForm(buyer)));
  });
  expect(await db.order.count()).toBe(1);
});
