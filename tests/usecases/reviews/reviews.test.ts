import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Moderator } from "#app/domain/actor.ts";
import { producerPage } from "#app/queries/producer-page.server.ts";
import { answerReview } from "#app/usecases/reviews/answer-review.ts";
import type { DecideReview } from "#app/usecases/reviews/decide-review.ts";
import { decideReview } from "#app/usecases/reviews/decide-review.ts";
import { writeReview } from "#app/usecases/reviews/write-review.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, completeOrder } from "#tests/support/order-builder.ts";
import { aModerator, callAt, granted, hoursOn, monday } from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;
let trade: Trade;
let moderator: Moderator;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
  trade = await aConfirmedOrder(db);
  moderator = await aModerator(db);
}, 60_000);
afterEach(() => fresh.close());

const good = { quality: 5, punctuality: 4, papers: 5, text: "Ровный калибр" };
const write = (differing: Partial<typeof good> = {}, hours = 1) =>
  writeReview(callAt(db, trade.buyer, hoursOn(hours)), trade.number, { ...good, ...differing });
const answer = (text = "Təşəkkür edirik") =>
  answerReview(callAt(db, trade.producer, hoursOn(5)), trade.number, text);
const decide = async (differing: Partial<DecideReview> = {}, by: Moderator = moderator) => {
  const { id } = await db.review.findFirstOrThrow();
  const publish = { part: "review", outcome: "published", version: 1, reason: "" } as const;
  return decideReview(callAt(db, by, hoursOn(4)), id, { ...publish, ...differing });
};
const catalogueVersion = async () =>
  (await db.counter.findUnique({ where: { name: "catalogue" } }))?.value ?? 0n;
const publicPage = async () => {
  const { slug } = await db.company.findUniqueOrThrow({ where: { id: trade.producer.companyId } });
  return producerPage({ ...callAt(db, { kind: "guest" }), lang: "ru" }, slug);
};
const told = async (kind: string) =>
  (await db.outboxMessage.findMany({ where: { kind } })).map(({ userId }) => userId);
const complete = () => completeOrder(db, trade.orderId, monday);

describe("a buyer rates an order", () => {
  test("once it is completed, once, and may write it anew until it is published", async () => {
    expect(await write()).toMatchObject({ refusal: { code: "review-too-early" } });
    await complete();
    expect(granted(await write())).toEqual({ version: 1 });
    const first = await db.review.findFirstOrThrow();
    expect(granted(await write({ text: "Две паллеты мягче", quality: 4 }, 30))).toEqual({ version: 2 });
    expect(await db.review.findMany()).toMatchObject([{ quality: 4, version: 2, dueAt: first.dueAt }]);
    granted(await decide({ version: 2 }));
    expect(await write()).toMatchObject({ refusal: { code: "review-decided" } });
  });

  test("twice in the same instant: both are the one review", async () => {
    await complete();
    await Promise.all([write(), write({ text: "И ещё раз" })]);
    expect(await db.review.findMany()).toMatchObject([{ version: 2 }]);
  });

  test("outside 1 to 5 is refused by the database too", async () => {
    await complete();
    granted(await write());
    await expect(db.review.updateMany({ data: { papers: 6 } })).rejects.toThrow(/reviews_ratings/);
  });
});

describe("the house", () => {
  test("makes public exactly what was read, and the page changes with that commit", async () => {
    await complete();
    granted(await write());
    granted(await write({ text: "Всё вовремя" }));
    expect((await publicPage())?.reviews).toEqual({ scores: null, shown: [] });
    expect(await decide({ version: 1 })).toMatchObject({ refusal: { code: "review-changed" } });
    const before = await catalogueVersion();
    granted(await decide({ version: 2 }));
    expect(await catalogueVersion()).toBe(before + 1n);
    expect((await publicPage())?.reviews).toMatchObject({
      scores: { quality: 5, punctuality: 4, papers: 5, overall: 4.7, count: 1 },
      shown: [{ text: "Всё вовремя", answer: null }],
    });
    expect(await told("review-published")).toEqual([trade.buyer.userId]);
    expect(await told("review-received")).toEqual([trade.producer.userId]);
  });

  test("rejects with a reason, and the buyer may try again", async () => {
    await complete();
    granted(await write());
    expect(await decide({ outcome: "rejected" })).toMatchObject({ refusal: { code: "reason-needed" } });
    const before = await catalogueVersion();
    granted(await decide({ outcome: "rejected", reason: "Телефон в тексте" }));
    expect(await catalogueVersion()).toBe(before);
    expect(await told("review-rejected")).toEqual([trade.buyer.userId]);
    expect(granted(await write({ text: "Без телефона" }))).toEqual({ version: 2 });
    expect(await db.review.findFirstOrThrow()).toMatchObject({ state: "submitted", reason: "" });
  });

  test("decides once when two decide in the same instant, and never about a company of its own", async () => {
    await complete();
    granted(await write());
    const partial = { ...moderator, memberships: trade.producer.memberships };
    expect(await decide({}, partial)).toMatchObject({ refusal: { code: "own-company" } });
    const other = await aModerator(db);
    const both = await Promise.all([decide(), decide({ outcome: "rejected", reason: "Сомнительно" }, other)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toMatchObject([{ refusal: { code: "review-moved-on" } }]);
  });
});

describe("the producer", () => {
  test("answers a published review once, and the answer is read by the house first", async () => {
    await complete();
    granted(await write());
    expect(await answer()).toMatchObject({ refusal: { code: "review-not-published" } });
    granted(await decide());
    granted(await answer());
    expect((await publicPage())?.reviews.shown).toMatchObject([{ answer: null }]);
    const before = await catalogueVersion();
    granted(await decide({ part: "answer" }));
    expect(await catalogueVersion()).toBe(before + 1n);
    expect((await publicPage())?.reviews.shown).toMatchObject([{ answer: { text: "Təşəkkür edirik" } }]);
    expect(await answer("Yenə")).toMatchObject({ refusal: { code: "review-decided" } });
    expect(await told("review-answered")).toEqual([trade.buyer.userId]);
  });

  test("who is suspended vanishes with what was said of it", async () => {
    await complete();
    granted(await write());
    granted(await decide());
    await db.company.update({ where: { id: trade.producer.companyId }, data: { state: "suspended" } });
    expect(await publicPage()).toBeNull();
  });
});
