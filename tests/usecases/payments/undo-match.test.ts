import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { undoMatch } from "#app/usecases/payments/undo-match.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aFinancePerson, completeOrder } from "#tests/support/order-builder.ts";
import {
  aHouseAccount,
  balances,
  bring,
  linesOf,
  matchTo,
  onlyLine,
  openBankCase,
  paymentOf,
} from "./bank-world.ts";
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

const undo = async (lineId?: string) =>
  undoMatch(world.call(finance), { lineId: lineId ?? (await onlyLine(world)).id, reason: "wrong order" });

describe("undoing a match", () => {
  test("is compensating rows: the money lies unallocated and can be matched again", async () => {
    await bring(world, finance, [{ amount: total, reference }]);
    expect(await undo()).toMatchObject({ ok: true });
    expect(await moneyOf(world, trade)).toMatchObject({
      payments: [{ state: "due", captured: 0n }],
      entries: ["allocation_reversal", "bank_receipt"],
    });
    expect(await onlyLine(world)).toMatchObject({ state: "unallocated", why: "undone", left: total });
    expect(await paymentOf(world, trade)).toMatchObject({ paidAt: null });
    expect(await world.db.outboxMessage.count({ where: { kind: "payment-undone" } })).toBe(2);
    await matchTo(world, finance, trade);
    expect(await moneyOf(world, trade)).toMatchObject({ payments: [{ state: "paid", captured: total }] });
    await undo();
    expect(await moneyOf(world, trade)).toMatchObject({ payments: [{ state: "due", captured: 0n }] });
  });

  test("takes credit and write-off along", async () => {
    await bring(world, finance, [
      { amount: total - 10_00n, reference, bankRef: "1" },
      { amount: 20_00n, bankRef: "2" },
    ]);
    const [first, second] = await linesOf(world);
    await matchTo(world, finance, trade, { lineId: first?.id ?? "", writeOff: true });
    await matchTo(world, finance, trade, { lineId: second?.id ?? "" });
    await undo(first?.id);
    await undo(second?.id);
    expect(await moneyOf(world, trade)).toMatchObject({
      payments: [{ state: "due", captured: 0n, review: null }],
    });
    expect(await balances(world)).toEqual({
      "bank_balance USD": total + 10_00n,
      "unallocated_receipts USD": total + 10_00n,
    });
  });

  test("twice at once happens once", async () => {
    await bring(world, finance, [{ amount: total, reference }]);
    const results = await Promise.all([undo(), undo(), undo()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await moneyOf(world, trade)).toMatchObject({ payments: [{ captured: 0n }] });
  });

  test("is refused once the money is promised back", async () => {
    await bring(world, finance, [{ amount: total, reference }]);
    const { id } = await paymentOf(world, trade);
    const asked = { paymentId: id, amount: minor(1_00n), reason: "too soft", formToken: "" };
    await requestRefund(world.call(finance), asked);
    expect(await undo()).toMatchObject({ refusal: { code: "refund-promised" } });
  });

  test("against a payout: whichever is first, the producer is not paid from nothing", async () => {
    await bring(world, finance, [{ amount: total, reference }]);
    await completeOrder(world.db, trade.orderId, world.now());
    await aHouseAccount(world);
    const others = [await aFinancePerson(world.db), await aFinancePerson(world.db)];
    const { id } = await world.db.payout.findFirstOrThrow({ where: { orderId: trade.orderId } });
    for (const person of others) await approvePayout(world.call(person), id);
    const [undone, exported] = await Promise.all([undo(), exportPayouts(world.call(finance))]);
    expect([undone.ok, exported.ok].filter(Boolean)).toHaveLength(1);
    const payout = await world.db.payout.findUniqueOrThrow({ where: { id } });
    expect(payout.state).toBe(undone.ok ? "held" : "submitting");
    if (!undone.ok) expect(undone).toMatchObject({ refusal: { code: "seller-already-paid" } });
  });
});
