import { afterEach, beforeEach, expect, test } from "vitest";
import type { BankCase } from "./bank-world.ts";
import { bring, linesOf, openBankCase } from "./bank-world.ts";
import { closeMoneyWorld, total } from "./money-world.ts";

let bank: BankCase;
beforeEach(async () => {
  bank = await openBankCase();
});
afterEach(() => closeMoneyWorld(bank.world));

/** As many different signs as that, none of which a database can make shorter. */
const signs = (many: number, from: number) =>
  Array.from({ length: many }, (_, at) => String.fromCodePoint(0x4e00 + ((from + at * 7919) % 20_000))).join(
    "",
  );

test("a reference of the bank's without end is kept as one, and told from another that begins alike", async () => {
  const { world, finance, reference } = bank;
  const long = signs(1_000, 1);
  const first = { amount: total, reference, bankRef: long };
  const second = { amount: 5_00n, bankRef: `${long.slice(0, 900)}${signs(100, 7)}` };
  expect(await bring(world, finance, [first, second])).toMatchObject({ ok: true, value: { fresh: 2 } });
  expect(await bring(world, finance, [second, first])).toMatchObject({ ok: true, value: { fresh: 0 } });
  const lines = await linesOf(world);
  expect(lines.map(({ state }) => state)).toEqual(["matched", "unallocated"]);
  expect(lines.every(({ bankRef }) => bankRef.length <= 120)).toBe(true);
});
