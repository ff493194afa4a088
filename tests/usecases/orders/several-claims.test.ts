import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { askAboutClaim } from "#app/usecases/claims/ask-about-claim.ts";
import { remindOfClaims } from "#app/usecases/claims/remind-of-claims.ts";
import { replyToClaim } from "#app/usecases/claims/reply-to-claim.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { claimsOn } from "#tests/support/claim-world.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aDirector,
  aPdf,
  aShippedDeal,
  callAt,
  granted,
  hoursOn,
  stateOf,
  theHouse,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;
let deal: Deal;
let director: Staff;
let claims: ReturnType<typeof claimsOn>;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
  deal = await aShippedDeal(db);
  director = await aDirector(db);
  claims = claimsOn(db, deal);
  granted(await confirmDelivery(callAt(db, deal.buyer, hoursOn(1)), deal.number));
}, 60_000);
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

const told = (kind: string) => db.outboxMessage.findMany({ where: { kind } });

describe("several claims on one order", () => {
  test("together never claim more of a line than was delivered, unless one was taken back", async () => {
    granted(await claims.open(2, 12_000));
    expect(await claims.open(3, 8_001)).toMatchObject({
      refusal: { code: "claim-more-than-delivered", index: 0, leftG: kilograms(8_000) },
    });
    granted(await claims.open(3, 8_000, { reason: "shortage" }));
    expect(await claims.open(4)).toMatchObject({
      refusal: { code: "claim-more-than-delivered", index: null },
    });
    granted(await claims.withdraw(5, 1));
    expect(await stateOf(db, deal)).toBe("disputed");
    granted(await claims.open(6));
    const lines = await db.claimLine.findMany({ orderBy: { claim: { number: "asc" } } });
    expect(lines.map((line) => line.grams)).toEqual([12_000, 8_000, 12_000].map(kilograms));
  });

  test("in the same instant do not both take the last of the line", async () => {
    granted(await claims.open(2, 12_000));
    const both = await Promise.all([claims.open(3, 8_000), claims.open(3, 8_000)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("are refused by the database too, should the program forget", async () => {
    granted(await claims.open(2));
    granted(await claims.open(3, undefined, { reason: "papers" }));
    const line = await db.orderLine.findFirstOrThrow({ where: { orderId: deal.orderId } });
    const one = { claimId: await claims.idOf(2), orderLineId: line.id, grams: 1n };
    await expect(db.claimLine.create({ data: one })).rejects.toThrow(/claimed than was delivered/);
  });

  test("are each answered and settled, and only the last ends the dispute", async () => {
    granted(await claims.open(2, 4_000));
    granted(await claims.open(3, 1_000, { reason: "shortage" }));
    expect(await told("claim-opened")).not.toHaveLength(0);
    granted(await claims.answer(4, 1));
    granted(await claims.settle(5, 1, director, { outcome: "refund-part", amount: 5_000_00n }));
    expect(await stateOf(db, deal)).toBe("disputed");
    expect(await db.payout.findFirstOrThrow()).toMatchObject({ state: "held", commission: 600_00n });
    expect(await claims.settle(5, 2, director, { outcome: "reject" })).toMatchObject({
      refusal: { code: "claim-not-due-yet" },
    });
    granted(await claims.answer(6, 2));
    expect(await claims.settle(7, 2, director, { outcome: "refund-part", amount: 20_000_00n })).toMatchObject(
      { refusal: { code: "claim-amount-wrong", most: "20000.00 USD" } },
    );
    granted(await claims.settle(7, 2, director, { outcome: "refund-part", amount: 1_250_00n }));
    expect(await stateOf(db, deal)).toBe("completed");
    expect(await db.refund.findMany({ orderBy: { requestedAt: "asc" } })).toMatchObject([
      { amount: 5_000_00n },
      { amount: 1_250_00n },
    ]);
  });

  test("all end when all that is left of the order is credited, and nothing is credited twice", async () => {
    granted(await claims.open(2, 4_000));
    granted(await claims.open(3, 1_000));
    granted(await claims.answer(4, 1));
    granted(await claims.settle(5, 1, director, { outcome: "refund-all" }));
    expect(await stateOf(db, deal)).toBe("refunded");
    expect(await db.claim.findMany({ orderBy: { number: "asc" } })).toMatchObject([
      { state: "settled", outcome: "refund-all", amount: 25_000_00n },
      { state: "settled", outcome: "refund-all", amount: 0n },
    ]);
    expect(await db.refund.findMany()).toMatchObject([{ amount: 25_000_00n }]);
  });

  test("come from the buyer alone, and not after the window", async () => {
    granted(await claims.open(2, 1_000));
    expect(await claims.open(50, 1_000)).toMatchObject({ refusal: { code: "claim-window-over" } });
  });
});

describe("a question of the house", () => {
  const ask = (hours: number, side: "buyer" | "producer", days = 2) =>
    claims.idOf(1).then((id) =>
      askAboutClaim(callAt(db, director, hoursOn(hours)), id, {
        side,
        days,
        comment: "What did the log say?",
      }),
    );
  const reply = async (hours: number, who: Deal["buyer"] | Deal["producer"]) =>
    replyToClaim(callAt(db, who, hoursOn(hours)), deal.number, {
      comment: "Minus three at Brest",
      photos: [{ ...(await aPdf("log.pdf")), note: "Temperature log" }],
    });

  test("holds the settlement until the side that was asked replies, in words and pictures", async () => {
    granted(await claims.open(2, 4_000));
    granted(await claims.answer(3));
    granted(await ask(4, "buyer"));
    expect(await ask(5, "producer")).toMatchObject({ refusal: { code: "claim-question-open" } });
    expect(await claims.settle(5, 1, director, { outcome: "reject" })).toMatchObject({
      refusal: { code: "claim-question-open" },
    });
    expect(await reply(6, deal.producer)).toMatchObject({ refusal: { code: "claim-not-asked" } });
    granted(await reply(6, deal.buyer));
    expect(await db.claimFile.findMany()).toMatchObject([{ note: "Temperature log" }]);
    expect(
      (await db.claimMessage.findMany({ orderBy: { writtenAt: "asc" } })).map(({ kind }) => kind),
    ).toEqual(["answer", "question", "reply"]);
    granted(await claims.settle(7, 1, director, { outcome: "reject" }));
  });

  test("is waited for no longer than its term", async () => {
    granted(await claims.open(2, 4_000));
    granted(await claims.answer(3));
    granted(await ask(4, "producer", 1));
    granted(await claims.settle(24 * 3, 1, director, { outcome: "reject" }));
  });

  test("and its reply make a settlement of what was read before them void", async () => {
    granted(await claims.open(2, 4_000));
    granted(await claims.answer(3));
    const { version } = await db.claim.findFirstOrThrow();
    granted(await ask(4, "buyer"));
    granted(await reply(5, deal.buyer));
    expect(await claims.settle(6, 1, director, { outcome: "reject", version })).toMatchObject({
      refusal: { code: "claim-changed" },
    });
  });
});

test("a side is reminded a day before its time is up, and staff hear when it is over: each once", async () => {
  granted(await claims.open(2, 4_000));
  const look = (hours: number) => remindOfClaims(callAt(db, theHouse, hoursOn(hours)));
  await look(10);
  expect(await told("claim-reminder")).toEqual([]);
  // The answer is due on Wednesday at 24:00 in Minsk, 60 hours after Monday noon.
  await Promise.all([look(40), look(40)]);
  expect(await told("claim-reminder")).toMatchObject([{ userId: deal.producer.userId }]);
  await look(24 * 3);
  await look(24 * 3 + 1);
  expect(new Set((await told("claim-to-settle")).map(({ userId }) => userId))).toContain(director.userId);
  expect(await told("claim-reminder")).toHaveLength(1);
});

test("while the card payment is disputed nothing is credited; what the bank took is not credited again", async () => {
  granted(await claims.open(2, 4_000));
  granted(await claims.answer(3));
  await db.payment.updateMany({ data: { disputed: true } });
  for (const outcome of ["refund-part", "refund-all"] as const) {
    expect(await claims.settle(4, 1, director, { outcome, amount: 100_00n })).toMatchObject({
      refusal: { code: "card-dispute-open" },
    });
  }
  expect(await db.refund.count()).toBe(0);
  granted(await claims.settle(5, 1, director, { outcome: "reject" }));
});
