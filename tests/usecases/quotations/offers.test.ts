import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { priceE4 } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms, noGrams, tonnes } from "#app/domain/quantity.ts";
import { acceptOffer } from "#app/usecases/quotations/accept-offer.ts";
import { declineOffer } from "#app/usecases/quotations/decline-offer.ts";
import { makeOffer } from "#app/usecases/quotations/make-offer.ts";
import { withdrawOffer } from "#app/usecases/quotations/withdraw-offer.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import { aBuyer, aColleague, aShop, callAt, granted, hoursOn, monday } from "#tests/support/order-world.ts";
import { anOffer, anOfferedTalk, aTalk, offer, quotationWithOffers } from "#tests/support/quotation-world.ts";

let fresh: FreshDatabase;
let db: Db;
beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
});
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

/** Friday is over in Minsk. */
const lastInstant = new Date("2026-11-27T21:00:00Z");
const kindsTo = async (userId: string) =>
  (await db.outboxMessage.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("an offer", () => {
  test("names the revision on sale, freezes rate and commission, and reserves nothing", async () => {
    const talk = await anOfferedTalk(db);
    const { offers, state, waitsOn } = await quotationWithOffers(db, talk.quotationId);
    const listing = await db.listing.findUniqueOrThrow({ where: { id: talk.listingId } });
    expect({ state, waitsOn }).toEqual({ state: "open", waitsOn: "buyer" });
    expect(offers).toMatchObject([
      {
        side: "producer",
        state: "open",
        revisionId: listing.publishedRevisionId,
        quantityG: kilograms(12_000),
        priceE4: 11_500n,
        currency: "USD",
        amount: 13_800_00n,
        incoterm: "DAP",
        incotermPlace: "Minsk",
        paymentTerms: "30-70",
        commissionBp: 300,
        expiresAt: lastInstant,
      },
    ]);
    expect(offers[0]?.rateE8).toBeGreaterThan(0n);
    expect(await db.lot.findUniqueOrThrow({ where: { id: talk.lotId } })).toMatchObject({
      reservedG: noGrams,
    });
    expect(await kindsTo(talk.buyer.userId)).toEqual(["quotation-offered"]);
  });

  test("of the other side is answered by a counter-offer, and counts no more", async () => {
    const talk = await anOfferedTalk(db);
    const counter = await offer(db, talk.buyer, talk.quotationId, { price: priceE4(11_200n) });
    const { offers, waitsOn } = await quotationWithOffers(db, talk.quotationId);
    expect(offers.map(({ state, side }) => ({ state, side }))).toEqual([
      { state: "countered", side: "producer" },
      { state: "open", side: "buyer" },
    ]);
    expect(waitsOn).toBe("producer");
    expect(await kindsTo(talk.producer.userId)).toEqual(["quotation-requested", "quotation-countered"]);
    expect(
      await acceptOffer(callAt(db, talk.buyer), talk.quotationId, { offerId: talk.offerId }),
    ).toMatchObject({ refusal: { code: "offer-moved-on" } });
    granted(await acceptOffer(callAt(db, talk.producer), talk.quotationId, { offerId: counter.offerId }));
  });

  test("of one's own is not countered: it waits for the answer or is taken back first", async () => {
    const talk = await anOfferedTalk(db);
    const again = () => makeOffer(callAt(db, talk.producer), talk.quotationId, anOffer());
    expect(await again()).toMatchObject({ refusal: { code: "own-offer" } });
    granted(await withdrawOffer(callAt(db, talk.producer), talk.quotationId, talk.offerId));
    expect(await kindsTo(talk.buyer.userId)).toEqual(["quotation-offered", "quotation-withdrawn"]);
    granted(await again());
  });

  test("sent twice by one form is one offer", async () => {
    const talk = await aTalk(db);
    const form = anOffer({ formToken: "the-same-form-twice-over" });
    const first = granted(await makeOffer(callAt(db, talk.producer), talk.quotationId, form));
    const second = granted(await makeOffer(callAt(db, talk.producer), talk.quotationId, form));
    expect(second).toEqual(first);
    expect(await db.offer.count()).toBe(1);
  });

  test("made on goods that were edited since is refused, so that nobody offers what they have not read", async () => {
    const talk = await aTalk(db);
    const read = anOffer({ revisionId: "00000000-0000-7000-8000-000000000000" });
    expect(await makeOffer(callAt(db, talk.producer), talk.quotationId, read)).toMatchObject({
      refusal: { code: "goods-edited" },
    });
  });

  test("of a producer may name another of its listings of the commodity, not somebody else's", async () => {
    const talk = await aTalk(db);
    const stranger = await aShop(db);
    expect(
      await makeOffer(
        callAt(db, talk.producer),
        talk.quotationId,
        anOffer({ listingId: stranger.listingId }),
      ),
    ).toMatchObject({ refusal: { code: "goods-not-yours" } });
  });

  test.each([
    [{ quantity: noGrams }, "quantity-not-positive"],
    [{ quantity: tonnes(100_001) }, "quantity-too-large"],
    [{ price: priceE4(0n) }, "price-not-positive"],
    [{ deliverFrom: plainDate("2026-11-20") }, "delivery-dates-wrong"],
    [{ deliverTo: plainDate("2026-12-01") }, "delivery-dates-wrong"],
    [{ validUntil: plainDate("2026-11-22") }, "validity-wrong"],
    [{ validUntil: plainDate("2026-12-13") }, "validity-wrong"],
    [{ paymentTerms: "net-30" }, "buyer-credit-short"],
  ] as const)("with %o is refused: %s", async (differing, code) => {
    const talk = await aTalk(db);
    expect(await makeOffer(callAt(db, talk.producer), talk.quotationId, anOffer(differing))).toMatchObject({
      ok: false,
      refusal: { code },
    });
    expect(await db.offer.count()).toBe(0);
  });
});

describe("the answer", () => {
  test("is for the other side: nobody accepts or declines their own offer, or takes back the other's", async () => {
    const talk = await anOfferedTalk(db);
    const own = callAt(db, talk.producer);
    expect(await acceptOffer(own, talk.quotationId, {})).toMatchObject({ refusal: { code: "own-offer" } });
    expect(await declineOffer(own, talk.quotationId)).toMatchObject({ refusal: { code: "own-offer" } });
    expect(await withdrawOffer(callAt(db, talk.buyer), talk.quotationId)).toMatchObject({
      refusal: { code: "offer-of-other-side" },
    });
  });

  test("at the deadline is late, whether a job has noticed it or not; a minute before it is not", async () => {
    const talk = await anOfferedTalk(db);
    expect(await acceptOffer(callAt(db, talk.buyer, lastInstant), talk.quotationId, {})).toMatchObject({
      refusal: { code: "offer-expired" },
    });
    expect(await declineOffer(callAt(db, talk.buyer, lastInstant), talk.quotationId)).toMatchObject({
      refusal: { code: "offer-expired" },
    });
    const minuteBefore = new Date(lastInstant.getTime() - 60_000);
    granted(await acceptOffer(callAt(db, talk.buyer, minuteBefore), talk.quotationId, {}));
  });

  test("no ends the offer, and either side may begin again", async () => {
    const talk = await anOfferedTalk(db);
    granted(await declineOffer(callAt(db, talk.buyer), talk.quotationId, talk.offerId));
    expect(await quotationWithOffers(db, talk.quotationId)).toMatchObject({
      state: "declined",
      waitsOn: null,
    });
    expect(await kindsTo(talk.producer.userId)).toEqual(["quotation-requested", "quotation-declined"]);
    expect(await acceptOffer(callAt(db, talk.buyer), talk.quotationId, {})).toMatchObject({
      refusal: { code: "offer-moved-on" },
    });
    await offer(db, talk.buyer, talk.quotationId);
    expect(await quotationWithOffers(db, talk.quotationId)).toMatchObject({
      state: "open",
      waitsOn: "producer",
    });
  });

  test("to a request without an offer: the producer declines it, the buyer takes it back, and it stays ended", async () => {
    const declined = await aTalk(db);
    granted(await declineOffer(callAt(db, declined.producer), declined.quotationId));
    const withdrawn = await aTalk(db);
    granted(await withdrawOffer(callAt(db, withdrawn.buyer), withdrawn.quotationId));
    for (const talk of [declined, withdrawn]) {
      expect(await makeOffer(callAt(db, talk.producer), talk.quotationId, anOffer())).toMatchObject({
        refusal: { code: "quotation-over" },
      });
      expect(await acceptOffer(callAt(db, talk.buyer), talk.quotationId, {})).toMatchObject({
        refusal: { code: "quotation-over" },
      });
    }
  });

  test("is not there for another company, and not a viewer's to give", async () => {
    const talk = await anOfferedTalk(db);
    const viewer = await aColleague(db, talk.buyer, "viewer");
    expect(await acceptOffer(callAt(db, viewer), talk.quotationId, {})).toMatchObject({
      refusal: { code: "not-allowed" },
    });
    expect(await acceptOffer(callAt(db, await aBuyer(db)), talk.quotationId, {})).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await db.order.count()).toBe(0);
  });

  test("after an expiry nobody has written yet, a new offer may follow", async () => {
    const talk = await anOfferedTalk(db);
    const later = hoursOn(24 * 6);
    const next = anOffer({ validUntil: plainDate("2026-12-04") });
    granted(await makeOffer(callAt(db, talk.producer, later), talk.quotationId, next));
    const { offers } = await quotationWithOffers(db, talk.quotationId);
    expect(offers.map(({ state }) => state)).toEqual(["expired", "open"]);
  });
});

test("an offer is a word given: the database itself refuses to change it, and to open it again", async () => {
  const talk = await anOfferedTalk(db);
  const where = { id: talk.offerId };
  await expect(db.offer.update({ where, data: { priceE4: 1n } })).rejects.toThrow();
  await expect(db.offer.delete({ where })).rejects.toThrow();
  granted(await declineOffer(callAt(db, talk.buyer, monday), talk.quotationId));
  await expect(db.offer.update({ where, data: { state: "open" } })).rejects.toThrow();
});
