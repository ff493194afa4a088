import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { aboveCap } from "#app/usecases/payments/above-cap.ts";
import { approveReturn } from "#app/usecases/payments/approve-return.ts";
import { checkLedger } from "#app/usecases/payments/check-ledger.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import type { BrokenEntry } from "#app/usecases/payments/ledger-pages.ts";
import { proveBooks } from "#app/usecases/payments/prove-books.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { returnReceipt } from "#app/usecases/payments/return-receipt.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson } from "#tests/support/order-builder.ts";
import { aPayoutLetGo, bring, matchTo, paymentOf, referenceOf } from "./bank-world.ts";
import { wrongs } from "./ledger-wrongs.ts";
import type { MoneyWorld } from "./money-world.ts";
import { openMoneyWorld, total } from "./money-world.ts";

/**
 * Books with some of everything: a receipt with a credit, of which a part went back, a receipt of nobody on its way
 * back, a payout that was made; and a second order that waits for its money. Then the keys, checks and triggers are taken
 * away, as somebody who owns the database may do, and each wrong is put straight into the tables and taken back.
 */
let world: MoneyWorld;
let trade: Trade;

beforeAll(async () => {
  world = await openMoneyWorld();
  const finance: Finance = await aFinancePerson(world.db);
  trade = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
  await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
  const reference = await referenceOf(world, trade);
  await bring(world, finance, [
    { amount: total + 70_00n, reference, bankRef: "in", account: "BY00BUYER" },
    { amount: 9_00n, bankRef: "lost", account: "BY00STRANGER" },
  ]);
  const line = await world.db.statementLine.findFirstOrThrow({ where: { bankRef: "in" } });
  expect((await matchTo(world, finance, trade, { lineId: line.id })).ok).toBe(true);
  const { id: paymentId } = await paymentOf(world, trade);
  const refund = { paymentId, amount: minor(40_00n), reason: "agreed", formToken: "" };
  expect((await requestRefund(world.call(finance), refund)).ok).toBe(true);
  await bring(world, finance, [
    { amount: -40_00n, text: `refund ${reference}`, bankRef: "back", account: "BY00BUYER" },
  ]);
  const lost = await world.db.statementLine.findFirstOrThrow({ where: { bankRef: "lost" } });
  const wanted = { lineId: lost.id, amount: null, reason: "nobody's" };
  expect((await returnReceipt(world.call(finance), wanted)).ok).toBe(true);
  const { id } = await world.db.receiptReturn.findFirstOrThrow();
  expect((await approveReturn(world.call(await aFinancePerson(world.db)), id)).ok).toBe(true);
  await aPayoutLetGo(world, trade);
  expect((await exportPayouts(world.call(finance))).ok).toBe(true);
  await bring(world, finance, [
    { amount: -24_250_00n, text: `Payout for order ${trade.number}`, bankRef: "out" },
  ]);
  expect(await all(checkLedger(world.db))).toEqual([]);
  await takeGuardsAway();
}, 90_000);
afterAll(() => world.close());

/** What the database itself would refuse, it lets pass from now on. */
async function takeGuardsAway(): Promise<void> {
  const guards = await world.db.$queryRaw<{ statement: string }[]>(sql`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement
    FROM pg_constraint WHERE contype IN ('f', 'c') AND connamespace = 'public'::regnamespace AND conparentid = 0
    UNION ALL
    SELECT DISTINCT format('ALTER TABLE %s DISABLE TRIGGER USER', tgrelid::regclass) FROM pg_trigger
    WHERE NOT tgisinternal`);
  for (const { statement } of guards) await world.db.$executeRawUnsafe(statement);
}

async function all(of: AsyncIterable<BrokenEntry>): Promise<string[]> {
  const said: string[] = [];
  for await (const { what, id, problem } of of) said.push(`${what} ${id}: ${problem}`);
  return said;
}

const takenBack = new Error("the wrong is taken back");

/** What the check says, the first broken entry first, when these statements were run by somebody who may do anything. */
async function saidAfter(statements: readonly string[]): Promise<string[]> {
  let said: string[] = [];
  const tamper = async (tx: Tx) => {
    for (const statement of statements) {
      const rows = await tx.$executeRawUnsafe(statement);
      expect(rows, statement).toBeGreaterThan(0);
    }
    said = await all(checkLedger(tx));
    throw takenBack;
  };
  await world.db.$transaction(tamper, { timeout: 60_000 }).catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
  return said;
}

test("books that were left alone balance", async () => {
  expect(await all(checkLedger(world.db))).toEqual([]);
});

test.each(wrongs)("%s is found, and the first broken entry named", async (_what, statements, first) => {
  expect((await saidAfter(statements))[0]).toMatch(first);
});

test("a payout above the goods it is for is found, its commission being right", async () => {
  const payout = await world.db.payout.findFirstOrThrow();
  expect(await aboveCap(world.db, payout)).toEqual([]);
  expect(await aboveCap(world.db, { ...payout, amount: payout.amount + 1n })).toEqual([
    "with its commission 25000.01 left for goods of 25000.00",
  ]);
});

test("the books are proved as they stood at one moment, whatever moves meanwhile", async () => {
  // Nothing takes this away again: it stands last.
  await world.db.ledgerEntry.create({
    data: { kind: "provider_fee", externalRef: "bare", at: new Date("2026-11-20T00:00:00Z") },
  });
  const said: string[] = [];
  await proveBooks(world.db, async ({ what, id, problem }) => {
    said.push(`${what} ${id}: ${problem}`);
    await world.db.payment.updateMany({ data: { review: "third_party_payer" } });
    return "go on";
  });
  expect(said).toEqual(["entry provider_fee/bare: it has 0 lines"]);
});
