import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import {
  atThePage,
  cancel,
  closeMoneyWorld,
  moneyOf,
  openMoneyWorld,
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

describe("paying while the order is cancelled", () => {
  test("cancelled first, the reconciler takes the page away", async () => {
    const page = await atThePage(world, trade);
    expect((await cancel(world, trade)).ok).toBe(true);
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
    expect((await cancel(world, trade)).ok).toBe(true);
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
    await Promise.all([ring(world), cancel(world, trade)]);
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
