import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Call } from "#app/db/call.ts";
import type { Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { returnPayout } from "#app/usecases/payments/return-payout.ts";
import { reversePayout } from "#app/usecases/payments/reverse-payout.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson } from "#tests/support/order-builder.ts";
import { aHouseAccount, balances, bring, referenceOf } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import {
  atThePage,
  closeMoneyWorld,
  Died,
  later,
  moneyOf,
  openMoneyWorld,
  ring,
  tidy,
  total,
} from "./money-world.ts";
import { aPaidOrder, askRefund, complete } from "./payout-world.ts";

let world: MoneyWorld;
let finance: Finance;
let other: Finance;
let trade: Trade;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  other = await aFinancePerson(world.db);
});
afterEach(() => closeMoneyWorld(world));

const payoutId = async () =>
  (await world.db.payout.findUniqueOrThrow({ where: { orderId: trade.orderId } })).id;
const _paymentId = async () =>
  (await world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } })).id;

async function approved(): Promise<void> {
  const { payoutId: id } = await complete(world, trade);
  for (const person of [finance, other]) await approvePayout(world.call(person), id);
}

async function paidOutByCard(): Promise<void> {
  trade = await aPaidOrder(world, { stripeAccount: "acct_seller" });
  // The provider's fee came off the balance: another payment lies there to pay it from.
  await aPaidOrder(world);
  await approved();
}

async function paidOutByBank(): Promise<void> {
  trade = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
  await aHouseAccount(world);
  await bring(world, finance, [
    { amount: total, reference: await referenceOf(world, trade), bankRef: "in", account: "BY00BUYER" },
  ]);
  await approved();
  await exportPayouts(world.call(finance));
  await bring(world, finance, [{ amount: -24_250_00n, text: `Payout ${trade.number}`, bankRef: "out" }]);
}

async function reverse(amount: bigint, call?: Call<Finance>) {
  const asked = { payoutId: await payoutId(), amount: minor(amount), reason: "goods were spoilt" };
  return reversePayout(call ?? world.call(finance), asked);
}
const refund = (amount: bigint, houseBears = false) =>
  askRefund(world, finance, trade, { amount, houseBears });
const state = async () => (await moneyOf(world, trade)).payout?.state;

describe("a payout through the card provider", () => {
  test("is taken back in part, and so much can be refunded", async () => {
    await paidOutByCard();
    expect(await refund(100_00n)).toMatchObject({ refusal: { code: "seller-already-paid" } });
    expect(await reverse(100_00n)).toMatchObject({ ok: true });
    expect(await state()).toBe("partially_reversed");
    expect(await refund(100_01n)).toMatchObject({ refusal: { code: "seller-already-paid" } });
    expect(await refund(100_00n)).toMatchObject({ ok: true });
    expect(await moneyOf(world, trade)).toMatchObject({
      payments: [{ refunded: 100_00n }],
      entries: ["capture", "commission", "refund", "transfer", "transfer_reversal"],
    });
    expect(await world.db.outboxMessage.count({ where: { kind: "payout-reversed" } })).toBe(1);
  });

  test("taken back whole gives the commission back as well, and all of it can be refunded", async () => {
    await paidOutByCard();
    await reverse(24_250_00n);
    expect(await state()).toBe("reversed");
    expect(await balances(world)).not.toHaveProperty("commission_income USD");
    await refund(total);
    const { id } = await world.db.refund.findFirstOrThrow();
    expect(await approveRefund(world.call(other), id)).toMatchObject({ ok: true });
    expect(await moneyOf(world, trade)).toMatchObject({ payments: [{ state: "refunded" }] });
  });

  test("is taken back once, however often it is pressed, and never more than was paid", async () => {
    await paidOutByCard();
    const results = await Promise.all([reverse(24_000_00n), reverse(24_000_00n), reverse(24_000_00n)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await reverse(250_01n)).toMatchObject({
      refusal: { code: "reversal-too-large", most: "250.00 USD" },
    });
  });

  test("dying after the call, or without an answer, is finished later and not done twice", async () => {
    await paidOutByCard();
    const { payOut } = world.outside;
    const dying = {
      ...world.outside,
      payOut: {
        ...payOut,
        reverseTransfer: async (asked: Parameters<typeof payOut.reverseTransfer>[0]) => {
          await payOut.reverseTransfer(asked);
          throw new Died("reverseTransfer");
        },
      },
    };
    await expect(reverse(100_00n, world.call(finance, dying))).rejects.toThrow(Died);
    expect(await state()).toBe("transferred");
    expect(await reverse(1_00n)).toMatchObject({ refusal: { code: "reversal-under-way" } });
    later(world, 30);
    await tidy(world);
    expect(await state()).toBe("partially_reversed");
    world.controls.addFault({ match: "/reversals", kind: "hang" });
    await reverse(50_00n);
    later(world, 30);
    await tidy(world);
    const entries = await world.db.ledgerEntry.findMany({ where: { kind: "transfer_reversal" } });
    expect(entries).toHaveLength(2);
    expect((await world.db.payoutReversal.findMany()).map((row) => row.state)).toEqual(["done", "done"]);
  });
});

describe("a payout by bank", () => {
  test("comes back as a line of a statement and is held for the order again", async () => {
    await paidOutByBank();
    expect(await reverse(1_00n)).toMatchObject({ refusal: { code: "payout-not-paid" } });
    await bring(world, finance, [{ amount: 24_250_00n, bankRef: "back" }]);
    const line = await world.db.statementLine.findFirstOrThrow({ where: { bankRef: "back" } });
    const give = async () =>
      returnPayout(world.call(finance), { lineId: line.id, payoutId: await payoutId() });
    const results = await Promise.all([give(), give()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await state()).toBe("reversed");
    expect(await balances(world)).toEqual({ "bank_balance USD": total, "held_for_orders USD": total });
  });
});

test("the Trade House may bear a refund itself, on record and out of its own", async () => {
  await paidOutByBank();
  expect(await refund(80_00n)).toMatchObject({ refusal: { code: "seller-already-paid" } });
  expect(await refund(80_00n, true)).toMatchObject({ ok: true });
  await bring(world, finance, [
    { amount: -80_00n, account: "BY00BUYER", text: trade.number, bankRef: "back" },
  ]);
  expect(await world.db.refund.findFirst()).toMatchObject({ state: "succeeded", houseBears: true });
  expect(await balances(world)).toEqual({
    "bank_balance USD": 670_00n,
    "commission_income USD": 750_00n,
    "house_expense USD": 80_00n,
  });
});

describe("money that is taken back after the producer was paid", () => {
  const dispute = async () => {
    const { externalRef } = await world.db.ledgerEntry.findFirstOrThrow({
      where: { kind: "capture", orderId: trade.orderId },
    });
    return world.controls.openDispute(externalRef);
  };
  const others = { "provider_balance USD": total + 750_00n, "held_for_orders USD": total };

  test("by the buyer's bank is the Trade House's loss, and not another order's", async () => {
    await paidOutByCard();
    await dispute();
    await ring(world);
    expect(await balances(world)).toEqual({
      "provider_balance USD": 750_00n,
      "held_for_orders USD": total,
      "commission_income USD": 750_00n,
      "house_expense USD": total,
    });
  });

  test("and given back when the dispute is won, it is the house's again", async () => {
    await paidOutByCard();
    const id = await dispute();
    await ring(world);
    world.controls.closeDispute(id, "won");
    await ring(world);
    await tidy(world);
    expect(await balances(world)).toEqual({ ...others, "commission_income USD": 750_00n });
  });

  test("while a payout is in the bank's hands: the debit that follows is the house's loss", async () => {
    trade = await aConfirmedOrder(world.db);
    await aHouseAccount(world);
    world.controls.pay(await atThePage(world, trade));
    await ring(world);
    await approved();
    await exportPayouts(world.call(finance));
    await dispute();
    await ring(world);
    await bring(world, finance, [{ amount: -24_250_00n, text: `Payout ${trade.number}`, bankRef: "out" }]);
    expect(await state()).toBe("transferred");
    expect(await balances(world)).toMatchObject({ "house_expense USD": total });
  });
});
