import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { checkLedger } from "#app/usecases/payments/check-ledger.ts";
import { confirmPayout } from "#app/usecases/payments/confirm-payout.ts";
import { confirmRefund } from "#app/usecases/payments/confirm-refund.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aDirector, completeOrder } from "#tests/support/order-builder.ts";
import { aPayoutLetGo, bring, openBankCase, paymentOf, referenceOf } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { closeMoneyWorld, total } from "./money-world.ts";
import { approveByBoth } from "./payout-world.ts";

/** A debit of the house's account pays one thing, whoever says so first: its line or a person. */
let world: MoneyWorld;
let trade: Trade;
let other: Trade;
let finance: Finance;
let payoutId: string;
let otherPayoutId: string;

beforeEach(async () => {
  let reference: string;
  ({ world, finance, trade, reference } = await openBankCase());
  other = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
  await bring(world, finance, [
    { amount: total, reference, bankRef: "in-1" },
    { amount: total, reference: await referenceOf(world, other), bankRef: "in-2" },
  ]);
  payoutId = await aPayoutLetGo(world, trade);
  await completeOrder(world.db, other.orderId, world.now());
  ({ id: otherPayoutId } = await world.db.payout.findFirstOrThrow({ where: { orderId: other.orderId } }));
  const director = await aDirector(world.db);
  await approveByBoth(world, { finance, director }, { payoutId: otherPayoutId });
  expect((await exportPayouts(world.call(finance))).ok).toBe(true);
});
afterEach(() => closeMoneyWorld(world));

const debitOf = ({ number }: Trade, amount = -24_250_00n) => ({
  amount,
  account: "AZ21NABZ00000000137010001944",
  text: `Payout for order ${number}`,
  bankRef: "Out 7",
});
const confirm = (id: string, reference = "OUT  7") =>
  confirmPayout(world.call(finance), { payoutId: id, reference });
const taken = { ok: false, refusal: { code: "debit-recorded-otherwise" } };
async function booksHold(): Promise<void> {
  for await (const broken of checkLedger(world.db)) expect(broken).toBeNull();
}
const paid = () => world.db.ledgerEntry.count({ where: { kind: "bank_payout" } });

test("whose line paid one producer does not pay another by a person's word", async () => {
  await bring(world, finance, [debitOf(trade)]);
  expect(await confirm(otherPayoutId)).toMatchObject(taken);
  expect(await paid()).toBe(1);
  await booksHold();
});

test("whose line waits is explained there, and not confirmed beside it", async () => {
  await bring(world, finance, [{ ...debitOf(trade), text: "no order is named", account: "" }]);
  expect(await confirm(otherPayoutId)).toMatchObject(taken);
  expect(await paid()).toBe(0);
});

test("is another one when its reference only looks alike to a pattern", async () => {
  await bring(world, finance, [
    { ...debitOf(trade), text: "no order is named", account: "", bankRef: "OUT-7" },
  ]);
  expect((await confirm(payoutId, "OUT_7")).ok).toBe(true);
  expect((await confirm(otherPayoutId, "OUT%")).ok).toBe(true);
});

test("that paid a producer does not pay a buyer back", async () => {
  expect((await confirm(payoutId)).ok).toBe(true);
  const { id: paymentId } = await paymentOf(world, other);
  const back = { paymentId, amount: minor(50_00n), reason: "goodwill", formToken: "", houseBears: true };
  expect(await requestRefund(world.call(finance), back)).toMatchObject({ ok: true });
  const refund = await world.db.refund.findFirstOrThrow();
  const confirmed = await confirmRefund(world.call(finance), { refundId: refund.id, reference: "out 7" });
  expect(confirmed).toMatchObject(taken);
});

test("that a person took for another payout is not paid twice when its line comes and names its own", async () => {
  await world.db.payout.update({ where: { id: otherPayoutId }, data: { amount: 24_249_00n } });
  expect((await confirm(otherPayoutId)).ok).toBe(true);
  await bring(world, finance, [debitOf(trade)]);
  const line = await world.db.statementLine.findFirstOrThrow({ where: { credit: false } });
  expect(line).toMatchObject({ state: "suggested", why: "payout_named", payoutId });
  expect(await paid()).toBe(1);
});

describe("at the same moment", () => {
  test("its line and a person's word for another payout: one of them", async () => {
    await Promise.all([bring(world, finance, [debitOf(trade)]), confirm(otherPayoutId)]);
    expect(await paid()).toBe(1);
    await booksHold();
  });
  test("two people's word for two payouts: one of them", async () => {
    const said = await Promise.all([confirm(payoutId), confirm(otherPayoutId)]);
    expect(said.filter(({ ok }) => ok)).toHaveLength(1);
    expect(said).toContainEqual(expect.objectContaining(taken));
    await booksHold();
  });
});
