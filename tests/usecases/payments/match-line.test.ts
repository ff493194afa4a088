import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import { linesWithCredit } from "#app/queries/buyer-credit.server.ts";
import { clearReview } from "#app/usecases/payments/clear-review.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder } from "#tests/support/order-builder.ts";
import { balances, bring, linesOf, matchTo, onlyLine, openBankCase, paymentOf } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { cancel, closeMoneyWorld, moneyOf, total } from "./money-world.ts";

let world: MoneyWorld;
let trade: Trade;
let finance: Finance;
let reference: string;

const told = ({ db }: MoneyWorld, kind: string) => db.outboxMessage.findMany({ where: { kind } });

beforeEach(async () => {
  ({ world, finance, trade, reference } = await openBankCase());
});
afterEach(() => closeMoneyWorld(world));

describe("finance matches a line", () => {
  test("that is short: the instalment is paid in part", async () => {
    await bring(world, finance, [{ amount: 10_000_00n, reference }]);
    expect(await matchTo(world, finance, trade)).toMatchObject({ ok: true });
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "confirmed",
      payments: [{ state: "partially_paid", captured: 10_000_00n }],
      entries: ["allocation"],
    });
    expect(await onlyLine(world)).toMatchObject({ state: "matched", why: "matched_by_hand" });
    // The rest waits on the buyer, who hears of it once.
    const data = { amount: "10000.00", leftAmount: "15000.00", currency: "USD" };
    expect(await told(world, "payment-part")).toMatchObject([{ data }]);
  });

  test("that is short by fees of banks, which are written off", async () => {
    await bring(world, finance, [{ amount: total - 30_00n, reference }]);
    await matchTo(world, finance, trade, { writeOff: true });
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "preparing",
      payments: [{ state: "paid", captured: total }],
      entries: ["allocation", "writeoff"],
    });
    expect(await balances(world)).toMatchObject({
      "writeoff_expense USD": 30_00n,
      "held_for_orders USD": total,
    });
  });

  test("that is short by more: nothing is written off and nothing done", async () => {
    await bring(world, finance, [{ amount: total - 30_01n, reference }]);
    expect(await matchTo(world, finance, trade, { writeOff: true })).toMatchObject({
      refusal: { code: "beyond-tolerance", most: "30.00 USD" },
    });
    expect(await onlyLine(world)).toMatchObject({ state: "suggested" });
  });

  test("that is over: the rest is the buyer's credit, looked at, and never the producer's", async () => {
    await bring(world, finance, [{ amount: total + 500_00n, reference }]);
    await matchTo(world, finance, trade);
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "preparing",
      payments: [{ state: "paid", captured: total, review: "overpaid" }],
      payout: { amount: 24_250_00n },
    });
    expect(await balances(world)).toMatchObject({ "buyer_credit USD": 500_00n });
    expect(await told(world, "buyer-credit")).toMatchObject([{ data: { amount: "500.00" } }]);
    expect(await told(world, "payment-part")).toEqual([]);
  });

  test("over several instalments, and several lines to one", async () => {
    const second = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
    await bring(world, finance, [
      { amount: total + 10_000_00n, bankRef: "1" },
      { amount: 15_000_00n, bankRef: "2" },
    ]);
    const [first, other] = await linesOf(world);
    await matchTo(world, finance, trade, { lineId: first?.id ?? "", rest: "keep" });
    expect(await onlyLine(world)).toMatchObject({ state: "unallocated", left: 10_000_00n });
    const to = async (line: string | undefined) => {
      const { id: paymentId } = await paymentOf(world, second);
      return matchTo(world, finance, second, { lineId: line ?? "", paymentId });
    };
    await to(first?.id);
    await to(other?.id);
    for (const one of [trade, second]) {
      expect(await moneyOf(world, one)).toMatchObject({ order: "preparing", payments: [{ state: "paid" }] });
    }
    expect((await linesOf(world)).map(({ state }) => state)).toEqual(["matched", "matched"]);
  });

  test("and its credit pays the next instalment of the buyer", async () => {
    const next = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer", kg: 80 });
    await bring(world, finance, [{ amount: total + 100_00n, reference }]);
    await matchTo(world, finance, trade);
    expect(await matchTo(world, finance, next)).toMatchObject({ refusal: { code: "line-used-up" } });
    expect(await world.db.statementLine.count({ where: await linesWithCredit(world.db) })).toBe(1);
    // Another buyer's credit is not taken; this buyer's is.
    await world.db.order.update({ where: { id: next.orderId }, data: { buyerId: trade.buyer.companyId } });
    await matchTo(world, finance, next);
    expect(await moneyOf(world, next)).toMatchObject({ payments: [{ state: "paid", captured: 100_00n }] });
    expect(await moneyOf(world, trade)).toMatchObject({ payments: [{ state: "paid", review: null }] });
    expect(await balances(world)).not.toHaveProperty("buyer_credit USD");
    // What is used up is no work any more.
    expect(await world.db.statementLine.count({ where: await linesWithCredit(world.db) })).toBe(0);
  });

  test("after the order ended: it lies there and is looked at", async () => {
    await cancel(world, trade);
    await bring(world, finance, [{ amount: total, reference }]);
    await matchTo(world, finance, trade);
    expect(await moneyOf(world, trade)).toMatchObject({
      payments: [{ state: "paid", review: "paid_after_cancel" }],
    });
  });

  test("in another currency, of a debit or of one's own company is refused", async () => {
    await bring(world, finance, [
      { amount: total, currency: "EUR", reference, bankRef: "1" },
      { amount: -5n, bankRef: "2" },
      { amount: 5n, bankRef: "3" },
    ]);
    const [euro, debit, credit] = await linesOf(world);
    expect(await matchTo(world, finance, trade, { lineId: euro?.id ?? "" })).toMatchObject({
      refusal: { code: "line-other-currency" },
    });
    expect(await matchTo(world, finance, trade, { lineId: debit?.id ?? "" })).toMatchObject({
      refusal: { code: "line-is-debit" },
    });
    const torn = { ...finance, memberships: trade.buyer.memberships };
    expect(await matchTo(world, torn, trade, { lineId: credit?.id ?? "" })).toMatchObject({
      refusal: { code: "own-company" },
    });
  });

  test("twice at the same moment pays once", async () => {
    await bring(world, finance, [{ amount: 10_000_00n, reference }]);
    const results = await Promise.all([1, 2, 3].map(() => matchTo(world, finance, trade)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await moneyOf(world, trade)).toMatchObject({ payments: [{ captured: 10_000_00n }] });
  });

  test("while another statement pays the same instalment: both are kept, nothing is lost", async () => {
    await bring(world, finance, [{ amount: total, bankRef: "1" }]);
    await Promise.all([
      matchTo(world, finance, trade),
      bring(world, finance, [{ amount: total, reference, bankRef: "2" }]),
    ]);
    const sums = await balances(world);
    expect(sums["bank_balance USD"]).toBe(total * 2n);
    expect(sums["held_for_orders USD"]).toBe(total);
    expect((sums["buyer_credit USD"] ?? 0n) + (sums["unallocated_receipts USD"] ?? 0n)).toBe(total);
  });
});

test("a review found in order is gone until money moves again", async () => {
  await bring(world, finance, [{ amount: total - 1_00n, reference, tax: "100582333", bankRef: "1" }]);
  await matchTo(world, finance, trade);
  const { id: paymentId } = await paymentOf(world, trade);
  const clear = () =>
    clearReview(world.call(finance), {
      paymentId,
      review: "third_party_payer",
      reason: "their parent company",
    });
  expect((await clear()).ok).toBe(true);
  expect(await clear()).toMatchObject({ refusal: { code: "moved-on" } });
  expect((await paymentOf(world, trade)).review).toBeNull();
  await bring(world, finance, [{ amount: 1_00n, reference, tax: "100582333", bankRef: "2" }]);
  expect((await paymentOf(world, trade)).review).toBe("third_party_payer");
});
