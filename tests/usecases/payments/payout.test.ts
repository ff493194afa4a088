import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { paymentFile } from "#app/queries/payment-file.server.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { confirmPayout } from "#app/usecases/payments/confirm-payout.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { payOutByBank } from "#app/usecases/payments/pay-out-by-bank.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { reviewPayout } from "#app/usecases/payments/review-payout.ts";
import { syncPayout } from "#app/usecases/payments/sync-payout.ts";
import { demoHouseAccounts } from "#prisma/seed/reference/house-accounts.ts";
import { aConfirmedOrder, aDirector, aFinancePerson, completeOrder } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import {
  closeMoneyWorld,
  Died,
  dyingAfter,
  later,
  moneyOf,
  openMoneyWorld,
  ring,
  tidy,
} from "./money-world.ts";
import type { PaidTrade } from "./payout-world.ts";
import { aCompletedOrder, approveByBoth as approve, payoutOf as readPayout } from "./payout-world.ts";

let world: MoneyWorld;
let finance: Finance;
let director: Director;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  director = await aDirector(world.db);
});
afterEach(() => closeMoneyWorld(world));

const completed = (stripeAccount?: string) => aCompletedOrder(world, stripeAccount);
const payoutOf = (trade: Pick<PaidTrade, "payoutId">) => readPayout(world, trade);
const approveByBoth = (trade: Pick<PaidTrade, "payoutId">) => approve(world, { finance, director }, trade);
const transfersAsked = () =>
  world.controls.requests().filter(({ method, path }) => method === "POST" && path === "/v1/transfers")
    .length;
const paidOut = { state: "transferred", amount: 24_250_00n };

describe("a payout", () => {
  test("is held until the order is completed, then may go, less the commission", async () => {
    const trade = await completed("acct_seller");
    expect(await payoutOf(trade)).toMatchObject({
      state: "releasable",
      amount: 24_250_00n,
      commission: 750_00n,
      method: "stripe",
    });
    expect(await world.db.outboxMessage.count({ where: { kind: "payout-releasable" } })).toBe(2);
  });

  test("needs two people, and the same one twice is one", async () => {
    const trade = await completed("acct_seller");
    expect(await approvePayout(world.call(finance), trade.payoutId)).toEqual({
      ok: true,
      value: { waits: true },
    });
    expect(await approvePayout(world.call(finance), trade.payoutId)).toMatchObject({
      refusal: { code: "already-approved-by-you" },
    });
    expect(transfersAsked()).toBe(0);
    expect(await approvePayout(world.call(director), trade.payoutId)).toEqual({
      ok: true,
      value: { waits: false },
    });
    expect(await moneyOf(world, trade)).toMatchObject({
      payout: paidOut,
      entries: ["capture", "commission", "transfer"],
    });
  });

  test("is paid once, whoever clicks and how often", async () => {
    const trade = await completed("acct_seller");
    await approvePayout(world.call(finance), trade.payoutId);
    await Promise.all([
      approvePayout(world.call(director), trade.payoutId),
      approvePayout(world.call(director), trade.payoutId),
      approvePayout(world.call(await aFinancePerson(world.db)), trade.payoutId),
    ]);
    await tidy(world);
    expect((await moneyOf(world, trade)).entries).toEqual(["capture", "commission", "transfer"]);
  });

  test("an approval is void once the amount has changed", async () => {
    const trade = await completed();
    await approveByBoth(trade);
    const payment = await world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } });
    const input = { paymentId: payment.id, amount: minor(100_00n), reason: "goodwill", formToken: "" };
    await requestRefund(world.call(finance), input);
    expect(await payoutOf(trade)).toMatchObject({
      state: "releasable",
      amount: 24_150_00n,
      approvedById: null,
      enteredById: null,
    });
  });

  test("once it is paid, a refund needs the money back first", async () => {
    const trade = await completed("acct_seller");
    await approveByBoth(trade);
    const payment = await world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } });
    const input = { paymentId: payment.id, amount: minor(100_00n), reason: "late", formToken: "" };
    expect(await requestRefund(world.call(finance), input)).toMatchObject({
      refusal: { code: "seller-already-paid" },
    });
  });

  test("to a seller who is not verified it is blocked, and free again when that is put right", async () => {
    const trade = await completed("acct_seller");
    const { producerId } = await payoutOf(trade);
    await world.db.company.update({ where: { id: producerId }, data: { state: "suspended" } });
    expect(await approvePayout(world.call(finance), trade.payoutId)).toMatchObject({
      refusal: { code: "payout-not-releasable" },
    });
    expect(await payoutOf(trade)).toMatchObject({ state: "blocked", blockedBy: "seller_not_verified" });
    await world.db.company.update({ where: { id: producerId }, data: { state: "verified" } });
    await tidy(world);
    expect(await payoutOf(trade)).toMatchObject({ state: "releasable", blockedBy: "" });
  });
});

describe("through the card provider", () => {
  test("no answer though it was done: found done, once", async () => {
    const trade = await completed("acct_seller");
    world.controls.addFault({ match: "POST /v1/transfers", kind: "hang", at: "after" });
    await approveByBoth(trade);
    expect((await payoutOf(trade)).state).toBe("unknown");
    later(world, 2);
    await tidy(world);
    expect(await moneyOf(world, trade)).toMatchObject({
      payout: paidOut,
      entries: ["capture", "commission", "transfer"],
    });
  });

  test("the process dies after sending it: the reconciler finds it done, once", async () => {
    const trade = await completed("acct_seller");
    await approvePayout(world.call(finance), trade.payoutId);
    const dying = world.call(director, dyingAfter(world, "requestTransfer"));
    await expect(approvePayout(dying, trade.payoutId)).rejects.toThrow(Died);
    later(world, 3);
    await tidy(world);
    expect(await moneyOf(world, trade)).toMatchObject({
      payout: paidOut,
      entries: ["capture", "commission", "transfer"],
    });
  });

  test("an account that cannot receive blocks it, with a new key and new approvals once it can", async () => {
    const trade = await completed("acct_asleep");
    await approveByBoth(trade);
    expect(await payoutOf(trade)).toMatchObject({ state: "blocked", blockedBy: "provider_refused", try: 2 });
    await tidy(world);
    expect((await payoutOf(trade)).state).toBe("blocked");
    world.controls.activateAccount("acct_asleep");
    await ring(world);
    expect(await payoutOf(trade)).toMatchObject({ state: "releasable", approvedById: null });
    await approveByBoth(trade);
    expect(await moneyOf(world, trade)).toMatchObject({ payout: paidOut });
  });

  test("refused there, finance may pay it by bank, with new approvals", async () => {
    const trade = await completed("acct_asleep");
    await approveByBoth(trade);
    expect(await payOutByBank(world.call(finance), trade.payoutId)).toMatchObject({ ok: true });
    expect(await payoutOf(trade)).toMatchObject({ state: "releasable", method: "bank", approvedById: null });
    world.controls.activateAccount("acct_asleep");
    await ring(world);
    await tidy(world);
    expect(await payoutOf(trade)).toMatchObject({ state: "releasable", method: "bank" });
    expect(await payOutByBank(world.call(finance), trade.payoutId)).toMatchObject({
      refusal: { code: "moved-on" },
    });
  });

  test("money that came by bank is not there and goes by bank", async () => {
    const trade = await aConfirmedOrder(world.db, { stripeAccount: "acct_seller" });
    const payment = await world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } });
    const input = { paymentId: payment.id, reference: "9", amount: minor(payment.amount) };
    await recordTransfer(world.call(finance), { ...input, currency: "USD" });
    await completeOrder(world.db, trade.orderId, world.now());
    await inTransaction(world.db, (tx) => reviewPayout(tx, trade.orderId, world.now()));
    expect(await moneyOf(world, trade)).toMatchObject({ payout: { state: "releasable" } });
    expect(await world.db.payout.findFirst()).toMatchObject({ method: "bank" });
  });

  test("read again, it stays as it is", async () => {
    const trade = await completed("acct_seller");
    await approveByBoth(trade);
    expect(await syncPayout(world.system(), trade.payoutId)).toBe("done");
    expect((await moneyOf(world, trade)).entries).toEqual(["capture", "commission", "transfer"]);
  });
});

describe("by bank", () => {
  test("approved payouts go into one file, and into no second one", async () => {
    await world.db.houseAccount.createMany({ data: demoHouseAccounts });
    const trade = await completed();
    await approveByBoth(trade);
    expect((await payoutOf(trade)).state).toBe("approved");
    const [first, second] = await Promise.all([
      exportPayouts(world.call(finance)),
      exportPayouts(world.call(director)),
    ]);
    const done = [first, second].filter((exported) => exported.ok);
    expect(done).toHaveLength(1);
    const batchId = first.ok ? first.value.batchId : second.ok ? second.value.batchId : "";
    const file = await paymentFile(world.call(finance), batchId);
    expect(file?.content).toContain('<InstdAmt Ccy="USD">24250.00</InstdAmt>');
    expect(file?.content).toContain(`<EndToEndId>${trade.number}</EndToEndId>`);
    expect(await paymentFile(world.call(finance), batchId)).toEqual(file);
    expect((await payoutOf(trade)).state).toBe("submitting");
  });

  test("is done when finance finds the debit, and booked once", async () => {
    await world.db.houseAccount.createMany({ data: demoHouseAccounts });
    const trade = await completed();
    await approveByBoth(trade);
    const confirm = () =>
      confirmPayout(world.call(finance), { payoutId: trade.payoutId, reference: "out-9" });
    expect(await confirm()).toMatchObject({ refusal: { code: "moved-on" } });
    await exportPayouts(world.call(finance));
    await Promise.all([confirm(), confirm()]);
    expect(await moneyOf(world, trade)).toMatchObject({
      payout: paidOut,
      entries: ["bank_payout", "capture", "commission"],
    });
    expect(await world.db.outboxMessage.count({ where: { kind: "payout-made" } })).toBe(1);
  });

  test("without an account of the house there is no file, and nothing is marked", async () => {
    const trade = await completed();
    await approveByBoth(trade);
    expect(await exportPayouts(world.call(finance))).toMatchObject({
      refusal: { code: "house-account-missing", currencies: "USD" },
    });
    expect((await payoutOf(trade)).state).toBe("approved");
  });
});

test("an order for which nothing has come in has no payout: there is nobody to pay", async () => {
  const trade = await aConfirmedOrder(world.db);
  await inTransaction(world.db, (tx) => reviewPayout(tx, trade.orderId, world.now()));
  expect(await world.db.payout.count({ where: { orderId: trade.orderId } })).toBe(0);
});
