import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { settleClaim } from "#app/usecases/claims/settle-claim.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aDirector, aFinancePerson } from "#tests/support/order-builder.ts";
import { aHouseAccount, balances } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { closeMoneyWorld, later, moneyOf, openMoneyWorld, tidy, total } from "./money-world.ts";
import { aCompletedOrder, aPaidOrder } from "./payout-world.ts";

let world: MoneyWorld;
let finance: Finance;
let second: Finance;
let director: Director;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  second = await aFinancePerson(world.db);
  director = await aDirector(world.db);
  // The provider keeps its fees: another order's money lies there to pay them from.
  await aPaidOrder(world, { kg: 40_000 });
});
afterEach(() => closeMoneyWorld(world));

const aCompletedTrade = (stripeAccount?: string) => aCompletedOrder(world, stripeAccount);

/** The buyer's bank takes the whole payment back; the event waits to be worked off. */
async function dispute(trade: Trade): Promise<string> {
  const capture = await world.db.ledgerEntry.findFirstOrThrow({
    where: { kind: "capture", orderId: trade.orderId },
  });
  const id = world.controls.openDispute(capture.externalRef);
  await world.controls.deliveries.idle();
  return id;
}

const transfersOf = async (trade: Trade) =>
  world.db.ledgerEntry.count({
    where: { orderId: trade.orderId, kind: { in: ["transfer", "bank_payout"] } },
  });

const inTurns = async (round: number, deeds: readonly (() => Promise<unknown>)[]) =>
  Promise.all((round % 2 === 0 ? deeds : deeds.toReversed()).map((deed) => deed()));

describe("a payout at the same instant as a dispute", () => {
  test("by card goes out or is held; what went out after the bank had taken the money is the house's loss", async () => {
    for (let round = 0; round < 4; round += 1) {
      const trade = await aCompletedTrade("acct_seller");
      await approvePayout(world.call(finance), trade.payoutId);
      await dispute(trade);
      await inTurns(round, [
        () => approvePayout(world.call(director), trade.payoutId),
        () => processInbox(world.system()),
      ]);
      later(world, 15);
      await tidy(world);
      const { payout, entries } = await moneyOf(world, trade);
      const wentOut = (await transfersOf(trade)) === 1;
      expect(payout?.state).toBe(wentOut ? "transferred" : "held");
      expect(entries).toEqual(
        wentOut
          ? ["capture", "commission", "dispute_out", "house_cover", "transfer"]
          : ["capture", "dispute_out"],
      );
    }
  });

  test("by bank is put into the payment file or is held, never both", async () => {
    await aHouseAccount(world);
    for (let round = 0; round < 4; round += 1) {
      const trade = await aCompletedTrade();
      for (const one of [finance, director]) await approvePayout(world.call(one), trade.payoutId);
      await dispute(trade);
      await inTurns(round, [() => exportPayouts(world.call(finance)), () => processInbox(world.system())]);
      const { state, batchId } = await world.db.payout.findUniqueOrThrow({ where: { id: trade.payoutId } });
      expect([
        ["submitting", true],
        ["held", false],
      ]).toContainEqual([state, batchId !== null]);
    }
  });
});

test("a payout approved by three people at the same instant is paid once, by two of them", async () => {
  const trade = await aCompletedTrade("acct_seller");
  const people = [finance, second, director];
  const answers = await Promise.all(people.map((one) => approvePayout(world.call(one), trade.payoutId)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "payout-not-releasable" } });
  expect(await moneyOf(world, trade)).toMatchObject({
    payout: { state: "transferred", amount: 24_250_00n },
    entries: ["capture", "commission", "transfer"],
  });
  const { enteredById, approvedById } = await world.db.payout.findUniqueOrThrow({
    where: { id: trade.payoutId },
  });
  expect(enteredById).not.toBe(approvedById);
});

test("a payout at the same instant as a refund: the money goes one way", async () => {
  for (let round = 0; round < 4; round += 1) {
    const trade = await aCompletedTrade("acct_seller");
    const { id: paymentId } = await world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } });
    await approvePayout(world.call(finance), trade.payoutId);
    const ask = { paymentId, amount: minor(900_00n), reason: "agreed", formToken: "" };
    await inTurns(round, [
      () => approvePayout(world.call(director), trade.payoutId),
      () => requestRefund(world.call(second), ask),
    ]);
    const paid = await transfersOf(trade);
    const refunded = await world.db.refund.count({ where: { orderId: trade.orderId } });
    expect(paid + refunded).toBe(1);
  }
});

test("a claim settled at the same instant as the bank takes the money back: the buyer has it once", async () => {
  for (let round = 0; round < 4; round += 1) {
    const trade = await aPaidOrder(world);
    const claimId = await aClaimOf(trade);
    await dispute(trade);
    await inTurns(round, [
      () =>
        settleClaim(world.call(director), claimId, {
          outcome: "refund-all",
          amount: minor(0n),
          comment: "all spoilt",
        }),
      () => processInbox(world.system()),
    ]);
    const refunds = await world.db.refund.findMany({ where: { orderId: trade.orderId } });
    for (const { id } of refunds) {
      expect(await approveRefund(world.call(finance), id)).toMatchObject({
        refusal: { code: "nothing-to-refund" },
      });
    }
    // Settled first, the refund it asks for finds nothing; heard of first, the dispute decides before the staff may.
    const order = refunds.length === 1 ? "refunded" : "disputed";
    expect(await moneyOf(world, trade)).toMatchObject({
      order,
      payments: [{ captured: total, refunded: 0n }],
      entries: ["capture", "dispute_out"],
      payout: { state: "held" },
    });
  }
  expect(await balances(world)).not.toHaveProperty("house_expense USD");
});

/** A claim about delivered goods, to which the producer has answered. */
async function aClaimOf({ orderId, buyer }: Trade): Promise<string> {
  const at = world.now();
  await world.db.order.update({ where: { id: orderId }, data: { state: "disputed", deliveredAt: at } });
  const { id } = await world.db.claim.create({
    data: {
      ...{ orderId, number: 1, reason: "quality", comment: "soft" },
      ...{ state: "answered", openedBy: "buyer", openedById: buyer.userId },
      ...{ openedAt: at, answerDueAt: at, answeredAt: at },
    },
  });
  return id;
}
