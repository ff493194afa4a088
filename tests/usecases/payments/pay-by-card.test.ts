import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#app/db/transaction.server.ts";
import { moveOrder } from "#app/usecases/orders/move-order.ts";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import { syncOnReturn } from "#app/usecases/payments/sync-on-return.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import {
  atThePage,
  Died,
  dyingAfter,
  expectBooksToBalance,
  later,
  moneyOf,
  openMoneyWorld,
  press,
  ring,
  tidy,
} from "./money-world.ts";

let world: MoneyWorld;
let trade: Trade;

beforeEach(async () => {
  world = await openMoneyWorld();
  trade = await aConfirmedOrder(world.db);
});
afterEach(async () => {
  await expectBooksToBalance(world);
  await world.close();
});

const total = 25_000_00n;
const paidOnce = {
  order: "preparing",
  payments: [{ state: "paid", captured: total, refunded: 0n, review: null }],
  attempts: ["succeeded"],
  entries: ["capture"],
  payout: { state: "held", amount: 24_250_00n },
};
const cancel = () =>
  inTransaction(world.db, (tx) =>
    moveOrder(tx, trade.orderId, {
      command: "cancel",
      by: { actor: "buyer", kind: "buyer", userId: trade.buyer.userId },
      now: world.now(),
      reason: "changed our minds",
    }),
  );

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
    expect((await cancel()).ok).toBe(true);
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

describe("paying while the order is cancelled", () => {
  test("cancelled first, the reconciler takes the page away", async () => {
    const page = await atThePage(world, trade);
    expect((await cancel()).ok).toBe(true);
    await tidy(world);
    expect(() => world.controls.pay(page)).toThrow("expired");
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "cancelled",
      payments: [{ state: "cancelled", captured: 0n }],
      attempts: ["superseded"],
    });
  });

  test("paid a moment after it was cancelled, the money is kept and finance looks at it", async () => {
    const page = await atThePage(world, trade);
    expect((await cancel()).ok).toBe(true);
    world.controls.pay(page);
    await ring(world);
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "cancelled",
      payments: [{ state: "paid", captured: total, review: "paid_after_cancel" }],
      attempts: ["succeeded"],
      entries: ["capture"],
    });
  });

  test("paid and cancelled at the same instant: one of the two, and the books hold", async () => {
    const page = await atThePage(world, trade);
    world.controls.pay(page);
    await world.controls.deliveries.idle();
    await Promise.all([ring(world), cancel()]);
    await ring(world);
    const { order, payments } = await moneyOf(world, trade);
    expect(payments[0]?.captured).toBe(total);
    expect(order === "preparing" ? payments[0]?.review : order).toBe(
      order === "preparing" ? null : "cancelled",
    );
  });
});

describe("money that does not fit", () => {
  const changed = (change: (amount: bigint) => { amount: bigint; currency: string }) => ({
    ...world.outside,
    payIn: {
      ...world.outside.payIn,
      readCheckout: async (id: string) => {
        const answer = await world.outside.payIn.readCheckout(id);
        if (answer.outcome !== "answered") return answer;
        const captures = answer.facts.captures.map((capture) => {
          const { amount, currency } = change(capture.amount);
          return { ...capture, amount: amount as typeof capture.amount, currency };
        });
        return { ...answer, facts: { ...answer.facts, captures } };
      },
    },
  });

  async function paidWith(change: Parameters<typeof changed>[0]) {
    world.controls.pay(await atThePage(world, trade));
    await world.controls.deliveries.idle();
    await processInbox(world.system(changed(change)));
    return moneyOf(world, trade);
  }

  test("less than asked pays a part and is looked at", async () => {
    expect(await paidWith((amount) => ({ amount: amount - 100n, currency: "USD" }))).toMatchObject({
      order: "confirmed",
      payments: [{ state: "partially_paid", captured: total - 100n, review: "amount_mismatch" }],
    });
  });

  test("more than asked pays it and is looked at", async () => {
    expect(await paidWith((amount) => ({ amount: amount + 100n, currency: "USD" }))).toMatchObject({
      order: "preparing",
      payments: [{ state: "paid", captured: total + 100n, review: "overpaid amount_mismatch" }],
    });
  });

  test("another currency lies unallocated and pays nothing", async () => {
    expect(await paidWith((amount) => ({ amount, currency: "EUR" }))).toMatchObject({
      order: "confirmed",
      payments: [{ state: "due", captured: 0n, review: "currency_mismatch" }],
      entries: ["unallocated"],
    });
  });

  test("a currency that the books do not know is reported and not dropped", async () => {
    await aFinancePerson(world.db);
    expect(await paidWith((amount) => ({ amount, currency: "GBP" }))).toMatchObject({
      payments: [{ review: "currency_mismatch" }],
      entries: [],
    });
    expect(await world.db.outboxMessage.count({ where: { kind: "payment-review" } })).toBe(1);
    const [attempt] = await world.db.paymentAttempt.findMany();
    expect(attempt?.error).toContain("25000.00 GBP");
  });
});
