import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import type { Currency } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { reportPayment } from "#app/usecases/payments/report-payment.ts";
import { startPayment } from "#app/usecases/payments/start-payment.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson, orderedAt } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import { atThePage, expectBooksToBalance, moneyOf, openMoneyWorld, press, tidy } from "./money-world.ts";

let world: MoneyWorld;
let trade: Trade;
let finance: Finance;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  trade = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
});
afterEach(async () => {
  await expectBooksToBalance(world);
  await world.close();
});

const total = 25_000_00n;

async function receive(amount: bigint, reference = "0451/77", currency: Currency = "USD", of = trade) {
  const payment = await world.db.payment.findFirstOrThrow({
    where: { orderId: of.orderId },
    orderBy: { seq: "asc" },
  });
  return recordTransfer(world.call(finance), {
    paymentId: payment.id,
    reference,
    amount: minor(amount),
    currency,
  });
}

describe("money by bank", () => {
  test("the whole amount pays the instalment and the order goes on", async () => {
    expect(await receive(total)).toMatchObject({ ok: true, value: { orderNumber: trade.number } });
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "preparing",
      payments: [{ state: "paid", captured: total, review: null }],
      entries: ["bank_receipt"],
    });
  });

  test("the same receipt recorded twice, even at once, counts once", async () => {
    await Promise.all([receive(total), receive(total), receive(total)]);
    expect(await moneyOf(world, trade)).toMatchObject({
      payments: [{ captured: total }],
      entries: ["bank_receipt"],
    });
  });

  test("the same reference with another amount is refused, not swallowed", async () => {
    await receive(total);
    expect(await receive(1n)).toMatchObject({ refusal: { code: "transfer-recorded-otherwise" } });
  });

  test("two parts under the proforma's own reference are two receipts", async () => {
    const { reference } = await world.db.proforma.findFirstOrThrow({ where: { orderId: trade.orderId } });
    await receive(10_000_00n, reference);
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "confirmed",
      payments: [{ state: "partially_paid" }],
    });
    await receive(15_000_00n, reference);
    expect(await moneyOf(world, trade)).toMatchObject({ order: "preparing", payments: [{ state: "paid" }] });
  });

  test("more than asked is kept and looked at", async () => {
    await receive(total + 500n);
    expect(await moneyOf(world, trade)).toMatchObject({ payments: [{ state: "paid", review: "overpaid" }] });
  });

  test("another currency lies unallocated", async () => {
    await receive(total, "0451/78", "EUR");
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "confirmed",
      payments: [{ state: "due", review: "currency_mismatch" }],
      entries: ["unallocated"],
    });
  });

  test("nothing, or less than nothing, is no receipt", async () => {
    expect(await receive(0n)).toMatchObject({ refusal: { code: "amount-not-positive" } });
  });

  test("paid by bank, an open payment page is taken away", async () => {
    const page = await atThePage(world, trade);
    await receive(total);
    expect(() => world.controls.pay(page)).toThrow("expired");
    expect(await moneyOf(world, trade)).toMatchObject({
      payments: [{ state: "paid" }],
      attempts: ["superseded"],
    });
  });

  test("paid by card and by bank at once, both are booked and finance looks at it", async () => {
    const page = await atThePage(world, trade);
    world.controls.pay(page);
    await receive(total);
    await tidy(world);
    expect(await moneyOf(world, trade)).toMatchObject({
      payments: [{ state: "paid", captured: total * 2n, review: "overpaid" }],
      entries: ["bank_receipt", "capture"],
    });
  });

  test("after a part came by bank, the card page asks for the rest", async () => {
    await receive(10_000_00n);
    await atThePage(world, trade);
    expect(world.controls.sessions()[0]?.amount_total).toBe(15_000_00);
  });

  test("finance that belongs to the buyer's company records nothing of it", async () => {
    const torn: Finance = { ...finance, memberships: trade.buyer.memberships };
    const payment = await world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } });
    const input = { paymentId: payment.id, reference: "1", amount: minor(total), currency: "USD" } as const;
    expect(await recordTransfer(world.call(torn), input)).toMatchObject({ refusal: { code: "own-company" } });
  });
});

describe("the buyer's own word", () => {
  test("tells finance once and pays nothing", async () => {
    expect((await reportPayment(world.call(trade.buyer), trade.number)).ok).toBe(true);
    expect((await reportPayment(world.call(trade.buyer), trade.number)).ok).toBe(true);
    expect(await moneyOf(world, trade)).toMatchObject({ order: "confirmed", payments: [{ state: "due" }] });
    expect(await world.db.outboxMessage.count({ where: { kind: "payment-reported" } })).toBe(1);
  });

  test("counts for one's own orders only, and takes more than a reader", async () => {
    const stranger = await aConfirmedOrder(world.db);
    expect(await reportPayment(world.call(stranger.buyer), trade.number)).toMatchObject({
      refusal: { code: "not-found" },
    });
    const [membership] = trade.buyer.memberships;
    if (!membership) throw new Error("no membership");
    const reader = { ...trade.buyer, memberships: [{ ...membership, role: "viewer" as const }] };
    const input = {
      number: trade.number,
      method: "card",
      successUrl: "",
      cancelUrl: "",
      description: "",
    } as const;
    expect(await startPayment(world.call(reader), input)).toMatchObject({ refusal: { code: "not-allowed" } });
  });
});

describe("payment terms", () => {
  test("30-70: the order goes on when the first part is paid", async () => {
    const split = await aConfirmedOrder(world.db, { paymentTerms: "30-70" });
    await receive(7_500_00n, "30", "USD", split);
    expect(await moneyOf(world, split)).toMatchObject({
      order: "preparing",
      payments: [{ state: "paid" }, { state: "due" }],
    });
    expect(await press(world, split)).toMatchObject({ refusal: { code: "nothing-to-pay" } });
  });

  test("net-30: nothing is due on confirmation, so the order goes on at once", async () => {
    const later = await aConfirmedOrder(world.db, { paymentTerms: "net-30" });
    expect(await moneyOf(world, later)).toMatchObject({ order: "preparing", payments: [{ state: "due" }] });
    expect(await world.db.proforma.count({ where: { orderId: later.orderId } })).toBe(0);
  });

  test("an instalment of nothing is paid as it is made", async () => {
    // A hundredth of a cent rounds to nothing.
    const free = await aConfirmedOrder(world.db, { kg: 1, price: 1n });
    expect(await moneyOf(world, free)).toMatchObject({ order: "preparing", payments: [{ state: "paid" }] });
  });

  test("holidays of either country do not count towards the due date", async () => {
    await world.db.holiday.createMany({
      data: [
        { country: "AZ", date: new Date("2026-11-19T00:00:00Z"), name: "test", source: "test" },
        { country: "BY", date: new Date("2026-11-20T00:00:00Z"), name: "test", source: "test" },
      ],
    });
    const order = await aConfirmedOrder(world.db, { now: orderedAt });
    const payment = await world.db.payment.findFirstOrThrow({ where: { orderId: order.orderId } });
    expect(payment.dueAt).toEqual(new Date("2026-11-27T21:00:00Z"));
  });
});
