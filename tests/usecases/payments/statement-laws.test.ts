import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import { matchLine } from "#app/usecases/payments/match-line.ts";
import { undoMatch } from "#app/usecases/payments/undo-match.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson } from "#tests/support/order-builder.ts";
import type { Row } from "./bank-world.ts";
import { balances, bring, linesOf, paymentOf, referenceOf } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { expectBooksToBalance, openMoneyWorld } from "./money-world.ts";

/** Each run has a database of its own, so few runs; the seed is fixed, so that they are the same ones. */
const runs = { numRuns: 6, seed: 20261126 } as const;
const KG = 80;
const due = 100_00n;

let worlds: MoneyWorld[] = [];
beforeEach(() => {
  worlds = [];
});
afterEach(async () => {
  for (const world of worlds) await world.close();
});

type Market = { readonly world: MoneyWorld; readonly finance: Finance; readonly trades: readonly Trade[] };

async function aMarket(): Promise<Market> {
  const world = await openMoneyWorld();
  worlds.push(world);
  const trades: Trade[] = [];
  while (trades.length < 3) {
    trades.push(await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer", kg: KG }));
  }
  return { world, finance: await aFinancePerson(world.db), trades };
}

/** A line: for which order, or for none; how much; with the bank's reference or without. */
const aLine = fc.record({
  order: fc.constantFrom(0, 1, 2, null),
  amount: fc.constantFrom(due, due, due - 1_00n, due - 40_00n, due + 25_00n, 1n),
  named: fc.boolean(),
});
const aFile = fc.array(aLine, { minLength: 1, maxLength: 7 });

async function rowsOf(
  { world, trades }: Market,
  lines: readonly (typeof aLine extends fc.Arbitrary<infer L> ? L : never)[],
) {
  const rows: Row[] = [];
  for (const [at, { order, amount, named }] of lines.entries()) {
    const trade = order === null ? undefined : trades[order];
    rows.push({
      amount,
      reference: trade === undefined ? "" : await referenceOf(world, trade),
      // Without a reference of the bank's, equal lines are told apart by their ordinal alone.
      ...(named ? { bankRef: `B${at}` } : {}),
    });
  }
  return rows;
}

async function conserved({ world, trades }: Market, rows: readonly Row[]): Promise<void> {
  const received = rows.reduce((sum, { amount }) => sum + amount, 0n);
  const sums = await balances(world);
  expect(sums["bank_balance USD"] ?? 0n).toBe(received);
  const paid: bigint[] = [];
  for (const trade of trades) paid.push((await paymentOf(world, trade)).captured);
  const allocated = paid.reduce((sum, captured) => sum + captured, 0n) - (sums["writeoff_expense USD"] ?? 0n);
  expect(allocated + (sums["buyer_credit USD"] ?? 0n) + (sums["unallocated_receipts USD"] ?? 0n)).toBe(
    received,
  );
  await expectBooksToBalance(world);
}

test("received = allocated + credit + unallocated, however a file is matched and undone", {
  timeout: 60_000,
}, async () => {
  const aDeed = fc.record({
    line: fc.nat(6),
    order: fc.nat(2),
    rest: fc.constantFrom("credit" as const, "keep" as const),
    writeOff: fc.boolean(),
    undo: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(aFile, fc.array(aDeed, { maxLength: 8 }), async (lines, deeds) => {
      const market = await aMarket();
      const { world, finance, trades } = market;
      const rows = await rowsOf(market, lines);
      await bring(world, finance, rows);
      await conserved(market, rows);
      for (const { line, order, rest, writeOff, undo } of deeds) {
        const kept = (await linesOf(world))[line % rows.length];
        const trade = trades[order];
        if (kept === undefined || trade === undefined) continue;
        const { id: paymentId } = await paymentOf(world, trade);
        if (undo) await undoMatch(world.call(finance), { lineId: kept.id, reason: "wrong" });
        else await matchLine(world.call(finance), { lineId: kept.id, paymentId, rest, writeOff });
      }
      await conserved(market, rows);
    }),
    runs,
  );
});

test("brought in any order, in parts and twice, a file ends the same", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(aFile, fc.integer(), fc.nat(6), async (lines, seed, cut) => {
      // Every line its own reference: which of two nameless ones is the first, a shuffled file cannot know.
      const named = lines.map((line) => ({ ...line, named: true }));
      const ends: unknown[] = [];
      for (const shuffled of [false, true]) {
        const market = await aMarket();
        const { world, finance, trades } = market;
        const rows = await rowsOf(market, named);
        const inOrder = shuffled
          ? fc.sample(fc.shuffledSubarray(rows, { minLength: rows.length }), { numRuns: 1, seed })[0]
          : rows;
        const parts = [inOrder?.slice(0, cut) ?? [], inOrder?.slice(cut) ?? [], inOrder ?? []];
        for (const part of parts) if (part.length > 0) await bring(world, finance, part);
        await conserved(market, rows);
        const payments = [];
        for (const trade of trades) {
          const { state, captured, review } = await paymentOf(world, trade);
          payments.push({ state, captured, review });
        }
        ends.push({ payments, sums: await balances(world) });
      }
      expect(ends[1]).toEqual(ends[0]);
    }),
    runs,
  );
});
