import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { answerClaim } from "#app/usecases/claims/answer-claim.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { settleClaim } from "#app/usecases/claims/settle-claim.ts";
import { withdrawClaim } from "#app/usecases/claims/withdraw-claim.ts";
import { passDeadlines } from "#app/usecases/orders/pass-deadlines.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
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

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
  deal = await aShippedDeal(db);
  director = await aDirector(db);
  // A whole order is told first, papers and all.
}, 60_000);
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

const delivered = () => confirmDelivery(callAt(db, deal.buyer, hoursOn(1)), deal.number).then(granted);
const claim = async (hours = 2, differing: Partial<Parameters<typeof openClaim>[2]> = {}) =>
  openClaim(callAt(db, deal.buyer, hoursOn(hours)), deal.number, {
    reason: "quality",
    comment: "Every fifth crate is soft",
    lines: [],
    photos: [],
    ...differing,
  });
const answer = (hours = 3) =>
  answerClaim(callAt(db, deal.producer, hoursOn(hours)), deal.number, {
    comment: "It left the cold store sound",
  });
const settle = async (
  outcome: "refund-part" | "refund-all" | "reject",
  amount = 0n,
  hours = 4,
  staff: Staff = director,
) => {
  const { id } = await db.claim.findFirstOrThrow({ where: { orderId: deal.orderId } });
  const settlement = { outcome, amount: minor(amount), comment: "Photos speak" };
  return settleClaim(callAt(db, staff, hoursOn(hours)), id, settlement);
};

describe("a claim", () => {
  test("inside the window disputes the order and holds the payout; the order no longer completes by itself", async () => {
    await delivered();
    const lines = [{ line: 1, weight: kilograms(4_000) }];
    granted(await claim(48, { lines, photos: [await aPdf("crate.pdf")] }));
    expect(await stateOf(db, deal)).toBe("disputed");
    expect(await db.payout.findFirstOrThrow()).toMatchObject({ state: "held" });
    expect(await db.claim.findFirstOrThrow()).toMatchObject({ state: "open", openedBy: "buyer", number: 1 });
    expect(await passDeadlines(callAt(db, theHouse, hoursOn(500)))).toMatchObject({ completed: 0 });
  });

  test("after the window, or of more than came, or by a stranger is refused", async () => {
    await delivered();
    expect(await claim(49)).toMatchObject({ refusal: { code: "claim-window-over" } });
    const tooMuch = [{ line: 1, weight: kilograms(20_001) }];
    expect(await claim(2, { lines: tooMuch })).toMatchObject({
      refusal: { code: "claim-more-than-delivered" },
    });
    expect(await db.claim.count()).toBe(0);
  });

  test("taken back by the buyer completes the order", async () => {
    await delivered();
    granted(await claim());
    granted(await withdrawClaim(callAt(db, deal.buyer, hoursOn(5)), deal.number));
    expect(await stateOf(db, deal)).toBe("completed");
    expect(await db.payout.findFirstOrThrow()).toMatchObject({ state: "releasable" });
    expect(await withdrawClaim(callAt(db, deal.buyer, hoursOn(6)), deal.number)).toMatchObject({
      refusal: { code: "no-claim" },
    });
  });

  test("is answered by the producer within two working days, once", async () => {
    await delivered();
    granted(await claim());
    expect(await answer(24 * 4)).toMatchObject({ refusal: { code: "claim-answer-late" } });
    granted(await answer());
    expect(await answer()).toMatchObject({ refusal: { code: "claim-moved-on" } });
  });
});

describe("a settlement", () => {
  test("waits for the producer's answer, or for the answer to be late", async () => {
    await delivered();
    granted(await claim());
    expect(await settle("reject")).toMatchObject({ refusal: { code: "claim-not-due-yet" } });
    expect(granted(await settle("reject", 0n, 24 * 4))).toEqual({ orderNumber: deal.number });
    expect(await stateOf(db, deal)).toBe("completed");
  });

  test("of a part asks for its refund and completes the order; the commission is on what is left", async () => {
    await delivered();
    granted(await claim());
    granted(await answer());
    expect(await settle("refund-part", 25_000_00n)).toMatchObject({
      refusal: { code: "claim-amount-wrong" },
    });
    granted(await settle("refund-part", 5_000_00n));
    expect(await stateOf(db, deal)).toBe("completed");
    expect(await db.refund.findMany()).toMatchObject([{ state: "requested", amount: 5_000_00n }]);
    expect(await db.payout.findFirstOrThrow()).toMatchObject({ state: "held", commission: 600_00n });
    expect(await settle("reject")).toMatchObject({ refusal: { code: "claim-moved-on" } });
  });

  test("of all of it asks for the whole refund and ends the order", async () => {
    await delivered();
    granted(await claim());
    granted(await answer());
    granted(await settle("refund-all"));
    expect(await stateOf(db, deal)).toBe("refunded");
    expect(await db.refund.findMany()).toMatchObject([{ amount: 25_000_00n }]);
  });

  test("by two of staff in the same instant happens once", async () => {
    await delivered();
    granted(await claim());
    granted(await answer());
    const other = await aDirector(db);
    const both = await Promise.all([
      settle("refund-part", 100_00n),
      settle("refund-part", 100_00n, 4, other),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.refund.count()).toBe(1);
  });

  test("is not for staff of either company", async () => {
    await delivered();
    granted(await claim());
    granted(await answer());
    const partial = { ...director, memberships: deal.producer.memberships };
    expect(await settle("reject", 0n, 4, partial)).toMatchObject({ refusal: { code: "own-company" } });
  });
});

test("goods in trouble on the road may be reported by either side, and only staff settle the producer's report", async () => {
  const report = { reason: "refused_at_border", comment: "Turned back", lines: [], photos: [] } as const;
  granted(await openClaim(callAt(db, deal.producer, hoursOn(20)), deal.number, report));
  expect(await stateOf(db, deal)).toBe("disputed");
  expect(await withdrawClaim(callAt(db, deal.buyer, hoursOn(21)), deal.number)).toMatchObject({
    refusal: { code: "claim-not-yours" },
  });
  granted(await answer(22));
  granted(await settle("refund-all", 0n, 23));
  expect(await stateOf(db, deal)).toBe("refunded");
});
