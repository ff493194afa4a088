import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { kilograms, noGrams, tonnes } from "#app/domain/quantity.ts";
import { answerCancellation } from "#app/usecases/orders/answer-cancellation.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { declineOrder } from "#app/usecases/orders/decline-order.ts";
import { passDeadlines } from "#app/usecases/orders/pass-deadlines.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { requestCancellation } from "#app/usecases/orders/request-cancellation.ts";
import { ruleCancellation } from "#app/usecases/orders/rule-cancellation.ts";
import { reportPayment } from "#app/usecases/payments/report-payment.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aColleague,
  aConfirmedDeal,
  aDirector,
  aModerator,
  aPaidDeal,
  aPlacedDeal,
  aShop,
  callAt,
  granted,
  hoursOn,
  pay,
  stateOf,
  theHouse,
} from "#tests/support/order-world.ts";

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

const lotOf = (deal: Deal) => db.lot.findUniqueOrThrow({ where: { id: deal.lotId } });
const confirm = (deal: Deal, hours = 0) =>
  confirmOrder(callAt(db, deal.producer, hoursOn(hours)), deal.number);
const passTime = (hours: number) => passDeadlines(callAt(db, theHouse, hoursOn(hours)));

describe("the producer's answer", () => {
  test("a confirmation opens the instalment and lists the papers", async () => {
    const deal = await aPlacedDeal(db);
    expect(granted(await confirm(deal, 47))).toBe("confirmed");
    const order = await db.order.findUniqueOrThrow({
      where: { id: deal.orderId },
      include: { payments: true, papers: true, proformas: true },
    });
    expect(order.payments).toMatchObject([{ state: "due", amount: 25_000_00n }]);
    expect(order.proformas).toHaveLength(1);
    const gating = order.papers.filter(({ gate }) => gate === "loading").map(({ kind }) => kind);
    expect(gating.sort()).toEqual([
      "cmr",
      "commercial_invoice",
      "contract",
      "internal_quarantine",
      "packing_list",
      "st1",
    ]);
  });

  test("comes too late at 48 hours, though no job has run", async () => {
    const deal = await aPlacedDeal(db);
    expect(await confirm(deal, 48)).toMatchObject({ refusal: { code: "answer-too-late" } });
    expect(await declineOrder(callAt(db, deal.producer, hoursOn(48)), deal.number, "no")).toMatchObject({
      refusal: { code: "answer-too-late" },
    });
    expect(await passTime(48)).toMatchObject({ expired: 1 });
    expect(await stateOf(db, deal)).toBe("expired");
    expect(await lotOf(deal)).toMatchObject({ reservedG: noGrams, leftG: tonnes(20) });
  });

  test("before the 48 hours nothing expires", async () => {
    const deal = await aPlacedDeal(db);
    expect(await passTime(47.99)).toMatchObject({ expired: 0 });
    expect(await stateOf(db, deal)).toBe("placed");
  });

  test("given while the house expires the order, exactly one of the two holds", async () => {
    const deal = await aPlacedDeal(db);
    const [confirmed, passed] = await Promise.all([confirm(deal, 47.999), passTime(48)]);
    expect(Number(confirmed.ok) + passed.expired).toBe(1);
    expect(await stateOf(db, deal)).toBe(confirmed.ok ? "confirmed" : "expired");
  });

  test("given by five hands at once counts once", async () => {
    const deal = await aPlacedDeal(db);
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(deal)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.payment.count({ where: { orderId: deal.orderId } })).toBe(1);
  });

  test("a decline says why and frees the stock", async () => {
    const deal = await aPlacedDeal(db);
    const decline = (reason: string) => declineOrder(callAt(db, deal.producer), deal.number, reason);
    expect(await decline(" ")).toMatchObject({ refusal: { code: "reason-needed" } });
    expect(granted(await decline("Hail"))).toBe("declined");
    expect(await lotOf(deal)).toMatchObject({ leftG: tonnes(20) });
    expect(await decline("Hail")).toMatchObject({ refusal: { code: "order-moved-on" } });
    const entry = await db.catalogueEntry.findUniqueOrThrow({ where: { listingId: deal.listingId } });
    expect(entry.availableG).toBe(tonnes(20));
  });
});

describe("whose order it is", () => {
  test("to another producer, or another buyer, it is not there", async () => {
    const deal = await aPlacedDeal(db);
    const { producer } = await aShop(db);
    const stranger = await aBuyer(db);
    expect(await confirmOrder(callAt(db, producer), deal.number)).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await cancelOrder(callAt(db, stranger), deal.number, "")).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  test("somebody who only reads for the company moves nothing", async () => {
    const deal = await aPlacedDeal(db);
    const reader = await aColleague(db, deal.producer, "viewer");
    expect(await confirmOrder(callAt(db, reader), deal.number)).toMatchObject({
      refusal: { code: "not-allowed" },
    });
    const buyersReader = await aColleague(db, deal.buyer, "viewer");
    expect(await cancelOrder(callAt(db, buyersReader), deal.number, "")).toMatchObject({
      refusal: { code: "not-allowed" },
    });
  });
});

describe("payment", () => {
  const fiveDaysOver = 24 * 8;

  test("brings the order into preparation", async () => {
    expect(await stateOf(db, await aPaidDeal(db))).toBe("preparing");
  });

  test("not made by its deadline lets the order expire", async () => {
    const deal = await aConfirmedDeal(db);
    expect(await passTime(24 * 7)).toMatchObject({ expired: 0 });
    expect(await passTime(fiveDaysOver)).toMatchObject({ expired: 1 });
    expect(await stateOf(db, deal)).toBe("expired");
    expect(await db.payment.findFirstOrThrow({ where: { orderId: deal.orderId } })).toMatchObject({
      state: "cancelled",
    });
  });

  test("reported by the buyer holds the order, however late", async () => {
    const deal = await aConfirmedDeal(db);
    granted(await reportPayment(callAt(db, deal.buyer), deal.number));
    expect(await passTime(fiveDaysOver)).toMatchObject({ expired: 0 });
    expect(await stateOf(db, deal)).toBe("confirmed");
  });
});

describe("cancelling", () => {
  test("a placed order the buyer takes back alone, with or without a reason", async () => {
    const deal = await aPlacedDeal(db);
    expect(granted(await cancelOrder(callAt(db, deal.buyer), deal.number, ""))).toBe("cancelled");
    expect(await lotOf(deal)).toMatchObject({ leftG: tonnes(20) });
  });

  test("a confirmed order with nothing paid either side ends alone, with a reason", async () => {
    const deal = await aConfirmedDeal(db);
    const cancel = (reason: string) => cancelOrder(callAt(db, deal.buyer), deal.number, reason);
    expect(await cancel("")).toMatchObject({ refusal: { code: "reason-needed" } });
    expect(granted(await cancel("Found nearer goods"))).toBe("cancelled");
    const other = await aConfirmedDeal(db);
    const ask = requestCancellation(callAt(db, other.producer), other.number, "Frost");
    expect(granted(await ask)).toBe("cancelled");
  });

  test("a paid order needs the other side, who agrees", async () => {
    const deal = await aPaidDeal(db);
    expect(await cancelOrder(callAt(db, deal.buyer), deal.number, "Changed plans")).toMatchObject({
      refusal: { code: "cancellation-needs-agreement" },
    });
    const ask = () => requestCancellation(callAt(db, deal.buyer), deal.number, "Changed plans");
    expect(granted(await ask())).toBe("asked");
    expect(await ask()).toMatchObject({ refusal: { code: "cancellation-already-asked" } });
    expect(await answerCancellation(callAt(db, deal.buyer), deal.number, true)).toMatchObject({
      refusal: { code: "cancellation-your-own" },
    });
    expect(granted(await answerCancellation(callAt(db, deal.producer), deal.number, true))).toBe("agreed");
    expect(await stateOf(db, deal)).toBe("cancelled");
    expect(await lotOf(deal)).toMatchObject({ leftG: tonnes(20) });
  });

  test("refused by the other side, it goes to staff, who rule", async () => {
    const deal = await aPaidDeal(db);
    const moderator = await aModerator(db);
    const rule = (cancels: boolean) =>
      ruleCancellation(callAt(db, moderator), deal.number, { cancels, reason: "Heard both" });
    granted(await requestCancellation(callAt(db, deal.producer), deal.number, "Frost"));
    expect(await rule(true)).toMatchObject({ refusal: { code: "cancellation-answered" } });
    expect(granted(await answerCancellation(callAt(db, deal.buyer), deal.number, false))).toBe("escalated");
    expect(granted(await rule(false))).toBe("refused");
    const told = await db.notice.findMany({ where: { kind: "cancellation-ruled-out" } });
    expect(told.map(({ userId }) => userId).sort()).toEqual([deal.buyer.userId, deal.producer.userId].sort());
    expect(await stateOf(db, deal)).toBe("preparing");
    granted(await requestCancellation(callAt(db, deal.producer, hoursOn(1)), deal.number, "Frost again"));
    granted(await answerCancellation(callAt(db, deal.buyer, hoursOn(2)), deal.number, false));
    expect(granted(await rule(true))).toBe("ruled");
    expect(await stateOf(db, deal)).toBe("cancelled");
  });

  test("an answer after two working days is late, and staff rule", async () => {
    const deal = await aPaidDeal(db);
    granted(await requestCancellation(callAt(db, deal.buyer), deal.number, "Changed plans"));
    const late = hoursOn(24 * 3);
    expect(await answerCancellation(callAt(db, deal.producer, late), deal.number, true)).toMatchObject({
      refusal: { code: "cancellation-answer-late" },
    });
    const director = await aDirector(db);
    const ruling = { cancels: true, reason: "No answer" };
    expect(granted(await ruleCancellation(callAt(db, director, late), deal.number, ruling))).toBe("ruled");
  });

  test("not answered in two working days goes to staff once, by any number of workers", async () => {
    const deal = await aPaidDeal(db);
    granted(await requestCancellation(callAt(db, deal.buyer), deal.number, "Changed plans"));
    const due = new Date("2026-11-25T21:00:00Z");
    const early = await passDeadlines(callAt(db, theHouse, new Date(due.getTime() - 1)));
    expect(early).toMatchObject({ lapsed: 0 });
    const director = await aDirector(db);
    const runs = await Promise.all([1, 2, 3].map(() => passDeadlines(callAt(db, theHouse, due))));
    expect(runs.reduce((sum, { lapsed }) => sum + lapsed, 0)).toBe(1);
    const told = await db.notice.findMany({ where: { kind: "cancellation-to-rule" } });
    expect(told.map(({ userId }) => userId)).toContain(director.userId);
    const sides = await db.notice.findMany({ where: { kind: "cancellation-lapsed" } });
    expect(sides.map(({ userId }) => userId).sort()).toEqual(
      [deal.buyer.userId, deal.producer.userId].sort(),
    );
  });

  test("staff who belong to one of the companies do not rule", async () => {
    const deal = await aPaidDeal(db);
    granted(await requestCancellation(callAt(db, deal.buyer), deal.number, "Changed plans"));
    granted(await answerCancellation(callAt(db, deal.producer), deal.number, false));
    const partial = { ...(await aDirector(db)), memberships: deal.buyer.memberships };
    const ruling = { cancels: true, reason: "Mine" };
    expect(await ruleCancellation(callAt(db, partial), deal.number, ruling)).toMatchObject({
      refusal: { code: "own-company" },
    });
  });
});

describe("packed weight", () => {
  const pack = async (deal: Deal, kg: number) => {
    const line = await db.orderLine.findFirstOrThrow({ where: { orderId: deal.orderId } });
    const weights = [{ line: line.id, weight: kilograms(kg) }];
    return recordPackedWeight(callAt(db, deal.producer), deal.number, weights);
  };

  test("below the order frees the rest and asks for the refund of what was paid too much", async () => {
    const deal = await aPaidDeal(db);
    expect(granted(await pack(deal, 19_400)).credit).toBe(750_00n);
    expect(await lotOf(deal)).toMatchObject({ reservedG: kilograms(19_400), leftG: kilograms(600) });
    expect(await db.refund.findMany()).toMatchObject([
      { state: "requested", amount: 750_00n, requestedById: deal.producer.userId },
    ]);
    expect(await db.payout.findFirstOrThrow()).toMatchObject({ state: "held" });
    expect(granted(await pack(deal, 19_300)).credit).toBe(125_00n);
  });

  test("lowers an instalment that is still to be paid before anything is refunded", async () => {
    const deal = await aPaidDeal(db, { terms: "30-70" });
    granted(await pack(deal, 19_000));
    expect(await db.payment.findMany({ orderBy: { seq: "asc" } })).toMatchObject([
      { amount: 7_500_00n, state: "paid" },
      { amount: 16_250_00n, state: "due" },
    ]);
    expect(await db.refund.count()).toBe(0);
  });

  test("beyond the tolerance or before the payment is refused", async () => {
    const deal = await aPaidDeal(db, { kg: 10_000 });
    expect(await pack(deal, 9_499)).toMatchObject({
      refusal: { code: "packed-beyond-tolerance", leastG: kilograms(9_500) },
    });
    const unpaid = await aConfirmedDeal(db);
    expect(await pack(unpaid, 19_900)).toMatchObject({ refusal: { code: "order-moved-on" } });
    await pay(db, unpaid);
    expect(granted(await pack(unpaid, 20_000)).credit).toBe(0n);
  });
});
