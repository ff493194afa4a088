import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aConfirmedOrder } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import { atThePage, openMoneyWorld, ring } from "./money-world.ts";

let world: MoneyWorld;

beforeEach(async () => {
  world = await openMoneyWorld();
  world.controls.pay(await atThePage(world, await aConfirmedOrder(world.db)));
  await ring(world);
});
afterEach(() => world.close());

const run = promisify(execFile);

async function check(): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: world.fresh.url };
  return run(process.execPath, ["scripts/ledger-check.ts"], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout.trim() }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr.trim() }),
  );
}

// The program starts from nothing, which takes its time on a busy machine.
const patience = 60_000;

test(
  "books that balance are said to, with status 0",
  async () => {
    expect(await check()).toEqual({ code: 0, said: "The books balance: 1 entries, 1 payments." });
  },
  patience,
);

test(
  "a payment that says more than the ledger is named, with status 1",
  async () => {
    await world.db.payment.updateMany({ data: { captured: 25_000_01n } });
    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toMatch(
      /^The books are broken at payment \S+: captured is 25000.01, the ledger says 25000.00.$/,
    );
  },
  patience,
);

test("an entry that does not balance cannot be written, and neither changed nor taken away", async () => {
  const entry = await world.db.ledgerEntry.findFirstOrThrow({ include: { lines: true } });
  const lopsided = { entryId: entry.id, account: "house_expense", currency: "USD", debit: 1n } as const;
  await expect(world.db.ledgerLine.create({ data: lopsided })).rejects.toThrow("does not balance");
  await expect(world.db.ledgerLine.updateMany({ data: { debit: 2n } })).rejects.toThrow();
  await expect(world.db.ledgerEntry.deleteMany()).rejects.toThrow();
  expect(await world.db.ledgerEntry.findMany({ include: { lines: true } })).toEqual([entry]);
});
