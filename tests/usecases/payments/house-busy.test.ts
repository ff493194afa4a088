import { afterEach, beforeEach, expect, test } from "vitest";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { TooBusy } from "#app/domain/too-busy.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { busyAt } from "#tests/support/kill-points.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aDirector, aFinancePerson } from "#tests/support/order-builder.ts";
import { granted } from "#tests/support/order-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import {
  atThePage,
  closeMoneyWorld,
  later,
  moneyOf,
  openMoneyWorld,
  paidOnce,
  ring,
  tidy,
  total,
} from "./money-world.ts";
import { aPaidOrder, askRefund, complete } from "./payout-world.ts";

let world: MoneyWorld;
let finance: Finance;
let director: Director;
beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  director = await aDirector(world.db);
});
afterEach(() => closeMoneyWorld(world));

const aPaidTrade = () => aPaidOrder(world, { stripeAccount: "acct_seller", now: world.now() });

const sentTo = (path: string) =>
  world.controls.requests().filter((seen) => seen.method === "POST" && seen.path.startsWith(path));

/** A refund that a second person has to approve. */
async function aRefund(): Promise<{ trade: Trade; refundId: string }> {
  const trade = await aPaidTrade();
  granted(await askRefund(world, finance, trade, { amount: 5_000_00n }));
  return { trade, refundId: (await world.db.refund.findFirstOrThrow()).id };
}

test("busy before anything is decided, nothing has happened, and the same may be sent again", async () => {
  const { trade, refundId } = await aRefund();
  await expect(approveRefund(busyAt(world.call(director), 1), refundId)).rejects.toThrow(TooBusy);
  expect(await world.db.refund.findFirstOrThrow()).toMatchObject({ state: "requested", approvedById: null });
  granted(await approveRefund(world.call(director), refundId));
  await ring(world);
  expect((await moneyOf(world, trade)).entries).toEqual(["capture", "refund"]);
});

test.each([2, 3])(
  "approved and busy afterwards (%i), a refund counts as approved and goes once",
  async (at) => {
    const { trade, refundId } = await aRefund();
    granted(await approveRefund(busyAt(world.call(director), at), refundId));
    expect(await world.db.refund.findFirstOrThrow()).toMatchObject({
      state: at === 2 ? "approved" : "submitting",
      approvedById: director.userId,
    });
    later(world, 15);
    await tidy(world);
    expect(await world.db.refund.findMany()).toMatchObject([{ state: "succeeded" }]);
    expect((await moneyOf(world, trade)).entries).toEqual(["capture", "refund"]);
    // However often it was asked for, it was under one key.
    expect(new Set(sentTo("/v1/refunds").map(({ key }) => key)).size).toBe(1);
  },
);

test.each([2, 3])(
  "approved and busy afterwards (%i), a payout counts as approved and goes once",
  async (at) => {
    const trade = await aPaidTrade();
    const { payoutId: id } = await complete(world, trade);
    granted(await approvePayout(world.call(finance), id));
    granted(await approvePayout(busyAt(world.call(director), at), id));
    expect(sentTo("/v1/transfers")).toHaveLength(at === 2 ? 0 : 1);
    later(world, 15);
    await tidy(world);
    expect(await moneyOf(world, trade)).toMatchObject({
      payout: { state: "transferred", amount: 24_250_00n },
      entries: ["capture", "commission", "transfer"],
    });
  },
);

test("paid by bank and busy afterwards, the money is booked and the open payment page is closed by the job", async () => {
  const trade = await aConfirmedOrder(world.db, { stripeAccount: "acct_seller", now: world.now() });
  await atThePage(world, trade);
  const { id: paymentId } = await world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } });
  const transfer = { paymentId, reference: "TRN-1", amount: minor(total), currency: "USD" } as const;
  granted(await recordTransfer(busyAt(world.call(finance), 2), transfer));
  expect(await moneyOf(world, trade)).toMatchObject({ payments: paidOnce.payments, attempts: ["open"] });
  await tidy(world);
  expect(await moneyOf(world, trade)).toMatchObject({
    payments: paidOnce.payments,
    attempts: ["superseded"],
    entries: ["bank_receipt"],
  });
});
