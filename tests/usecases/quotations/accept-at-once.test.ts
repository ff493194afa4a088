import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { tonnes } from "#app/domain/quantity.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { acceptOffer } from "#app/usecases/quotations/accept-offer.ts";
import { makeOffer } from "#app/usecases/quotations/make-offer.ts";
import { withdrawOffer } from "#app/usecases/quotations/withdraw-offer.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { lookWhileTheyWait, meetHeld, untilSoManyWait, waitedFor } from "#tests/support/held-order.ts";
import {
  expectAgreementsToHold,
  expectHistoryToHold,
  expectStockToHold,
} from "#tests/support/order-invariants.ts";
import {
  aBuyer,
  aColleague,
  callAt,
  checkoutForm,
  granted,
  monday,
  putIntoBasket,
} from "#tests/support/order-world.ts";
import type { Talk } from "#tests/support/quotation-world.ts";
import {
  anOffer,
  anOfferedTalk,
  aRequested,
  aWish,
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

describe("a member with a monthly limit", () => {
  const limited = async (talk: Talk, limit: bigint) => {
    const member = await aColleague(db, talk.buyer, "manager");
    await db.membership.update({
      where: { userId_companyId: { userId: member.userId, companyId: member.companyId } },
      data: { monthlyLimit: limit },
    });
    return member;
  };
  const told = () =>
    db.outboxMessage.findMany({ where: { kind: "quotation-above-limit" }, select: { userId: true } });

  test("accepts what fits; above it nothing happens, and the owners are told once and may do it", async () => {
    const talk = await anOfferedTalk(db);
    const member = await limited(talk, 1_000_00n);
    for (const _ of [1, 2]) {
      expect(await accept(member, talk)).toEqual({
        ok: false,
        refusal: { code: "quotation-above-limit" },
      });
    }
    expect(await db.order.count()).toBe(0);
    expect(await told()).toEqual([{ userId: talk.buyer.userId }]);
    granted(await accept(talk.buyer, talk));
    const second = await anOfferedTalk(db);
    granted(await accept(await limited(second, 1_000_000_00n), second));
  });

  test("makes no offer above it, and one made before counts no more once the month is used up", async () => {
    const talk = await anOfferedTalk(db);
    const member = await limited(talk, 60_000_00n);
    const { offerId } = await offer(db, member, talk.quotationId);
    await db.membership.updateMany({ where: { userId: member.userId }, data: { monthlyLimit: 1_00n } });
    expect(await accept(talk.producer, talk)).toEqual({ ok: false, refusal: { code: "buyer-above-limit" } });
    granted(await withdrawOffer(callAt(db, member), talk.quotationId, offerId));
    expect(await makeOffer(callAt(db, member), talk.quotationId, anOffer())).toMatchObject({
      refusal: { code: "quotation-above-limit" },
    });
  });

  test("cannot outdo it by leaving: what they offered counts no more once they are gone or only read", async () => {
    const talk = await anOfferedTalk(db);
    const member = await limited(talk, 60_000_00n);
    await offer(db, member, talk.quotationId);
    const place = { userId_companyId: { userId: member.userId, companyId: member.companyId } };
    await db.membership.update({ where: place, data: { role: "viewer" } });
    expect(await accept(talk.producer, talk)).toEqual({ ok: false, refusal: { code: "buyer-above-limit" } });
    await db.membership.delete({ where: place });
    expect(await accept(talk.producer, talk)).toEqual({ ok: false, refusal: { code: "buyer-above-limit" } });
    expect(await db.order.count()).toBe(0);
    expect(await told()).toEqual([{ userId: talk.buyer.userId }]);
  });

  test("accepting two offers at once that fit only one by one gets one", async () => {
    const talk = await anOfferedTalk(db, { quantity: tonnes(8) });
    const quotationId = await aRequested(db, talk.buyer, talk, aWish({ message: "The same again" }));
    await offer(db, talk.producer, quotationId, { quantity: tonnes(8) });
    const member = await limited(talk, 40_000_00n);
    const answers = await Promise.all([accept(member, talk), accept(member, { quotationId })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.order.count()).toBe(1);
  });
});

describe("at the same instant", () => {
  test("two people of the buyer accept: one order, one reads that it has moved on", async () => {
    const talk = await anOfferedTalk(db);
    const colleague = await aColleague(db, talk.buyer, "manager");
    const answers = await Promise.all([accept(talk.buyer, talk), accept(colleague, talk)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "offer-moved-on" } });
    expect(await db.order.count()).toBe(1);
    expect(await lotOf(talk)).toMatchObject({ reservedG: tonnes(12) });
  });

  test("an offer that is just being taken back is not accepted", async () => {
    const talk = await anOfferedTalk(db);
    const { quotationId, offerId: id } = talk;
    const answer = await meetHeld(
      db,
      (tx) => lockRow(tx, "quotation", quotationId),
      async (tx) => {
        await tx.offer.update({ where: { id }, data: { state: "withdrawn", endedAt: monday } });
        const ended = { state: "withdrawn", waitsOn: null, movedAt: monday } as const;
        await tx.quotation.update({ where: { id: quotationId }, data: ended });
      },
      () => accept(talk.buyer, talk),
    );
    expect(answer).toEqual({ ok: false, refusal: { code: "offer-moved-on", state: "withdrawn" } });
    expect(await db.order.count()).toBe(0);
  });

  test("while an acceptance waits for its goods it is neither taken back nor accepted again", async () => {
    const talk = await anOfferedTalk(db);
    const colleague = await aColleague(db, talk.buyer, "manager");
    let others: Promise<readonly { readonly ok: boolean }[]> = Promise.resolve([]);
    const { answers, seen } = await lookWhileTheyWait(
      db,
      (tx) => lockRow(tx, "lot", talk.lotId),
      [() => accept(talk.buyer, talk)],
      async () => {
        others = Promise.all([
          accept(colleague, talk),
          withdrawOffer(callAt(db, talk.producer), talk.quotationId),
        ]);
        await untilSoManyWait(db, 3);
        return waitedFor(db);
      },
    );
    expect(seen).toEqual(["lots", "quotations", "quotations"]);
    expect(answers).toMatchObject([{ ok: true }]);
    for (const one of await others) {
      expect(one).toEqual({ ok: false, refusal: { code: "offer-moved-on", state: "accepted" } });
    }
    expect(await db.order.count()).toBe(1);
  });

  test("goods that are just being taken off sale are not agreed on", async () => {
    const talk = await anOfferedTalk(db);
    const answer = await meetHeld(
      db,
      (tx) => lockRow(tx, "listing", talk.listingId),
      (tx) => tx.listing.update({ where: { id: talk.listingId }, data: { status: "paused" } }),
      () => accept(talk.buyer, talk),
    );
    expect(answer).toEqual({ ok: false, refusal: { code: "goods-off-sale" } });
    expect(await db.order.count()).toBe(0);
  });

  test("one side accepts while the other takes back: one of the two, never both", async () => {
    for (let round = 0; round < 6; round += 1) {
      const talk = await anOfferedTalk(db);
      const deeds = [
        () => accept(talk.buyer, talk),
        () => withdrawOffer(callAt(db, talk.producer), talk.quotationId),
      ];
      if (round % 2 === 1) deeds.reverse();
      const answers = await Promise.all(deeds.map((deed) => deed()));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const { state, order } = await quotationWithOffers(db, talk.quotationId);
      expect(["accepted", "withdrawn"]).toContain(state);
      expect(order === null).toBe(state === "withdrawn");
    }
  });

  test("an offer is accepted while a buyer takes the last goods by the basket: nothing is sold twice", async () => {
    for (let round = 0; round < 4; round += 1) {
      const talk = await anOfferedTalk(db);
      const rival = await aBuyer(db);
      await putIntoBasket(db, rival, talk, 15_000);
      const deeds = [
        () => accept(talk.buyer, talk),
        () => placeOrders(callAt(db, rival), checkoutForm(rival)),
      ];
      if (round % 2 === 1) deeds.reverse();
      const answers = await Promise.all(deeds.map((deed) => deed()));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  test("several buyers accept offers for the same goods: as many as there are goods", async () => {
    const first = await anOfferedTalk(db, { quantity: tonnes(8) });
    const talks = [first];
    while (talks.length < 5) {
      const buyer = await aBuyer(db);
      const quotationId = await aRequested(db, buyer, first);
      const { offerId } = await offer(db, first.producer, quotationId, { quantity: tonnes(8) });
      talks.push({ ...first, buyer, quotationId, offerId });
    }
    const answers = await Promise.all(talks.map((talk) => accept(talk.buyer, talk)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    for (const answer of answers) {
      if (!answer.ok) expect(answer.refusal).toEqual({ code: "offer-stock-short", leftG: tonnes(4) });
    }
    expect(await lotOf(first)).toMatchObject({ reservedG: tonnes(16), leftG: tonnes(4) });
  });
});
