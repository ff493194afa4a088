import { afterEach, beforeEach, expect, test } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import { checkLedger } from "#app/usecases/payments/check-ledger.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import type { BrokenEntry } from "#app/usecases/payments/ledger-pages.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson } from "#tests/support/order-builder.ts";
import { aPayoutLetGo, bring, matchTo, referenceOf } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { openMoneyWorld, total } from "./money-world.ts";

/** Books with some of everything: a receipt, a credit, an unallocated receipt, a fee, a payout that was made. */
let world: MoneyWorld;
let trade: Trade;
let finance: Finance;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  trade = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
  const reference = await referenceOf(world, trade);
  await bring(world, finance, [
    { amount: total + 70_00n, reference, bankRef: "in" },
    { amount: 9_00n, bankRef: "lost" },
  ]);
  await matchTo(world, finance, trade);
  await aPayoutLetGo(world, trade);
  await exportPayouts(world.call(finance));
  await bring(world, finance, [
    { amount: -24_250_00n, text: `Payout for order ${trade.number}`, bankRef: "out" },
  ]);
});
afterEach(() => world.close());

async function firstBroken(): Promise<BrokenEntry | null> {
  for await (const entry of checkLedger(world.db)) return entry;
  return null;
}

/** Somebody with the keys to the database changes what may not be changed. */
async function tamper(...statements: string[]): Promise<void> {
  for (const table of ["ledger_entries", "ledger_lines", "statement_lines"]) {
    await world.db.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  }
  for (const statement of statements) await world.db.$executeRawUnsafe(statement);
}

test("books that were left alone balance", async () => {
  expect(await firstBroken()).toBeNull();
});

const lineOf = (kind: string) => `entry_id IN (SELECT id FROM ledger_entries WHERE kind = '${kind}')`;

test.each<[string, string[], RegExp]>([
  [
    "one side of an entry",
    [`UPDATE ledger_lines SET debit = debit + 1 WHERE debit > 0 AND ${lineOf("allocation")}`],
    /^entry allocation\/.*: debits and credits differ by 0.01 USD/,
  ],
  [
    "both sides of a receipt",
    [
      `UPDATE ledger_lines SET debit = debit + 1 WHERE debit > 0 AND ${lineOf("allocation")}`,
      `UPDATE ledger_lines SET credit = credit + 1 WHERE credit > 0 AND ${lineOf("allocation")}`,
    ],
    /^payment .*: captured is 25000.00, the ledger says 25000.01/,
  ],
  [
    "the account of a line",
    [`UPDATE ledger_lines SET account = 'commission_income' WHERE account = 'buyer_credit'`],
    /^entry credit\/.*: a credit does not credit commission_income/,
  ],
  [
    "the kind of an entry",
    [`UPDATE ledger_entries SET kind = 'gift' WHERE kind = 'credit'`],
    /its kind is unknown/,
  ],
  [
    "a whole entry taken away",
    [
      `DELETE FROM ledger_lines WHERE ${lineOf("commission")}`,
      `DELETE FROM ledger_entries WHERE kind = 'commission'`,
    ],
    /^payout .*: its commission is 750.00, the ledger says 0.00/,
  ],
  [
    "a payout that was never paid",
    [
      `DELETE FROM ledger_lines WHERE ${lineOf("bank_payout")}`,
      `DELETE FROM ledger_entries WHERE kind = 'bank_payout'`,
    ],
    /^payout .*: it is transferred, and by the ledger 0.00 was paid/,
  ],
  [
    "the state of a payment",
    [`UPDATE payments SET state = 'due'`],
    /^payment .*: it is due, from scratch it is paid/,
  ],
  ["a review", [`UPDATE payments SET review = NULL`], /its review is null, from scratch overpaid/],
  [
    "a dispute that nobody opened",
    [`UPDATE payments SET disputed = true`],
    /^payment .*: it is disputed, and no dispute of it is open/,
  ],
  [
    "the amount of an instalment",
    [`UPDATE payments SET amount = amount - 1`],
    /^order .*its instalments make 24999.99/,
  ],
  [
    "what a statement said",
    [`UPDATE statement_lines SET amount = amount + 1 WHERE bank_ref = 'lost'`],
    /^line .*\/lost: 9.01 came, the ledger says 9.00/,
  ],
  [
    "what is left of a line",
    [`UPDATE statement_lines SET "left" = 0, state = 'matched' WHERE bank_ref = 'lost'`],
    /^line .*\/lost: 0.00 is left of it, the ledger says 9.00/,
  ],
  [
    "the debit of a payout",
    [`UPDATE statement_lines SET amount = amount + 1 WHERE bank_ref = 'out'`],
    /^line .*\/out: it is matched, and by the ledger 24250.00 went out for it/,
  ],
  [
    "an approval",
    [`UPDATE payouts SET approved_by_id = NULL`],
    /^payout .*: it is transferred, and nobody approved it/,
  ],
  [
    "the second pair of eyes",
    [`UPDATE payouts SET entered_by_id = approved_by_id`],
    /^payout .*: one person alone let 24250.00 USD go/,
  ],
  [
    "the order of an entry",
    [`UPDATE ledger_entries SET order_id = NULL WHERE kind = 'allocation'`],
    /^entry allocation\/.*: it names no order/,
  ],
])("%s changed is found, and the first broken entry named", async (_, statements, said) => {
  await tamper(...statements);
  const first = await firstBroken();
  expect(`${first?.what} ${first?.id}: ${first?.problem}`).toMatch(said);
});
