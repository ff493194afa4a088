import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import type { Outside } from "#app/outside/outside.server.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { confirmRefund } from "#app/usecases/payments/confirm-refund.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aDirector, aFinancePerson, completeOrder } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import {
  atThePage,
  Died,
  dyingAfter,
  expectBooksToBalance,
  later,
  moneyOf,
  openMoneyWorld,
  ring,
  tidy,
} from "./money-world.ts";

let world: MoneyWorld;
let trade: Trade;
let finance: Finance;
let director: Director;
let paymentId: string;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  director = await aDirector(world.db);
  trade = await aConfirmedOrder(world.db);
  const payment = await world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } });
  paymentId = payment.id;
  world.controls.pay(await atThePage(world, trade));
  await ring(world);
});
afterEach(async () => {
  await expectBooksToBalance(world);
  await world.close();
});

const total = 25_000_00n;
const small = 500_00n;
const ask = (amount: bigint, more: { who?: Finance | Director; token?: string; outside?: Outside } = {}) =>
  requestRefund(world.call(more.who ?? finance, more.outside), {
    paymentId,
    amount: minor(amount),
    reason: "agreed with the producer",
    formToken: more.token ?? "",
  });
const refunds = () => world.db.refund.findMany({ orderBy: { requestedAt: "asc" } });
const states = async () => (await refunds()).map(({ state }) => state);
const lastRefund = async () => (await refunds()).at(-1)?.id ?? "";
/** The provider keeps its fee, so a full refund needs money of other orders in its balance. */
async function fillBalance(): Promise<void> {
  world.controls.pay(await atThePage(world, await aConfirmedOrder(world.db)));
  await ring(world);
}
const refundsAtStripe = () =>
  world.controls.requests().filter(({ method, path }) => method === "POST" && path === "/v1/refunds").length;

describe("a refund by card", () => {
  test("small, one person of finance lets it go at once", async () => {
    expect(await ask(small)).toMatchObject({ ok: true, value: { waits: false } });
    expect(await states()).toEqual(["succeeded"]);
    expect(await moneyOf(world, trade)).toMatchObject({
      payments: [{ state: "partially_refunded", captured: total, refunded: small }],
      entries: ["capture", "refund"],
    });
  });

  test("large in small parts, it waits for a second person as well", async () => {
    await fillBalance();
    expect(await ask(minor(90_000n))).toMatchObject({ ok: true, value: { waits: false } });
    expect(await ask(minor(90_000n))).toMatchObject({ ok: true, value: { waits: true } });
  });

  test("large, it waits for a second person and nothing is sent before", async () => {
    await fillBalance();
    expect(await ask(total)).toMatchObject({ ok: true, value: { waits: true } });
    expect(await states()).toEqual(["requested"]);
    expect(refundsAtStripe()).toBe(0);
    expect(await approveRefund(world.call(finance), await lastRefund())).toMatchObject({
      refusal: { code: "own-entry" },
    });
    expect((await approveRefund(world.call(director), await lastRefund())).ok).toBe(true);
    expect(await moneyOf(world, trade)).toMatchObject({ payments: [{ state: "refunded", refunded: total }] });
  });

  test("approved by two at the same instant, it is sent once", async () => {
    await fillBalance();
    await ask(total);
    const id = await lastRefund();
    const second = await aFinancePerson(world.db);
    await Promise.all([approveRefund(world.call(director), id), approveRefund(world.call(second), id)]);
    await tidy(world);
    expect(await states()).toEqual(["succeeded"]);
    expect((await moneyOf(world, trade)).entries).toEqual(["capture", "refund"]);
  });

  test("the same form twice refunds once", async () => {
    await Promise.all([ask(small, { token: "form-1" }), ask(small, { token: "form-1" })]);
    await ask(small, { token: "form-1" });
    expect(await states()).toEqual(["succeeded"]);
  });

  test("two refunds at the same instant never give back more than came", async () => {
    await Promise.all([ask(15_000_00n), ask(15_000_00n, { who: director })]);
    const all = await refunds();
    expect(all).toHaveLength(1);
    expect(await ask(10_000_01n)).toMatchObject({
      refusal: { code: "refund-too-large", most: "10000.00 USD" },
    });
  });

  test("staff of the buyer's or the producer's company decide nothing", async () => {
    const torn: Finance = { ...finance, memberships: trade.producer.memberships };
    expect(await ask(small, { who: torn })).toMatchObject({ refusal: { code: "own-company" } });
  });

  test("while it is on its way the payout is held", async () => {
    await completeOrder(world.db, trade.orderId, world.now());
    await ask(total);
    expect(await moneyOf(world, trade)).toMatchObject({ payout: { state: "held" } });
  });
});

describe("when a refund meets bad luck", () => {
  test("no answer though it was done: the next try finds it done, once", async () => {
    world.controls.addFault({ match: "POST /v1/refunds", kind: "hang", at: "after" });
    await ask(small);
    expect(await states()).toEqual(["unknown"]);
    later(world, 2);
    await tidy(world);
    expect(await states()).toEqual(["succeeded"]);
    expect(await moneyOf(world, trade)).toMatchObject({ payments: [{ refunded: small }] });
  });

  test("no answer though it was done, and the webhook is faster than the retry", async () => {
    world.controls.addFault({ match: "POST /v1/refunds", kind: "reset", at: "after" });
    await ask(small);
    await ring(world);
    expect(await states()).toEqual(["succeeded"]);
    later(world, 5);
    await tidy(world);
    expect((await moneyOf(world, trade)).entries).toEqual(["capture", "refund"]);
  });

  test("a failure saved under the key is left behind with a new key", async () => {
    world.controls.addFault({ match: "POST /v1/refunds", kind: "error", status: 500, saved: true });
    await ask(small);
    later(world, 2);
    await tidy(world);
    expect(await refunds()).toMatchObject([{ state: "succeeded", try: 2 }]);
  });

  test("in doubt for more than a day, it is looked for before it is asked again", async () => {
    world.controls.addFault({ match: "POST /v1/refunds", kind: "hang", at: "after" });
    await ask(small);
    later(world, 25 * 60);
    await tidy(world);
    expect(await refunds()).toMatchObject([{ state: "succeeded", try: 1 }]);
    expect(refundsAtStripe()).toBe(1);
  });

  test("refused for good, it has failed and its money can be refunded again", async () => {
    world.controls.addFault({ match: "POST /v1/refunds", kind: "error", status: 400 });
    await ask(small);
    expect(await states()).toEqual(["failed"]);
    expect((await ask(small)).ok).toBe(true);
    expect(await states()).toEqual(["failed", "succeeded"]);
  });

  test("the process dies after sending it: the reconciler finds it done, once", async () => {
    await expect(ask(small, { outside: dyingAfter(world, "requestRefund") })).rejects.toThrow(Died);
    expect(await states()).toEqual(["submitting"]);
    later(world, 3);
    await tidy(world);
    expect(await states()).toEqual(["succeeded"]);
    expect((await moneyOf(world, trade)).entries).toEqual(["capture", "refund"]);
  });

  test("days after it succeeded it fails: booked back, and finance is told", async () => {
    await ask(small);
    const [refund] = await refunds();
    world.controls.failRefund(refund?.externalId ?? "", "lost_or_stolen_card");
    await ring(world);
    expect(await states()).toEqual(["failed"]);
    expect(await moneyOf(world, trade)).toMatchObject({
      payments: [{ state: "paid", refunded: 0n }],
      entries: ["capture", "refund", "refund_failed"],
    });
    expect(await world.db.outboxMessage.count({ where: { kind: "refund-failed" } })).toBe(2);
  });

  test("one that waits at the provider is done when it settles", async () => {
    world.controls.makeRefundsWait(true);
    await ask(small);
    expect(await states()).toEqual(["pending"]);
    const [refund] = await refunds();
    world.controls.deliveries.drop(9);
    world.controls.settleRefund(refund?.externalId ?? "");
    await tidy(world);
    expect(await states()).toEqual(["succeeded"]);
  });
});

describe("a refund by bank", () => {
  test("is done when its debit is on a statement", async () => {
    const byBank = await aConfirmedOrder(world.db);
    const payment = await world.db.payment.findFirstOrThrow({ where: { orderId: byBank.orderId } });
    paymentId = payment.id;
    await recordTransfer(world.call(finance), {
      paymentId,
      reference: "77",
      amount: minor(total),
      currency: "USD",
    });
    await ask(small);
    const [refund] = await refunds();
    expect(refund).toMatchObject({ state: "pending", method: "bank_transfer" });
    const confirm = () =>
      confirmRefund(world.call(finance), { refundId: refund?.id ?? "", reference: "out-1" });
    expect((await confirm()).ok).toBe(true);
    expect((await confirm()).ok).toBe(true);
    expect(await moneyOf(world, byBank)).toMatchObject({
      payments: [{ refunded: small }],
      entries: ["bank_receipt", "refund"],
    });
  });
});

describe("a refund of an instalment that was never whole", () => {
  test("leaves it unpaid: the goods stay, and what went back is asked for again", async () => {
    const byBank = await aConfirmedOrder(world.db);
    const payment = await world.db.payment.findFirstOrThrow({ where: { orderId: byBank.orderId } });
    paymentId = payment.id;
    const receive = (amount: bigint, reference: string) =>
      recordTransfer(world.call(finance), { paymentId, reference, amount: minor(amount), currency: "USD" });
    await receive(1_000_00n, "in-1");
    await ask(small);
    await confirmRefund(world.call(finance), { refundId: await lastRefund(), reference: "out-1" });
    expect(await moneyOf(world, byBank)).toMatchObject({
      order: "confirmed",
      payments: [{ state: "partially_paid", captured: 1_000_00n, refunded: small }],
    });
    await receive(total - 1_000_00n, "in-2");
    expect(await moneyOf(world, byBank)).toMatchObject({
      order: "confirmed",
      payments: [{ state: "partially_paid" }],
    });
    await receive(small, "in-3");
    expect(await moneyOf(world, byBank)).toMatchObject({
      order: "preparing",
      payments: [{ state: "paid", captured: total + small }],
    });
  });
});

describe("a dispute", () => {
  const capture = async () =>
    (await world.db.ledgerEntry.findFirstOrThrow({ where: { kind: "capture" } })).externalRef;

  test("freezes the payout while it is open, takes the money, and gives it back when won", async () => {
    await completeOrder(world.db, trade.orderId, world.now());
    const dispute = world.controls.openDispute(await capture());
    await ring(world);
    expect(await moneyOf(world, trade)).toMatchObject({ payout: { state: "held" }, order: "completed" });
    expect(await ask(small)).toMatchObject({ refusal: { code: "nothing-to-refund" } });
    world.controls.closeDispute(dispute, "won");
    await ring(world);
    expect(await moneyOf(world, trade)).toMatchObject({
      payout: { state: "releasable", amount: 24_250_00n },
      entries: ["capture", "dispute_in", "dispute_out"],
    });
  });

  test("lost, nothing is left to pay out", async () => {
    await completeOrder(world.db, trade.orderId, world.now());
    const dispute = world.controls.openDispute(await capture());
    world.controls.closeDispute(dispute, "lost");
    await ring(world);
    expect(await moneyOf(world, trade)).toMatchObject({ payout: { state: "blocked", amount: 0n } });
  });
});
