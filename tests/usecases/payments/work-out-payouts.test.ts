import { afterEach, beforeEach, expect, test } from "vitest";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { checkLedger } from "#app/usecases/payments/check-ledger.ts";
import { workOutPayouts } from "#app/usecases/payments/work-out-payouts.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson, completeOrder } from "#tests/support/order-builder.ts";
import { bring, referenceOf } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { closeMoneyWorld, openMoneyWorld, total } from "./money-world.ts";

/** An order that is paid and completed; its payout, approved, is of an amount that an older rule made. */
let world: MoneyWorld;
let trade: Trade;

beforeEach(async () => {
  world = await openMoneyWorld();
  trade = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
  const finance = await aFinancePerson(world.db);
  await bring(world, finance, [{ amount: total, reference: await referenceOf(world, trade), bankRef: "in" }]);
  await completeOrder(world.db, trade.orderId, world.now());
  const { id } = await world.db.payout.findFirstOrThrow();
  for (const person of [finance, await aFinancePerson(world.db)]) {
    expect((await approvePayout(world.call(person), id)).ok).toBe(true);
  }
  await world.db.payout.updateMany({ data: { amount: 24_300_00n, commission: 700_00n } });
});
afterEach(() => closeMoneyWorld(world));

async function said(): Promise<string[]> {
  const problems: string[] = [];
  for await (const { what, problem } of checkLedger(world.db)) problems.push(`${what}: ${problem}`);
  return problems;
}

test("a payout of an older rule is worked out anew, its approval void, and that is on record", async () => {
  expect(await said()).toEqual(["payout: it is 24300.00, from scratch 24250.00"]);
  expect(await workOutPayouts(world.system())).toBe(1);
  expect(await said()).toEqual([]);
  const payout = await world.db.payout.findFirstOrThrow();
  expect(payout).toMatchObject({
    state: "releasable",
    amount: 24_250_00n,
    commission: 750_00n,
    approvedById: null,
    enteredById: null,
  });
  const [row] = await world.db.auditRow.findMany({ where: { deed: "work-out-payout" } });
  expect(row).toMatchObject({
    actorKind: "system",
    subjectId: payout.id,
    companyId: trade.producer.companyId,
    before: { amount: "24300.00" },
    after: { amount: "24250.00" },
  });
});

test("running it again changes nothing, and what has left is not touched", async () => {
  await workOutPayouts(world.system());
  expect(await workOutPayouts(world.system())).toBe(0);
  const sent = { amount: 24_300_00n, state: "submitting" } as const;
  await world.db.payout.updateMany({ data: sent });
  expect(await workOutPayouts(world.system())).toBe(0);
  expect(await world.db.payout.findFirstOrThrow()).toMatchObject(sent);
  await world.db.payout.updateMany({ data: { amount: 24_250_00n, state: "releasable" } });
});
