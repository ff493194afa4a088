import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { momentOf } from "#app/domain/payments/company-statement.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { buyerStatement, producerStatement, statementFile } from "#app/queries/company-statement.server.ts";
import { statementTable } from "#app/routes/statement-table.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { bring, matchTo, openBankCase, paymentOf } from "#tests/usecases/payments/bank-world.ts";
import type { MoneyWorld } from "#tests/usecases/payments/money-world.ts";
import { closeMoneyWorld, total } from "#tests/usecases/payments/money-world.ts";

let world: MoneyWorld;
let trade: Trade;
let finance: Finance;
let reference: string;

beforeEach(async () => {
  ({ world, finance, trade, reference } = await openBankCase());
});
afterEach(() => closeMoneyWorld(world));

const day = (text: string) => {
  const date = parsePlainDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};
const period = (from: string, to: string) => ({ from: day(from), to: day(to) });

/** 25,050.00 paid on the 20th, of which 50.00 too much; 80.00 given back on the 22nd: 50.00 of the credit, 30.00 of the order. */
async function aHistory(): Promise<void> {
  await bring(world, finance, [
    { date: "2026-11-20", amount: total + 50_00n, reference, bankRef: "in", account: "BY00BUYER" },
  ]);
  await matchTo(world, finance, trade);
  const { id: paymentId } = await paymentOf(world, trade);
  const asked = { paymentId, amount: minor(80_00n), reason: "agreed", formToken: "" };
  expect((await requestRefund(world.call(finance), asked)).ok).toBe(true);
  await bring(world, finance, [
    {
      date: "2026-11-22",
      amount: -80_00n,
      account: "BY00BUYER",
      text: `refund ${reference}`,
      bankRef: "out",
    },
  ]);
}

describe("a statement of account", () => {
  test("opens and closes with what the buyer paid and was not given back, whatever was asked", async () => {
    await aHistory();
    const of = async (from: string, to: string) =>
      (await buyerStatement(world.call(trade.buyer), period(from, to), 1)).balances;
    expect(await of("2026-01-01", "2026-01-31")).toEqual([]);
    expect(await of("2026-11-21", "2026-11-21")).toEqual([
      { currency: "USD", opening: total + 50_00n, closing: total + 50_00n },
    ]);
    expect(await of("2026-11-01", "2027-01-31")).toEqual([
      { currency: "USD", opening: 0n, closing: total - 30_00n },
    ]);
  });

  test("closes with what is held for the producer, by the ledger", async () => {
    await aHistory();
    const { balances, rows } = await producerStatement(
      world.call(trade.producer),
      period("2026-11-01", "2027-01-31"),
      1,
    );
    const held = await world.db.ledgerLine.aggregate({
      where: { account: "held_for_orders", companyId: trade.producer.companyId },
      _sum: { debit: true, credit: true },
    });
    const amount = (held._sum.credit ?? 0n) - (held._sum.debit ?? 0n);
    expect(balances).toEqual([{ currency: "USD", opening: 0n, closing: amount }]);
    expect(rows.reduce((sum, row) => sum + row.amount, 0n)).toBe(amount);
  });

  test("as a file says days of the bank as days, and stands between its balances", async () => {
    await aHistory();
    const days = period("2026-11-21", "2026-11-30");
    const lines = statementTable({ period: days, ...(await statementFile(world.call(trade.buyer), days)) })
      .trim()
      .split("\r\n");
    expect(lines[1]).toMatch(/^2026-11-30,closing,,24970\.00,USD$/);
    expect(lines.at(-1)).toMatch(/^2026-11-21,opening,,25050\.00,USD$/);
    expect(lines.some((line) => line.startsWith("2026-11-22,refund,") && line.includes(",-30.00,"))).toBe(
      true,
    );
  });
});

test("only midnight is a day", () => {
  expect(momentOf(new Date("2026-11-20T00:00:00Z"))).toEqual({ iso: "2026-11-20", isDay: true });
  expect(momentOf(new Date("2026-11-20T00:00:01Z")).isDay).toBe(false);
});
