import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { addLot } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { priceE4 } from "#app/domain/money.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { kilograms, tonnes } from "#app/domain/quantity.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { acceptOffer } from "#app/usecases/quotations/accept-offer.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  expectAgreementsToHold,
  expectHistoryToHold,
  expectStockToHold,
} from "#tests/support/order-invariants.ts";
import {
  aBuyer,
  callAt,
  checkoutForm,
  granted,
  hoursOn,
  monday,
  putIntoBasket,
} from "#tests/support/order-world.ts";
import type { Talk } from "#tests/support/quotation-world.ts";
import {
  anOfferedTalk,
  aRequested,
  aTalk,
  offer,
  quotationWithOffers,
} from "#tests/support/quotation-world.ts";

let fresh: FreshDatabase;
let db: Db;
beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference", poolSize: 12 });
  db = fresh.db;
});
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await expectAgreementsToHold(db);
  await fresh.close();
});

const accept = (actor: Buyer | Producer, talk: Pick<Talk, "quotationId">, now = monday) =>
  acceptOffer(callAt(db, actor, now), talk.quotationId, {});
const lotOf = (talk: Talk) => db.lot.findUniqueOrThrow({ where: { id: talk.lotId } });

describe("accepting", () => {
  test.each(["buyer", "producer"] as const)(
    "by the %s: the buyer's purchase-order number and place of unloading are the buyer's word",
    async (side) => {
      const talk = await anOfferedTalk(db);
      if (side === "producer") await offer(db, talk.buyer, talk.quotationId);
      const said = { purchaseOrder: "PO-2026-77", deliveryAddress: "Hrodna, Haŭja 1" };
      const { number } = granted(await acceptOffer(callAt(db, talk[side]), talk.quotationId, said));
      const order = await db.order.findUniqueOrThrow({ where: { number }, include: { buyer: true } });
      expect([order.purchaseOrder, order.deliveryAddress]).toEqual(
        side === "buyer" ? ["PO-2026-77", "Hrodna, Haŭja 1"] : ["", order.buyer.address],
      );
    },
  );

  test("makes a confirmed order with exactly these figures, its stock reserved and its instalments open", async () => {
    const talk = await anOfferedTalk(db);
    const { number } = granted(await accept(talk.buyer, talk));
    const order = await db.order.findUniqueOrThrow({
      where: { number },
      include: { payments: { orderBy: { seq: "asc" } }, proformas: true, events: true, papers: true },
    });
    expect(order).toMatchObject({
      state: "confirmed",
      checkoutId: null,
      placedById: talk.buyer.userId,
      deliveryAddress: "Minsk",
      confirmedAt: monday,
      payments: [{ amount: 4_140_00n }, { amount: 9_660_00n }],
    });
    expect(order.payments[0]?.dueAt).not.toBeNull();
    expect(order.proformas.length).toBeGreaterThan(0);
    expect(order.papers.length).toBeGreaterThan(0);
    expect(order.events.map(({ kind, actorId }) => ({ kind, actorId }))).toEqual([
      { kind: "placed", actorId: talk.buyer.userId },
      { kind: "confirmed", actorId: talk.producer.userId },
    ]);
    expect(await lotOf(talk)).toMatchObject({ reservedG: tonnes(12), leftG: tonnes(8) });
    const entry = await db.catalogueEntry.findUniqueOrThrow({ where: { listingId: talk.listingId } });
    expect(entry.availableG).toBe(tonnes(8));
    const audited = await db.auditRow.findFirstOrThrow({ where: { deed: "accept-offer" } });
    expect(audited).toMatchObject({ subject: "quotation", subjectId: talk.quotationId });
    const told = await db.outboxMessage.findMany({ where: { kind: { contains: "accepted" } } });
    expect(told.map(({ userId }) => userId)).toEqual([talk.producer.userId]);
    // Nobody is asked to confirm what both have agreed.
    expect(await db.outboxMessage.count({ where: { kind: "order-placed" } })).toBe(0);
  });

  test("a counter-offer of the buyer, the producer makes the buyer's order", async () => {
    const talk = await anOfferedTalk(db);
    await offer(db, talk.buyer, talk.quotationId, { price: priceE4(11_100n), paymentTerms: "prepaid" });
    const { number } = granted(await accept(talk.producer, talk));
    expect(await db.order.findUniqueOrThrow({ where: { number } })).toMatchObject({
      placedById: talk.buyer.userId,
      totalAmount: 13_320_00n,
      state: "confirmed",
    });
  });

  test("takes the lots that keep until the delivery, earliest best-before first", async () => {
    const talk = await anOfferedTalk(db, { quantity: tonnes(25) });
    const lot = (bestBefore: string) =>
      inTransaction(db, (tx) =>
        addLot(
          tx,
          {
            listingId: talk.listingId,
            expected: false,
            harvestedOn: null,
            bestBefore: plainDate(bestBefore),
            origin: "",
            quantity: tonnes(10),
          },
          { actorId: null, now: monday },
        ),
      );
    const tooSoon = await lot("2026-12-11");
    const keeps = await lot("2026-12-20");
    granted(await accept(talk.buyer, talk));
    expect(await db.lot.findUniqueOrThrow({ where: { id: tooSoon } })).toMatchObject({ reservedG: 0n });
    expect(await db.lot.findUniqueOrThrow({ where: { id: keeps } })).toMatchObject({ leftG: 0n });
    expect(await lotOf(talk)).toMatchObject({ reservedG: tonnes(15) });
  });

  test("what is no longer there in full is refused, and says what is left", async () => {
    const talk = await anOfferedTalk(db);
    const rival = await aBuyer(db);
    await putIntoBasket(db, rival, talk, 15_000);
    granted(await placeOrders(callAt(db, rival), checkoutForm(rival)));
    expect(await accept(talk.buyer, talk)).toEqual({
      ok: false,
      refusal: { code: "offer-stock-short", leftG: kilograms(5_000) },
    });
    expect(await quotationWithOffers(db, talk.quotationId)).toMatchObject({ state: "open" });
  });

  test("the same form again answers with the order it made; another form comes too late", async () => {
    const talk = await anOfferedTalk(db);
    const form = { formToken: "one-form-sent-two-times" };
    const again = () => acceptOffer(callAt(db, talk.buyer), talk.quotationId, form);
    const first = granted(await again());
    expect(granted(await again())).toEqual(first);
    expect(await accept(talk.buyer, talk)).toMatchObject({ refusal: { code: "offer-moved-on" } });
    expect(await db.order.count()).toBe(1);
  });

  test("before anybody has offered is refused", async () => {
    const talk = await anOfferedTalk(db);
    const other = await aRequested(db, await aBuyer(db), talk);
    expect(await accept(talk.producer, { quotationId: other })).toMatchObject({
      refusal: { code: "no-offer-yet" },
    });
  });

  test("keeps the revision that was offered, though the listing has been edited since", async () => {
    const talk = await anOfferedTalk(db);
    const { revisionId } = await db.offer.findUniqueOrThrow({ where: { id: talk.offerId } });
    const { id: next } = await db.listingRevision.create({
      data: {
        listingId: talk.listingId,
        number: 2,
        state: "approved",
        originalLang: "az",
        titleEn: "Other goods",
        incotermPlace: "Baku",
        createdById: talk.producer.userId,
      },
    });
    await db.listing.update({ where: { id: talk.listingId }, data: { publishedRevisionId: next } });
    const { number } = granted(await accept(talk.buyer, talk));
    const order = await db.order.findUniqueOrThrow({ where: { number }, include: { lines: true } });
    expect(order.lines).toMatchObject([{ revisionId }]);
  });

  test("keeps the rate that was frozen, though the bank has another by now", async () => {
    const talk = await anOfferedTalk(db);
    await db.exchangeRate.updateMany({ where: { currency: "USD" }, data: { bynPerUnitE8: 999_000_000n } });
    const { number } = granted(await accept(talk.buyer, talk, hoursOn(20)));
    const { rateE8 } = await db.order.findUniqueOrThrow({ where: { number } });
    expect(rateE8).not.toBe(999_000_000n);
  });
});

describe("payment after delivery", () => {
  const grant = (talk: { buyer: Buyer }, amount: bigint, differing = {}) =>
    db.creditLimit.create({
      data: {
        buyerId: talk.buyer.companyId,
        amount,
        currency: "USD",
        validUntil: toColumn(plainDate("2026-12-31")),
        grantedById: talk.buyer.userId,
        grantedAt: monday,
        reason: "Good record",
        ...differing,
      },
    });

  test("is offered where finance granted a credit, and is owed by the order", async () => {
    const talk = await aTalk(db);
    await grant(talk, 20_000_00n);
    await offer(db, talk.producer, talk.quotationId, { paymentTerms: "net-30" });
    const { number } = granted(await accept(talk.buyer, talk));
    expect(await db.order.findUniqueOrThrow({ where: { number } })).toMatchObject({
      paymentTerms: "net-30",
      state: "preparing",
    });
  });

  test("is refused when the credit has been used up or taken away since the offer", async () => {
    const talk = await aTalk(db);
    const { id } = await grant(talk, 20_000_00n);
    await offer(db, talk.producer, talk.quotationId, { paymentTerms: "net-30" });
    await db.creditLimit.update({ where: { id }, data: { amount: 1_000_00n } });
    expect(await accept(talk.buyer, talk)).toMatchObject({ refusal: { code: "credit-used-up" } });
    await db.creditLimit.update({ where: { id }, data: { endedAt: monday } });
    expect(await accept(talk.buyer, talk)).toMatchObject({ refusal: { code: "payment-terms-not-offered" } });
    expect(await db.order.count()).toBe(0);
  });
});

describe("accepting is refused", () => {
  test.each(["paused", "suspended", "archived"] as const)("when the listing is %s", async (status) => {
    const talk = await anOfferedTalk(db);
    await db.listing.update({ where: { id: talk.listingId }, data: { status } });
    expect(await accept(talk.buyer, talk)).toMatchObject({ refusal: { code: "goods-off-sale" } });
  });

  test("when the producer is suspended", async () => {
    const talk = await anOfferedTalk(db);
    await db.company.update({ where: { id: talk.producer.companyId }, data: { state: "suspended" } });
    expect(await accept(talk.buyer, talk)).toMatchObject({ refusal: { code: "quotation-company-stopped" } });
  });

  test("when the buyer is suspended: it reads why, the producer that nothing new is taken on", async () => {
    const talk = await anOfferedTalk(db);
    const countered = await anOfferedTalk(db, {}, "buyer");
    for (const { buyer } of [talk, countered])
      await db.company.update({ where: { id: buyer.companyId }, data: { state: "suspended" } });
    expect(await accept(talk.buyer, talk)).toMatchObject({ refusal: { code: "buyer-not-verified" } });
    expect(await accept(countered.producer, countered)).toMatchObject({
      refusal: { code: "quotation-company-stopped" },
    });
  });

  test("when an item of the buyer's verification ran out, its notice included", async () => {
    const talk = await anOfferedTalk(db);
    await db.companyCheck.create({
      data: {
        companyId: talk.buyer.companyId,
        kind: "registration_extract",
        checkedAt: new Date("2025-01-01"),
        checkedById: talk.producer.userId,
        validUntil: toColumn(plainDate("2026-01-01")),
      },
    });
    expect(await accept(talk.buyer, talk)).toMatchObject({ refusal: { code: "verification-expired" } });
  });
});
