import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { answerClaim } from "#app/usecases/claims/answer-claim.ts";
import { settleClaim } from "#app/usecases/claims/settle-claim.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { reversePayout } from "#app/usecases/payments/reverse-payout.ts";
import { killEverywhere } from "#tests/support/kill-everywhere.ts";
import type { OrderOptions, Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aDirector, aFinancePerson } from "#tests/support/order-builder.ts";
import { expectStockToHold } from "#tests/support/order-invariants.ts";
import type { MoneyWorld } from "#tests/usecases/payments/money-world.ts";
import {
  atThePage,
  expectBooksToBalance,
  moneyOf,
  openMoneyWorld,
  pressWith,
  ring,
} from "#tests/usecases/payments/money-world.ts";
import { aPaidOrder, complete } from "#tests/usecases/payments/payout-world.ts";

/**
 * Each deed that moves money is killed at every point where the process could die and leave something half done, one
 * point a time; then the house starts again, the person presses again, and everything must have happened exactly once.
 */
let world: MoneyWorld;
let finance: Finance;
let director: Director;

beforeAll(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  director = await aDirector(world.db);
  // The provider keeps its fees: other orders' money lies there to pay them from.
  await aPaidTrade({ kg: 80_000 });
});
afterAll(async () => {
  await expectBooksToBalance(world);
  await expectStockToHold(world.db);
  await world.close();
});

const aPaidTrade = (options: OrderOptions = {}) =>
  aPaidOrder(world, { stripeAccount: "acct_seller", now: world.now(), ...options });

const made = (method: string, path: string) =>
  world.controls.requests().filter((seen) => seen.method === method && seen.path.startsWith(path));
const refundsOf = (trade: Trade) => world.db.refund.findMany({ where: { orderId: trade.orderId } });
const entriesOf = async (trade: Trade) => (await moneyOf(world, trade)).entries;

/** Ids of the provider's own refunds of an order's captures. */
async function refundedThere(trade: Trade): Promise<number> {
  const capture = await world.db.ledgerEntry.findFirstOrThrow({
    where: { orderId: trade.orderId, kind: "capture" },
  });
  const listed = await world.outside.payIn.listRefunds(capture.externalRef);
  if (listed.outcome !== "answered") throw new Error("the stand-in does not answer");
  return listed.facts.length;
}

describe("killed at every point", { timeout: 180_000 }, () => {
  test("starting to pay opens one page, and paying it pays once", async () => {
    const points = await killEverywhere(
      world,
      () => aConfirmedOrder(world.db, { now: world.now() }),
      { kind: "system" },
      (call, trade) =>
        // The buyer's own call, on the database and with the provider of the call that dies.
        pressWith(world, call, trade),
      async (trade) => {
        const attempts = await world.db.paymentAttempt.findMany({
          where: { payment: { orderId: trade.orderId } },
        });
        expect(attempts.map(({ state }) => state)).toEqual(["open"]);
        world.controls.pay(attempts[0]?.externalId ?? "");
        await ring(world);
        expect(await moneyOf(world, trade)).toMatchObject({ order: "preparing", entries: ["capture"] });
      },
    );
    expect(points).toBeGreaterThan(5);
  });

  test("an event is booked once", async () => {
    const points = await killEverywhere(
      world,
      async () => {
        const trade = await aConfirmedOrder(world.db, { now: world.now() });
        world.controls.pay(await atThePage(world, trade));
        await world.controls.deliveries.idle();
        return trade;
      },
      { kind: "system" } as const,
      (call) => processInbox(call),
      async (trade) => {
        expect(await moneyOf(world, trade)).toMatchObject({ order: "preparing", entries: ["capture"] });
      },
    );
    expect(points).toBeGreaterThan(8);
  });

  test("a refund that one person lets go goes once", async () => {
    const points = await killEverywhere(
      world,
      () => aPaidTrade(),
      finance,
      async (call, trade) => {
        const payment = await world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } });
        const asked = { paymentId: payment.id, amount: minor(500_00n), reason: "agreed" };
        return requestRefund(call, { ...asked, formToken: `form-${trade.number}` });
      },
      async (trade) => {
        expect((await refundsOf(trade)).map(({ state }) => state)).toEqual(["succeeded"]);
        expect(await refundedThere(trade)).toBe(1);
        expect(await entriesOf(trade)).toEqual(["capture", "refund"]);
      },
    );
    expect(points).toBeGreaterThan(5);
  });

  test("a refund that a second person approves goes once", async () => {
    await killEverywhere(
      world,
      async () => {
        const trade = await aPaidTrade();
        const payment = await world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } });
        const asked = { paymentId: payment.id, amount: minor(5_000_00n), reason: "agreed", formToken: "" };
        await requestRefund(world.call(finance), asked);
        return trade;
      },
      director,
      async (call, trade) => {
        const [refund] = await refundsOf(trade);
        return approveRefund(call, refund?.id ?? "");
      },
      async (trade) => {
        expect((await refundsOf(trade)).map(({ state }) => state)).toEqual(["succeeded"]);
        expect(await refundedThere(trade)).toBe(1);
      },
    );
  });

  test("a payout is paid once", async () => {
    const before = made("POST", "/v1/transfers").length;
    let trades = 0;
    await killEverywhere(
      world,
      () => {
        trades += 1;
        return aTradeToPayOut();
      },
      director,
      async (call, trade) => approvePayout(call, await payoutOf(trade)),
      async (trade) => {
        expect(await moneyOf(world, trade)).toMatchObject({
          payout: { state: "transferred" },
          entries: ["capture", "commission", "transfer"],
        });
      },
    );
    const keys = new Set(
      made("POST", "/v1/transfers")
        .slice(before)
        .map(({ key }) => key),
    );
    expect(keys.size).toBe(trades);
  });

  test("a payout is taken back once", async () => {
    await killEverywhere(
      world,
      async () => {
        const trade = await aTradeToPayOut();
        await approvePayout(world.call(director), await payoutOf(trade));
        return trade;
      },
      director,
      async (call, trade) => {
        const payoutId = await payoutOf(trade);
        return reversePayout(call, { payoutId, amount: minor(24_250_00n), reason: "a refund needs it" });
      },
      async (trade) => {
        expect(await moneyOf(world, trade)).toMatchObject({
          payout: { state: "reversed" },
          entries: ["capture", "commission", "commission_reversal", "transfer", "transfer_reversal"],
        });
      },
    );
  });

  test("a settlement credits once, and asks for its refund once", async () => {
    await killEverywhere(
      world,
      () => aTradeInDispute(),
      director,
      async (call, trade) => {
        const { id } = await world.db.claim.findFirstOrThrow({ where: { orderId: trade.orderId } });
        return settleClaim(call, id, { outcome: "refund-part", amount: minor(1_000_00n), comment: "soft" });
      },
      async (trade) => {
        expect(await refundsOf(trade)).toMatchObject([{ state: "requested", amount: 1_000_00n }]);
        expect(await moneyOf(world, trade)).toMatchObject({ order: "completed", payout: { state: "held" } });
        expect(await world.db.claim.findMany({ where: { orderId: trade.orderId } })).toMatchObject([
          { state: "settled", amount: 1_000_00n },
        ]);
      },
    );
  });
});

const payoutOf = async (trade: Trade) =>
  (await world.db.payout.findUniqueOrThrow({ where: { orderId: trade.orderId } })).id;

/** Completed, and one person has approved its payout. */
async function aTradeToPayOut(): Promise<Trade> {
  const trade = await aPaidTrade();
  await approvePayout(world.call(finance), (await complete(world, trade)).payoutId);
  return trade;
}

/** Delivered, claimed about, and the producer has answered. */
async function aTradeInDispute(): Promise<Trade> {
  const trade = await aPaidTrade();
  const { orderId } = trade;
  const at = world.now();
  await world.db.order.update({ where: { id: orderId }, data: { state: "disputed", deliveredAt: at } });
  await world.db.orderEvent.create({
    data: { orderId, seq: 90, kind: "disputed", toState: "disputed", actorKind: "buyer", at },
  });
  await world.db.claim.create({
    data: {
      ...{ orderId, number: 1, reason: "quality", comment: "soft" },
      ...{
        openedBy: "buyer",
        openedById: trade.buyer.userId,
        openedAt: at,
        answerDueAt: new Date("2027-12-01"),
      },
    },
  });
  await answerClaim(world.call(trade.producer), trade.number, { comment: "it left sound" });
  return trade;
}
