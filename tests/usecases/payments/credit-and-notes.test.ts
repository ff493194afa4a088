import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { settleClaim } from "#app/usecases/claims/settle-claim.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { aDirector } from "#tests/support/order-builder.ts";
import type { BankCase } from "./bank-world.ts";
import { aHouseAccount, balances, bring, matchTo, openBankCase, paymentOf } from "./bank-world.ts";
import { closeMoneyWorld, moneyOf, total } from "./money-world.ts";

/** The buyer paid 500.00 too much, and a claim credits 1,000.00 of the goods: two debts to one buyer, of two debtors. */
let bank: BankCase;
let director: Director;

beforeEach(async () => {
  bank = await openBankCase();
  const { world, finance, trade, reference } = bank;
  director = await aDirector(world.db);
  await aHouseAccount(world);
  const row = { amount: total + 500_00n, reference, bankRef: "in", account: "BY00BUYER" };
  await bring(world, finance, [row]);
  await matchTo(world, finance, trade);
  await settle();
});
afterEach(() => closeMoneyWorld(bank.world));

async function settle(): Promise<void> {
  const { world, trade } = bank;
  const { orderId, buyer } = trade;
  const at = world.now();
  await world.db.order.update({ where: { id: orderId }, data: { state: "disputed", deliveredAt: at } });
  const { id } = await world.db.claim.create({
    data: {
      ...{ orderId, number: 1, reason: "quality", comment: "soft" },
      ...{ state: "answered", openedBy: "buyer", openedById: buyer.userId },
      ...{ openedAt: at, answerDueAt: at, answeredAt: at },
    },
  });
  const settlement = { outcome: "refund-part", amount: minor(1_000_00n), comment: "soft" } as const;
  expect(await settleClaim(world.call(director), id, settlement)).toMatchObject({ ok: true });
}

/** The refund of the credit note is approved, and its debit is on a statement. */
async function noteGoesBack(by: Finance): Promise<void> {
  const { world, reference } = bank;
  const { id } = await world.db.refund.findFirstOrThrow({ where: { state: "requested" } });
  expect(await approveRefund(world.call(by), id)).toMatchObject({ ok: true });
  await debit(1_000_00n, reference, "note");
}
const debit = (amount: bigint, reference: string, bankRef: string) =>
  bring(bank.world, bank.finance, [
    { amount: -amount, account: "BY00BUYER", text: `refund ${reference}`, bankRef },
  ]);
const askBack = async (amount: bigint) =>
  requestRefund(bank.world.call(bank.finance), {
    paymentId: (await paymentOf(bank.world, bank.trade)).id,
    amount: minor(amount),
    reason: "paid too much",
    formToken: "",
  });

describe("a credit note and the buyer's credit", () => {
  test("the refund of the note is the producer's to give, and the credit stays the buyer's", async () => {
    const { world, finance, trade } = bank;
    await noteGoesBack(finance);
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "completed",
      payments: [{ state: "partially_refunded", captured: total, refunded: 1_000_00n }],
      entries: ["allocation", "credit", "refund"],
      // 24,000.00 less 3 %.
      payout: { state: "releasable", amount: 23_280_00n },
    });
    expect(await balances(world)).toEqual({
      "bank_balance USD": 24_500_00n,
      "held_for_orders USD": 24_000_00n,
      "buyer_credit USD": 500_00n,
    });
  });

  test("whichever of the two goes back first, each has what is theirs in the end", async () => {
    const { world, finance, trade, reference } = bank;
    expect(await askBack(500_00n)).toMatchObject({ ok: true });
    await debit(500_00n, reference, "credit");
    await noteGoesBack(finance);
    expect(await moneyOf(world, trade)).toMatchObject({
      payout: { state: "releasable", amount: 23_280_00n },
    });
    expect(await balances(world)).toEqual({
      "bank_balance USD": 24_000_00n,
      "held_for_orders USD": 24_000_00n,
    });
  });

  test("once the producer is paid, the credit goes back all the same, and nothing beyond it", async () => {
    const { world, finance, trade, reference } = bank;
    await noteGoesBack(finance);
    const { id } = await world.db.payout.findFirstOrThrow();
    for (const one of [finance, director]) await approvePayout(world.call(one), id);
    await exportPayouts(world.call(finance));
    // In the bank's hands nobody can say what will lie here.
    expect(await askBack(500_00n)).toMatchObject({ refusal: { code: "seller-already-paid" } });
    await bring(world, finance, [{ amount: -23_280_00n, text: `Payout ${trade.number}`, bankRef: "out" }]);
    expect(await askBack(500_01n)).toMatchObject({ refusal: { code: "seller-already-paid" } });
    expect(await askBack(500_00n)).toMatchObject({ ok: true });
    expect(await askBack(1n)).toMatchObject({ refusal: { code: "seller-already-paid" } });
    await debit(500_00n, reference, "credit");
    expect(await balances(world)).toEqual({ "bank_balance USD": 720_00n, "commission_income USD": 720_00n });
  });
});
