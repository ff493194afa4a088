import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { syncOnReturn } from "#app/usecases/payments/sync-on-return.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import {
  atThePage,
  closeMoneyWorld,
  later,
  moneyOf,
  openMoneyWorld,
  paidOnce,
  press,
  ring,
  tidy,
  total,
} from "./money-world.ts";

let world: MoneyWorld;
let trade: Trade;

beforeEach(async () => {
  world = await openMoneyWorld();
  trade = await aConfirmedOrder(world.db);
});
afterEach(() => closeMoneyWorld(world));

describe("a card payment counts once", () => {
  test("confirmed, the order has one instalment, due in five payment days, with a proforma", async () => {
    const order = await world.db.order.findUniqueOrThrow({
      where: { id: trade.orderId },
      include: { payments: true, proformas: true },
    });
    expect(order.payments).toMatchObject([{ amount: total, state: "due", dueOn: "confirmation" }]);
    expect(order.payments[0]?.dueAt).toEqual(new Date("2026-11-25T21:00:00Z"));
    expect(order.deadlineAt).toEqual(order.payments[0]?.dueAt);
    expect(order.proformas).toMatchObject([
      { number: "PF-2026-000001", amount: total, reference: expect.stringMatching(/^RF\d\dPF2026000001$/) },
    ]);
  });

  test("paid, the webhook rings, and the order goes on", async () => {
    const page = await atThePage(world, trade);
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "confirmed",
      payments: [{ state: "pending" }],
    });
    world.controls.pay(page);
    await ring(world);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("every event delivered five times, it is one payment", async () => {
    world.controls.pay(await atThePage(world, trade));
    await ring(world);
    for (const { event } of world.controls.events()) {
      await world.controls.deliveries.redeliver(event.id, { times: 5 });
    }
    await ring(world);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("events in the opposite order end the same", async () => {
    world.controls.deliveries.hold();
    world.controls.pay(await atThePage(world, trade));
    world.controls.deliveries.release("reversed");
    await ring(world);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("back from the page before any webhook, the buyer sees it paid", async () => {
    world.controls.deliveries.hold();
    const page = await atThePage(world, trade);
    world.controls.pay(page);
    expect(await syncOnReturn(world.call(trade.buyer), trade.number, page)).toBe("succeeded");
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
    world.controls.deliveries.release();
    await ring(world);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("with no webhook and no return, the reconciler finds it", async () => {
    const page = await atThePage(world, trade);
    world.controls.deliveries.drop(20);
    world.controls.pay(page);
    await world.controls.deliveries.idle();
    expect((await moneyOf(world, trade)).order).toBe("confirmed");
    later(world, 11);
    await tidy(world);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("webhook, return and reconciler at the same instant make one payment", async () => {
    const page = await atThePage(world, trade);
    world.controls.pay(page);
    await world.controls.deliveries.idle();
    later(world, 11);
    await Promise.all([
      ring(world),
      ring(world),
      tidy(world),
      syncOnReturn(world.call(trade.buyer), trade.number, page),
    ]);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("a slow payment is on its way until it arrives", async () => {
    const page = await atThePage(world, trade);
    world.controls.pay(page, "slow");
    await ring(world);
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "confirmed",
      payments: [{ state: "processing", captured: 0n }],
      attempts: ["processing"],
    });
    expect(await press(world, trade)).toMatchObject({ refusal: { code: "payment-processing" } });
    world.controls.settleSlowPayment(page, "succeeded");
    await ring(world);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("a declined card leaves the same page open for another", async () => {
    const page = await atThePage(world, trade);
    world.controls.pay(page, "declined");
    await ring(world);
    expect(await atThePage(world, trade)).toBe(page);
    world.controls.pay(page);
    await ring(world);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("paid, each side is told once", async () => {
    world.controls.pay(await atThePage(world, trade));
    await ring(world);
    await tidy(world);
    const mails = await world.db.outboxMessage.groupBy({
      by: ["kind"],
      where: { kind: { in: ["payment-received", "order-paid"] } },
      _count: true,
    });
    expect(mails.map(({ kind, _count }) => [kind, _count]).sort()).toEqual([
      ["order-paid", 1],
      ["payment-received", 1],
    ]);
  });
});

describe("one page per payment", () => {
  test("two tabs that press at the same instant get the same page", async () => {
    const both = await Promise.all([press(world, trade), press(world, trade)]);
    const again = await press(world, trade);
    const urls = [...both, again].flatMap((started) => (started.ok ? [started.value.url] : []));
    expect(urls.length).toBeGreaterThanOrEqual(2);
    expect(new Set(urls).size).toBe(1);
    expect(world.controls.sessions()).toHaveLength(1);
  });

  test("a page that has expired is replaced by a new one", async () => {
    const first = await atThePage(world, trade);
    later(world, 13 * 60);
    const second = await atThePage(world, trade);
    expect(second).not.toBe(first);
    expect((await moneyOf(world, trade)).attempts).toEqual(["open", "superseded"]);
  });

  test("left alone, it expires and the instalment is due again", async () => {
    await atThePage(world, trade);
    later(world, 13 * 60);
    await tidy(world);
    expect(await moneyOf(world, trade)).toMatchObject({
      payments: [{ state: "due" }],
      attempts: ["expired"],
    });
  });

  test("changing to a bank transfer closes the page first", async () => {
    const page = await atThePage(world, trade);
    expect(await press(world, trade, "bank_transfer")).toEqual({ ok: true, value: { url: null } });
    expect(() => world.controls.pay(page)).toThrow("expired");
    expect(await moneyOf(world, trade)).toMatchObject({
      attempts: ["superseded"],
      payments: [{ state: "due" }],
    });
  });

  test("changing to a bank transfer just after paying finds it paid", async () => {
    const page = await atThePage(world, trade);
    world.controls.deliveries.hold();
    world.controls.pay(page);
    expect(await press(world, trade, "bank_transfer")).toMatchObject({ refusal: { code: "nothing-to-pay" } });
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("a card that may not be used is refused with the reason", async () => {
    await world.db.paymentPolicy.updateMany({
      where: { source: "test" },
      data: { allowed: false, reason: "No provider serves this corridor" },
    });
    expect(await press(world, trade)).toEqual({
      ok: false,
      refusal: { code: "card-not-allowed", reason: "No provider serves this corridor" },
    });
  });
});
