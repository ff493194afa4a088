import { expect, test } from "vitest";
import { buyerHomePage } from "#app/queries/buyer-home.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aConfirmedDeal, callAt, pay } from "#tests/support/order-world.ts";

test("a buyer's day asks only for the instalments that are owed by a day", async () => {
  await using fresh = await freshDatabase({ data: "reference" });
  const { db } = fresh;
  const deal = await aConfirmedDeal(db, { terms: "30-70" });
  const asked = async () => {
    const home = await buyerHomePage({ ...callAt(db, deal.buyer), lang: "ru" });
    return home.toPay.map(({ number, amount, dueAt }) => ({ number, amount, byADay: dueAt !== null }));
  };
  const [first, second] = await db.payment.findMany({
    where: { orderId: deal.orderId },
    orderBy: { seq: "asc" },
  });
  // The rest waits for the packing: nobody owes it on the day the order was confirmed.
  expect(await asked()).toEqual([{ number: deal.number, amount: first?.amount, byADay: true }]);
  await pay(db, deal);
  expect(await asked()).toEqual([]);
  await db.payment.update({
    where: { id: second?.id ?? "" },
    data: { dueAt: new Date("2026-12-01T21:00:00Z") },
  });
  expect(await asked()).toEqual([{ number: deal.number, amount: second?.amount, byADay: true }]);
});
