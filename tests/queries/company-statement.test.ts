import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Buyer, Finance, Producer } from "#app/domain/actor.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { momentOf } from "#app/domain/payments/company-statement.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import {
  deskStatement,
  deskStatementFile,
  ownStatement,
  ownStatementFile,
} from "#app/queries/company-statement.server.ts";
import { statementTable } from "#app/routes/statement-table.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import {
  aPayoutLetGo,
  bring,
  matchTo,
  openBankCase,
  paymentOf,
} from "#tests/usecases/payments/bank-world.ts";
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

const period = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) });
const allDays = period("2026-01-01", "2027-12-31");

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

async function ownPage(actor: Buyer | Producer, days: ReturnType<typeof period>) {
  const found = await ownStatement(world.call(actor), null, days, "all");
  if (found === null) throw new Error("a company has its statement");
  return found;
}

/** What lies on an account for a company, by the ledger's lines alone. */
async function onAccount(account: string, companyId: string): Promise<bigint> {
  const { _sum } = await world.db.ledgerLine.aggregate({
    where: { account, companyId },
    _sum: { debit: true, credit: true },
  });
  return (_sum.credit ?? 0n) - (_sum.debit ?? 0n);
}

describe("a statement of account", () => {
  test("opens and closes with what the buyer paid and was not given back, whatever was asked", async () => {
    await aHistory();
    const of = async (from: string, to: string) => (await ownPage(trade.buyer, period(from, to))).balances;
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
    const { balances, rows } = await ownPage(trade.producer, allDays);
    const amount = await onAccount("held_for_orders", trade.producer.companyId);
    expect(balances).toEqual([{ currency: "USD", opening: 0n, closing: amount }]);
    const moved = rows.filter(({ balance }) => balance !== null);
    expect(moved.reduce((sum, row) => sum + row.amount, 0n)).toBe(amount);
  });

  test("says of the buyer's balance what of it is credit, by the ledger's account", async () => {
    await bring(world, finance, [{ date: "2026-11-20", amount: total + 50_00n, reference, bankRef: "in" }]);
    await matchTo(world, finance, trade);
    const { credit, balances } = await ownPage(trade.buyer, allDays);
    const kept = await onAccount("buyer_credit", trade.buyer.companyId);
    expect(kept).toBe(50_00n);
    expect(credit).toEqual([{ currency: "USD", opening: 0n, closing: kept }]);
    const held = await onAccount("held_for_orders", trade.producer.companyId);
    expect(balances[0]?.closing).toBe(held + kept);
  });

  test("as a file says days of the bank as days, and stands between its balances", async () => {
    await aHistory();
    const file = await ownStatementFile(world.call(trade.buyer), null, period("2026-11-21", "2026-11-30"));
    if (file === null) throw new Error("a company has its statement");
    const lines = statementTable(file).trim().split("\r\n");
    expect(lines[1]).toMatch(/^2026-11-30,closing,,24970\.00,USD,,24970\.00$/);
    expect(lines.at(-1)).toMatch(/^2026-11-21,opening,,25050\.00,USD,,25050\.00$/);
    expect(lines.some((line) => line.startsWith("2026-11-22,refund,") && line.includes(",-30.00,"))).toBe(
      true,
    );
  });

  test("is the same to the cent for finance as for the company, on the page, in the file and in the ledger", async () => {
    await aHistory();
    await aPayoutLetGo(world, trade);
    expect((await exportPayouts(world.call(finance))).ok).toBe(true);
    const { amount } = await world.db.payout.findFirstOrThrow();
    await bring(world, finance, [
      { date: "2026-11-23", amount: -amount, text: `Payout for order ${trade.number}`, bankRef: "paid" },
    ]);
    for (const [actor, account] of [
      [trade.buyer, null],
      [trade.producer, "held_for_orders"],
    ] as const) {
      const { companies, ...own } = await ownPage(actor, allDays);
      expect(companies.map(({ id }) => id)).toEqual([actor.companyId]);
      expect(await deskStatement(world.call(finance), actor.companyId, allDays, "all")).toEqual(own);
      const file = await ownStatementFile(world.call(actor), null, allDays);
      expect(await deskStatementFile(world.call(finance), actor.companyId, allDays)).toEqual(file);
      expect(file?.rows).toEqual(own.rows);

      // Each balance is the one before and what moved; the last is the closing one, the sums by kind make the way.
      const oldestFirst = own.rows.filter(({ balance }) => balance !== null).reverse();
      let balance = own.balances[0]?.opening ?? 0n;
      for (const row of oldestFirst) {
        balance += row.amount;
        expect(row.balance).toBe(balance);
      }
      expect(balance).toBe(own.balances[0]?.closing);
      expect(own.moved.reduce((sum, row) => sum + row.amount, 0n)).toBe(balance);
      if (account !== null) expect(balance).toBe(await onAccount(account, actor.companyId));

      const cells = statementTable({ ...own })
        .trim()
        .split("\r\n")
        .slice(1)
        .map((line) => line.split(","));
      const inFile = cells.filter(([, kind]) => oldestFirst.some((row) => row.kind === kind));
      expect(inFile.map((cell) => cell[3])).toEqual(
        [...oldestFirst].reverse().map((row) => toDecimal(minor(row.amount))),
      );
    }
  });

  test("keeps what papers said when they are withdrawn later, so that a period reads the same for ever", async () => {
    const before = await ownPage(trade.buyer, period("2026-11-01", "2026-11-19"));
    expect(before.rows.map(({ kind, amount }) => [kind, amount])).toEqual([["invoiced", total]]);
    await world.db.proforma.updateMany({ data: { voidedAt: new Date("2026-11-25T09:00:00Z") } });
    expect(await ownPage(trade.buyer, period("2026-11-01", "2026-11-19"))).toEqual(before);
    const { rows, noted } = await ownPage(trade.buyer, period("2026-11-20", "2026-11-30"));
    expect(rows.map(({ kind, amount, balance }) => [kind, amount, balance])).toEqual([
      ["invoice_voided", -total, null],
    ]);
    expect(noted).toEqual([{ kind: "invoice_voided", currency: "USD", amount: -total }]);
  });

  test("of another's company is not there, nor of one that does not exist", async () => {
    const stranger = trade.producer.companyId;
    expect(await ownStatement(world.call(trade.buyer), stranger, allDays, 1)).toBeNull();
    expect(await ownStatementFile(world.call(trade.buyer), stranger, allDays)).toBeNull();
    expect(
      await deskStatement(world.call(finance), "01a21990-9992-763d-abcc-e1a5bb04e1cd", allDays, 1),
    ).toBeNull();
  });
});

test("only midnight is a day", () => {
  expect(momentOf(new Date("2026-11-20T00:00:00Z"))).toEqual({ iso: "2026-11-20", isDay: true });
  expect(momentOf(new Date("2026-11-20T00:00:01Z")).isDay).toBe(false);
});
