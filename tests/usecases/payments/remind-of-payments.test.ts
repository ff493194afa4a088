import { afterEach, beforeEach, expect, test } from "vitest";
import { minskDate } from "#app/domain/plain-date.ts";
import { remindOfPayments } from "#app/usecases/payments/remind-of-payments.ts";
import { reportPayment } from "#app/usecases/payments/report-payment.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson } from "#tests/support/order-builder.ts";
import { bring, paymentOf, referenceOf } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { expectBooksToBalance, openMoneyWorld, total } from "./money-world.ts";

let world: MoneyWorld;
let trade: Trade;
let dueAt: Date;

beforeEach(async () => {
  world = await openMoneyWorld();
  trade = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
  dueAt = (await paymentOf(world, trade)).dueAt ?? new Date(0);
});
afterEach(async () => {
  await expectBooksToBalance(world);
  await world.close();
});

const HOUR = 3_600_000;
const remindAt = (hoursBeforeDue: number) =>
  remindOfPayments({ ...world.system(), now: new Date(dueAt.getTime() - hoursBeforeDue * HOUR) });
const kinds = [
  "payment-soon",
  "payment-today",
  "payment-overdue",
  "payment-late",
  "payment-lapsed",
  "payment-may-cancel",
];
const told = async () =>
  (await world.db.outboxMessage.findMany({ orderBy: { createdAt: "asc" } }))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind }) => kind);

test("a buyer is reminded before, on the day and after, once each", async () => {
  expect(await remindAt(4 * 24)).toEqual({ reminded: 0 });
  expect(await remindAt(49)).toEqual({ reminded: 1 });
  expect(await remindAt(30)).toEqual({ reminded: 0 });
  expect(await remindAt(24)).toEqual({ reminded: 1 });
  expect(await remindAt(0.1)).toEqual({ reminded: 0 });
  expect(await remindAt(0)).toEqual({ reminded: 1 });
  expect(await remindAt(-20)).toEqual({ reminded: 0 });
  // Whoever sells hears of what is late as well.
  expect(await told()).toEqual(["payment-soon", "payment-today", "payment-overdue", "payment-late"]);
});

test("in the person's own language, with the last day to pay on", async () => {
  await world.db.user.update({ where: { id: trade.buyer.userId }, data: { lang: "be" } });
  await remindAt(40);
  const mail = await world.db.outboxMessage.findFirstOrThrow({ where: { kind: "payment-soon" } });
  expect(mail).toMatchObject({
    lang: "be",
    data: { number: trade.number, amount: "25000.00", due: minskDate(new Date(dueAt.getTime() - 1)) },
  });
});

test("of several workers at once one reminds", async () => {
  await Promise.all([remindAt(40), remindAt(40), remindAt(40)]);
  expect(await told()).toEqual(["payment-soon"]);
});

test("who paid, or said that the transfer is on its way, is left in peace", async () => {
  await bring(world, await aFinancePerson(world.db), [
    { amount: total, reference: await referenceOf(world, trade) },
  ]);
  const other = await aConfirmedOrder(world.db);
  await reportPayment(world.call(other.buyer), other.number);
  await remindAt(1);
  await remindAt(-1);
  expect(await told()).toEqual([]);
});

test("what was overdue long before anybody reminded is not remembered all of a sudden", async () => {
  expect(await remindAt(-15 * 24)).toEqual({ reminded: 0 });
});

test("what holds the shipment up for ten working days is told once more: the producer may cancel", async () => {
  await aFinancePerson(world.db);
  const { orderId, buyer, producer } = trade;
  // While it is confirmed it ends by itself instead.
  expect(await remindAt(-20 * 24)).toEqual({ reminded: 0 });
  await world.db.order.update({ where: { id: orderId }, data: { state: "preparing" } });
  await Promise.all([remindAt(-20 * 24), remindAt(-20 * 24)]);
  expect(await remindAt(-21 * 24)).toEqual({ reminded: 0 });
  const mails = await world.db.outboxMessage.findMany({ where: { kind: { in: kinds } } });
  expect(mails.map(({ kind, userId }) => [kind, userId])).toEqual(
    expect.arrayContaining([
      ["payment-lapsed", buyer.userId],
      ["payment-may-cancel", producer.userId],
    ]),
  );
  expect(mails).toHaveLength(3);
});
