import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { languages } from "#app/domain/language.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { noGrams } from "#app/domain/quantity.ts";
import type { MailData } from "#app/i18n/say-mail.ts";
import { sayMail } from "#app/i18n/say-mail.ts";
import { acceptOffer } from "#app/usecases/quotations/accept-offer.ts";
import { passOfferDeadlines } from "#app/usecases/quotations/pass-offer-deadlines.ts";
import { requestQuotation, requestQuotations } from "#app/usecases/quotations/request-quotations.ts";
import { sendMessage } from "#app/usecases/quotations/send-message.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  aBuyer,
  aColleague,
  aPdf,
  aShop,
  callAt,
  granted,
  monday,
  theHouse,
} from "#tests/support/order-world.ts";
import { anOfferedTalk, aTalk, aWish, offer, quotationWithOffers } from "#tests/support/quotation-world.ts";

let fresh: FreshDatabase;
let db: Db;
let buyer: Buyer;
beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
  buyer = await aBuyer(db);
});
afterEach(() => fresh.close());

const askAll = (commodity = "pomegranate", who = buyer) =>
  requestQuotations(callAt(db, who), commodity, "USD", aWish());

describe("a request", () => {
  test("for a commodity goes once to every verified producer who has it on sale", async () => {
    const [one, two] = [await aShop(db), await aShop(db)];
    const suspended = await aShop(db);
    await db.company.update({ where: { id: suspended.producer.companyId }, data: { state: "suspended" } });
    const paused = await aShop(db);
    await db.listing.update({ where: { id: paused.listingId }, data: { status: "paused" } });
    await aShop(db, "tomato");
    const { requestId } = granted(await askAll());
    const quotations = await db.quotation.findMany({ where: { requestId } });
    expect(quotations.map(({ producerId }) => producerId).sort()).toEqual(
      [one.producer.companyId, two.producer.companyId].sort(),
    );
    expect(quotations.every(({ state, waitsOn }) => state === "requested" && waitsOn === "producer")).toBe(
      true,
    );
    const told = await db.outboxMessage.findMany({ where: { kind: "quotation-requested" } });
    expect(told.map(({ userId }) => userId).sort()).toEqual(
      [one.producer.userId, two.producer.userId].sort(),
    );
  });

  test("that nobody can answer is refused", async () => {
    expect(await askAll()).toMatchObject({ refusal: { code: "nobody-sells" } });
    expect(await askAll("unobtainium")).toMatchObject({ refusal: { code: "commodity-unknown" } });
  });

  test("sent twice is one request; another wish is another", async () => {
    const shop = await aShop(db);
    const ask = (wish = aWish()) => requestQuotation(callAt(db, buyer), shop.slug, wish);
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(granted(second)).toEqual(granted(first));
    granted(await ask(aWish({ message: "Calibre 9" })));
    expect(await db.quotationRequest.count()).toBe(2);
    expect(await db.outboxMessage.count()).toBe(2);
  });

  test.each([
    [{ quantity: noGrams }, "quantity-not-positive"],
    [{ deliverTo: plainDate("2026-12-01") }, "delivery-dates-wrong"],
    [{ deliverFrom: plainDate("2026-11-01") }, "delivery-dates-wrong"],
  ])("with %o is refused: %s", async (differing, code) => {
    const shop = await aShop(db);
    expect(await requestQuotation(callAt(db, buyer), shop.slug, aWish(differing))).toMatchObject({
      refusal: { code },
    });
  });

  test("of a viewer, of a company not verified, or for goods off sale is refused", async () => {
    const shop = await aShop(db);
    const ask = (who: Buyer) => requestQuotation(callAt(db, who), shop.slug, aWish());
    expect(await ask(await aColleague(db, buyer, "viewer"))).toMatchObject({
      refusal: { code: "not-allowed" },
    });
    await db.company.update({ where: { id: buyer.companyId }, data: { state: "submitted" } });
    expect(await ask(buyer)).toMatchObject({ refusal: { code: "buyer-not-verified" } });
    await db.listing.update({ where: { id: shop.listingId }, data: { status: "suspended" } });
    expect(await ask(await aBuyer(db))).toMatchObject({ refusal: { code: "not-found" } });
  });

  test("for wine is for those who may import alcohol", async () => {
    const wine = await db.commodity.findFirstOrThrow({ where: { stateAlcoholRight: true } });
    const shop = await aShop(db, wine.slug);
    const refused = { refusal: { code: "alcohol-right-missing" } };
    expect(await requestQuotation(callAt(db, buyer), shop.slug, aWish())).toMatchObject(refused);
    expect(await askAll(wine.slug)).toMatchObject(refused);
  });
});

describe("a message", () => {
  test("reaches the other side with its attachments, and the same form writes it once", async () => {
    const talk = await aTalk(db);
    const message = { text: "Photos attached", formToken: "a-message-form-of-today" };
    for (const _ of [1, 2])
      granted(
        await sendMessage(callAt(db, talk.producer), talk.quotationId, {
          ...message,
          files: [await aPdf("calibre.pdf")],
        }),
      );
    const [sent, ...more] = await db.quotationMessage.findMany();
    expect(more).toEqual([]);
    expect(sent).toMatchObject({ side: "producer", text: "Photos attached", paysElsewhere: false });
    expect(await db.file.findMany({ where: { id: { in: sent?.fileIds ?? [] } } })).toMatchObject([
      { access: "quotation", quotationId: talk.quotationId, name: "calibre.pdf" },
    ]);
    expect(await db.outboxMessage.count({ where: { kind: "quotation-message" } })).toBe(1);
  });

  test("that asks to pay past the house carries a warning", async () => {
    const talk = await aTalk(db);
    granted(
      await sendMessage(callAt(db, talk.producer), talk.quotationId, {
        text: "Pay me directly, it is cheaper",
        files: [],
      }),
    );
    expect(await db.quotationMessage.findFirstOrThrow()).toMatchObject({ paysElsewhere: true });
  });

  test("is refused with a file that is neither a document nor a picture", async () => {
    const talk = await aTalk(db);
    const file = await aPdf();
    const { writeFile } = await import("node:fs/promises");
    await writeFile(file.path, "MZ not a document");
    expect(
      await sendMessage(callAt(db, talk.buyer), talk.quotationId, { text: "See", files: [file] }),
    ).toMatchObject({ refusal: { code: "file-type-unknown" } });
    expect(await db.quotationMessage.count()).toBe(0);
  });
});

test("every mail of a negotiation is said in all four languages, with its figures", async () => {
  const talk = await anOfferedTalk(db);
  await offer(db, talk.buyer, talk.quotationId);
  granted(await sendMessage(callAt(db, talk.buyer), talk.quotationId, { text: "Good day", files: [] }));
  granted(await acceptOffer(callAt(db, talk.producer), talk.quotationId, {}));
  const mails = await db.outboxMessage.findMany({ where: { kind: { startsWith: "quotation-" } } });
  expect(mails.map(({ kind }) => kind).sort()).toEqual([
    "quotation-accepted",
    "quotation-countered",
    "quotation-message",
    "quotation-offered",
    "quotation-requested",
  ]);
  for (const { kind, data } of mails) {
    for (const lang of languages) {
      const { subject, paragraphs } = sayMail(lang, kind, data as MailData);
      const said = [subject, ...paragraphs].join("\n");
      expect(said, `${kind} in ${lang}`).not.toMatch(/[{}]|undefined|null/);
      if (kind !== "quotation-message") expect(said, `${kind} in ${lang}`).toMatch(/12[\s,.\u00a0]?000/);
    }
  }
});

describe("time alone", () => {
  const lastInstant = new Date("2026-11-27T21:00:00Z");
  const pass = (now: Date) => passOfferDeadlines(callAt(db, theHouse, now));
  const kinds = async () =>
    (await db.outboxMessage.findMany({ where: { kind: { startsWith: "quotation-exp" } } })).map(
      ({ kind, userId }) => `${kind} ${userId}`,
    );

  test("lets an offer expire at the end of its last day, once, however many workers look", async () => {
    const talk = await anOfferedTalk(db);
    expect(await pass(new Date(lastInstant.getTime() - 1))).toMatchObject({ expired: 0 });
    const runs = await Promise.all([pass(lastInstant), pass(lastInstant), pass(lastInstant)]);
    expect(runs.reduce((sum, { expired }) => sum + expired, 0)).toBe(1);
    expect(await quotationWithOffers(db, talk.quotationId)).toMatchObject({
      state: "expired",
      waitsOn: null,
      offers: [{ state: "expired" }],
    });
    const told = (await kinds()).filter((line) => line.startsWith("quotation-expired"));
    expect(told.sort()).toEqual(
      [`quotation-expired ${talk.buyer.userId}`, `quotation-expired ${talk.producer.userId}`].sort(),
    );
  });

  test("lets a request expire that nobody answers for two weeks", async () => {
    const talk = await aTalk(db);
    expect(await pass(new Date("2026-12-07T20:59:59Z"))).toMatchObject({ expired: 0 });
    expect(await pass(new Date("2026-12-07T21:00:00Z"))).toMatchObject({ expired: 1 });
    expect(await quotationWithOffers(db, talk.quotationId)).toMatchObject({ state: "expired" });
  });

  test("reminds the side that must act once, a day before the end", async () => {
    const talk = await anOfferedTalk(db);
    const dayBefore = new Date(lastInstant.getTime() - 24 * 3_600_000);
    expect(await pass(new Date(dayBefore.getTime() - 1))).toMatchObject({ reminded: 0 });
    const runs = await Promise.all([pass(dayBefore), pass(dayBefore)]);
    expect(runs.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(1);
    await pass(new Date(dayBefore.getTime() + 3_600_000));
    expect(await kinds()).toEqual([`quotation-expiring ${talk.buyer.userId}`]);
  });

  test("does not remind of an offer that is valid for little more than a day", async () => {
    await anOfferedTalk(db, { validUntil: plainDate("2026-11-24") });
    expect(await pass(new Date(monday.getTime() + 13 * 3_600_000))).toMatchObject({ reminded: 0 });
    expect(await kinds()).toEqual([]);
  });
});
