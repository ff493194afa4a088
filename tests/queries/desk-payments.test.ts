import { expect, test } from "vitest";
import { minor } from "#app/domain/money.ts";
import { deskPayments } from "#app/queries/desk-payments.server.ts";
import { orderMoneyDesk } from "#app/queries/order-money-desk.server.ts";
import { orderPayments } from "#app/queries/order-payments.server.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aConfirmedOrder, aFinancePerson, orderedAt } from "#tests/support/order-builder.ts";
import { bring, openBankCase, paymentOf } from "#tests/usecases/payments/bank-world.ts";
import { closeMoneyWorld, total } from "#tests/usecases/payments/money-world.ts";

test("finance finds a payment by order, company in any letters, proforma and reference", async () => {
  await using fresh = await freshDatabase({ data: "reference" });
  const { db } = fresh;
  const wanted = await aConfirmedOrder(db);
  await aConfirmedOrder(db);
  const { buyerId, proformas } = await db.order.findUniqueOrThrow({
    where: { id: wanted.orderId },
    include: { proformas: true },
  });
  await db.company.update({ where: { id: buyerId }, data: { legalName: "ОАО «Брест-Овощторг»" } });
  const [proforma] = proformas;
  const ask = { actor: await aFinancePerson(db), db, now: orderedAt, lang: "ru" } as const;
  const found = async (q: string) =>
    (await deskPayments(ask, { filter: "paid", q, page: 1 })).payments.map(({ number }) => number);
  const spaced = (proforma?.reference ?? "").replace(/(.{4})/g, "$1 ");
  for (const q of [wanted.number.toLowerCase(), "овощторг", "ОВОЩТОРГ", proforma?.number ?? "", spaced]) {
    expect(await found(q), q).toEqual([wanted.number]);
  }
  expect(await found("nobody")).toEqual([]);
  expect((await deskPayments(ask, { filter: "open", q: "", page: 1 })).payments).toHaveLength(2);
});

test("the buyer sees no payout, and the reasons of finance stay at the desk", async () => {
  await using fresh = await freshDatabase({ data: "reference" });
  const { db } = fresh;
  const { orderId } = await aConfirmedOrder(db);
  const { producerId } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
  await db.payout.create({ data: { orderId, producerId, amount: 97n, commission: 3n, currency: "USD" } });
  const payment = await db.payment.findFirstOrThrow({ where: { orderId } });
  await db.payment.update({ where: { id: payment.id }, data: { review: "overpaid" } });
  const seen = async (side: "buyer" | "producer" | "desk") => {
    const money = await orderPayments({ db, now: orderedAt, lang: "en" }, orderId, side);
    return { payout: money?.payout !== null, reviews: money?.payments[0]?.reviews };
  };
  expect(await seen("buyer")).toEqual({ payout: false, reviews: [] });
  expect(await seen("producer")).toEqual({ payout: true, reviews: [] });
  expect(await seen("desk")).toEqual({ payout: true, reviews: ["overpaid"] });
});

test("what is promised back or gone is not offered to be given back again", async () => {
  const { world, finance, trade, reference } = await openBankCase();
  await bring(world, finance, [{ amount: total, reference, bankRef: "in", account: "BY00BUYER" }]);
  const ask = () => deskPayments(world.call(finance), { filter: "paid", q: "", page: 1 });
  const left = async () => (await ask()).payments.map(({ refundable }) => refundable);
  const back = async (amount: bigint) => {
    const { id: paymentId } = await paymentOf(world, trade);
    const asked = { paymentId, amount: minor(amount), reason: "agreed", formToken: "" };
    expect((await requestRefund(world.call(finance), asked)).ok).toBe(true);
  };
  expect(await left()).toEqual([total]);
  await back(80_00n);
  expect(await left()).toEqual([total - 80_00n]);
  await bring(world, finance, [
    { amount: -80_00n, account: "BY00BUYER", text: trade.number, bankRef: "out" },
  ]);
  expect(await left()).toEqual([total - 80_00n]);
  await back(total - 80_00n);
  expect(await left()).toEqual([0n]);
  expect((await orderMoneyDesk(world.db, trade.orderId)).paid).toEqual([]);
  await closeMoneyWorld(world);
});
