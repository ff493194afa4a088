import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import {
  atThePage,
  cancel,
  closeMoneyWorld,
  Died,
  dyingAfter,
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

describe("when the provider fails", () => {
  test("no answer though it was done: the next press finds the same page", async () => {
    world.controls.addFault({ match: "POST /v1/checkout/sessions", kind: "hang", at: "after" });
    expect(await press(world, trade)).toMatchObject({ refusal: { code: "provider-silent" } });
    expect((await moneyOf(world, trade)).attempts).toEqual(["unknown"]);
    await atThePage(world, trade);
    expect(world.controls.sessions()).toHaveLength(1);
    world.controls.pay(world.controls.sessions()[0]?.id ?? "");
    await ring(world);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("a failure saved under the key is left behind with a new key", async () => {
    world.controls.addFault({ match: "POST /v1/checkout/sessions", kind: "error", status: 500, saved: true });
    expect((await press(world, trade)).ok).toBe(false);
    await atThePage(world, trade);
    expect(world.controls.sessions()).toHaveLength(1);
    const [attempt] = await world.db.paymentAttempt.findMany();
    expect(attempt).toMatchObject({ state: "open", try: 2 });
  });

  test("asked too often, it is tried again under the same key", async () => {
    world.controls.addFault({ match: "POST /v1/checkout/sessions", kind: "error", status: 429 });
    expect((await press(world, trade)).ok).toBe(false);
    await atThePage(world, trade);
    expect((await world.db.paymentAttempt.findMany()).map((attempt) => attempt.try)).toEqual([1]);
  });

  test("refused for good, the buyer is told and may try anew", async () => {
    world.controls.addFault({ match: "POST /v1/checkout/sessions", kind: "error", status: 400 });
    expect(await press(world, trade)).toMatchObject({ refusal: { code: "provider-refused" } });
    expect(await moneyOf(world, trade)).toMatchObject({ attempts: ["failed"], payments: [{ state: "due" }] });
    await atThePage(world, trade);
    expect((await moneyOf(world, trade)).attempts).toEqual(["failed", "open"]);
  });

  test("an event whose reading fails is read again later", async () => {
    const page = await atThePage(world, trade);
    world.controls.pay(page);
    await world.controls.deliveries.idle();
    world.controls.addFault({ match: "GET /v1/checkout/sessions", kind: "error", status: 500, times: 9 });
    await ring(world);
    world.controls.clearFaults();
    expect((await moneyOf(world, trade)).order).toBe("confirmed");
    later(world, 2);
    await ring(world);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("deliveries that met a failing house come again", async () => {
    world.answers.push(500, 500, 500, 500);
    world.controls.pay(await atThePage(world, trade));
    await ring(world);
    expect((await moneyOf(world, trade)).order).toBe("confirmed");
    await world.controls.deliveries.retryNow();
    await ring(world);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });
});

describe("a page that nobody could find", () => {
  test("turns up paid: its money counts, and the second page is the one that stays", async () => {
    world.controls.addFault({ match: "POST /v1/checkout/sessions", kind: "error", at: "after", saved: true });
    await press(world, trade);
    const blind = {
      ...world.outside,
      payIn: {
        ...world.outside.payIn,
        findCheckoutByOurId: async () => ({ outcome: "answered", facts: null }) as const,
      },
    };
    await press(world, trade, "card", blind);
    const [first, second] = world.controls.sessions();
    expect([first?.status, second?.status]).toEqual(["open", "open"]);
    world.controls.pay(first?.id ?? "");
    await ring(world);
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "preparing",
      payments: [{ state: "paid", captured: total }],
      entries: ["capture"],
    });
    await tidy(world);
    expect(() => world.controls.pay(second?.id ?? "")).toThrow("expired");
  });
});

describe("when the process dies", () => {
  test("after asking for the page: the reconciler finds the page and nothing is asked twice", async () => {
    await expect(press(world, trade, "card", dyingAfter(world, "openCheckout"))).rejects.toThrow(Died);
    expect((await moneyOf(world, trade)).attempts).toEqual(["creating"]);
    later(world, 3);
    await tidy(world);
    expect(await moneyOf(world, trade)).toMatchObject({
      attempts: ["open"],
      payments: [{ state: "pending" }],
    });
    expect(world.controls.sessions()).toHaveLength(1);
  });

  test("after asking for the page, and the order was cancelled meanwhile: the page is closed", async () => {
    await expect(press(world, trade, "card", dyingAfter(world, "openCheckout"))).rejects.toThrow(Died);
    expect((await cancel(world, trade)).ok).toBe(true);
    later(world, 3);
    await tidy(world);
    expect(await moneyOf(world, trade)).toMatchObject({ order: "cancelled", attempts: ["superseded"] });
    expect(world.controls.sessions().map(({ status }) => status)).toEqual(["expired"]);
  });

  test("between reading an event and booking it: it is booked in the next round, once", async () => {
    world.controls.pay(await atThePage(world, trade));
    await world.controls.deliveries.idle();
    await expect(processInbox(world.system(dyingAfter(world, "readCheckout")))).rejects.toThrow(Died);
    expect((await moneyOf(world, trade)).entries).toEqual([]);
    later(world, 3);
    await ring(world);
    expect(await moneyOf(world, trade)).toEqual(paidOnce);
  });

  test("while changing to a bank transfer: the next press goes on from there", async () => {
    await atThePage(world, trade);
    const dying = dyingAfter(world, "expireCheckout");
    await expect(press(world, trade, "bank_transfer", dying)).rejects.toThrow(Died);
    expect((await press(world, trade, "bank_transfer")).ok).toBe(true);
    expect((await moneyOf(world, trade)).attempts).toEqual(["superseded"]);
  });
});
