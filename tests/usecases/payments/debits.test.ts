import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { explainDebit } from "#app/usecases/payments/explain-debit.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aPayoutLetGo, balances, bring, linesOf, matchTo, openBankCase, paymentOf } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { closeMoneyWorld, moneyOf, total } from "./money-world.ts";

let world: MoneyWorld;
let trade: Trade;
let finance: Finance;
let reference: string;

beforeEach(async () => {
  ({ world, finance, trade, reference } = await openBankCase());
});
afterEach(() => closeMoneyWorld(world));

describe("a debit", () => {
  async function paidOut(): Promise<void> {
    await bring(world, finance, [{ amount: total, reference, bankRef: "in" }]);
    await aPayoutLetGo(world, trade);
    expect((await exportPayouts(world.call(finance))).ok).toBe(true);
  }
  const payoutState = async () => (await moneyOf(world, trade)).payout?.state;

  test("that names its payout says that the producer is paid, once", async () => {
    await paidOut();
    const row = {
      amount: -24_250_00n,
      account: "AZ21NABZ00000000137010001944",
      text: `Payout for order ${trade.number}`,
      bankRef: "out",
    };
    await Promise.all([bring(world, finance, [row]), bring(world, finance, [row])]);
    expect(await payoutState()).toBe("transferred");
    const line = await world.db.statementLine.findFirstOrThrow({ where: { bankRef: "out" } });
    expect(line).toMatchObject({ state: "matched", why: "payout_named" });
    expect(await balances(world)).toEqual({ "bank_balance USD": 750_00n, "commission_income USD": 750_00n });
  });

  test("that does not name it waits for finance", async () => {
    await paidOut();
    await bring(world, finance, [{ amount: -24_250_00n, bankRef: "out" }]);
    const line = await world.db.statementLine.findFirstOrThrow({ where: { bankRef: "out" } });
    expect(line).toMatchObject({ state: "unallocated", why: "debit_unknown" });
    expect(await payoutState()).toBe("submitting");
    const { id } = await world.db.payout.findFirstOrThrow({ where: { orderId: trade.orderId } });
    const explain = () =>
      explainDebit(world.call(finance), { lineId: line.id, target: { kind: "payout", id }, reason: "" });
    const results = await Promise.all([explain(), explain()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await payoutState()).toBe("transferred");
  });

  test("finishes a refund by bank, the buyer's credit first", async () => {
    await bring(world, finance, [{ amount: total + 50_00n, reference, bankRef: "in", account: "BY00BUYER" }]);
    await matchTo(world, finance, trade);
    const { id: paymentId } = await paymentOf(world, trade);
    const asked = { paymentId, amount: minor(80_00n), reason: "agreed", formToken: "" };
    expect((await requestRefund(world.call(finance), asked)).ok).toBe(true);
    await bring(world, finance, [
      { amount: -80_00n, account: "BY00BUYER", text: `refund ${reference}`, bankRef: "out" },
    ]);
    expect(await world.db.refund.findFirst()).toMatchObject({ state: "succeeded" });
    expect(await moneyOf(world, trade)).toMatchObject({
      payments: [{ state: "partially_refunded", refunded: 30_00n }],
      entries: ["allocation", "credit", "credit_refund", "refund"],
    });
    expect(await balances(world)).toMatchObject({ "held_for_orders USD": total - 30_00n });
  });

  test("may be a fee of the bank, and is explained once", async () => {
    await bring(world, finance, [{ amount: -3_00n, bankRef: "fee" }]);
    const [fee] = await linesOf(world);
    const explain = () =>
      explainDebit(world.call(finance), { lineId: fee?.id ?? "", target: { kind: "fee" }, reason: "" });
    expect((await explain()).ok).toBe(true);
    expect(await explain()).toMatchObject({ refusal: { code: "debit-explained" } });
    expect(await balances(world)).toEqual({ "bank_balance USD": -3_00n, "house_expense USD": 3_00n });
  });
});
