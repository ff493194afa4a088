import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import { accounts } from "#app/domain/payments/ledger.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import type { AccountPlace } from "#app/queries/account-entries.server.ts";
import { accountFile, accountPage } from "#app/queries/account-entries.server.ts";
import type { AccountFilter } from "#app/queries/account-scope.server.ts";
import { accountsPage, trialBalance } from "#app/queries/accounts.server.ts";
import { booksOfCompany, booksOfOrder } from "#app/queries/books-of.server.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder } from "#tests/support/order-builder.ts";
import { aPayoutLetGo, balances, bring, matchTo, openBankCase } from "#tests/usecases/payments/bank-world.ts";
import type { MoneyWorld } from "#tests/usecases/payments/money-world.ts";
import { closeMoneyWorld, total } from "#tests/usecases/payments/money-world.ts";

let world: MoneyWorld;
let trade: Trade;
let finance: Finance;

/** Paid with 70.00 too much on the 20th, 9.00 that nobody knows, a fee, and the payout on the 24th. */
beforeEach(async () => {
  let reference: string;
  ({ world, finance, trade, reference } = await openBankCase());
  await bring(world, finance, [
    { date: "2026-11-20", amount: total + 70_00n, reference, bankRef: "in" },
    { date: "2026-11-20", amount: 9_00n, bankRef: "lost" },
  ]);
  const line = await world.db.statementLine.findFirstOrThrow({ where: { bankRef: "in" } });
  await matchTo(world, finance, trade, { lineId: line.id });
  await aPayoutLetGo(world, trade);
  expect((await exportPayouts(world.call(finance))).ok).toBe(true);
  await bring(world, finance, [
    { date: "2026-11-24", amount: -24_250_00n, text: `Payout for order ${trade.number}`, bankRef: "out" },
  ]);
});
afterEach(() => closeMoneyWorld(world));

const days = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) });
const always = days("2026-01-01", "2027-12-31");
const asked = (differing: Partial<AccountFilter>): AccountFilter => ({
  account: "bank_balance",
  currency: "USD",
  period: always,
  order: "",
  company: "",
  ...differing,
});
const read = (differing: Partial<AccountFilter>, after: AccountPlace | null = null) =>
  accountPage(world.call(finance), asked(differing), after);

describe("an account", () => {
  test("is read newest first, each entry with the balance after it and its other side", async () => {
    const { rows, opening, closing, debit, credit, count } = await read({});
    expect(rows.map(({ kind, debit: came, credit: went, balance }) => [kind, came, went, balance])).toEqual([
      ["bank_payout", 0n, 24_250_00n, 829_00n],
      ["unallocated", 9_00n, 0n, 25_079_00n],
      ["unallocated", total + 70_00n, 0n, total + 70_00n],
    ]);
    expect({ opening, closing, debit, credit, count }).toEqual({
      opening: 0n,
      closing: 829_00n,
      debit: 25_079_00n,
      credit: 24_250_00n,
      count: 3,
    });
    expect(rows.map(({ counters }) => counters.map(({ account }) => account))).toEqual([
      ["held_for_orders"],
      ["unallocated_receipts"],
      ["unallocated_receipts"],
    ]);
  });

  test("says where each entry comes from, and who entered it", async () => {
    const payout = await world.db.payout.findFirstOrThrow();
    const out = await world.db.statementLine.findFirstOrThrow({ where: { bankRef: "out" } });
    const [paid] = (await read({})).rows;
    expect(paid?.origin).toEqual({
      order: trade.number,
      seq: null,
      refund: null,
      payout: payout.id,
      line: { id: out.id, bankRef: "out" },
    });
    const { rows } = await read({ account: "held_for_orders" });
    const allocation = rows.find(({ kind }) => kind === "allocation");
    expect(allocation?.origin).toMatchObject({ order: trade.number, seq: 1, line: { bankRef: "in" } });
    expect(allocation?.person).toBe(finance.name);
    expect(allocation?.company?.id).toBe(trade.producer.companyId);
  });

  test("of some days opens with what stood before and closes with what stands after them", async () => {
    const early = await read({ period: days("2026-11-01", "2026-11-23") });
    expect([early.opening, early.closing, early.rows.length]).toEqual([0n, 25_079_00n, 2]);
    const late = await read({ period: days("2026-11-24", "2026-11-30") });
    expect([late.opening, late.closing, late.rows.length]).toEqual([25_079_00n, 829_00n, 1]);
    const { closing, rows } = await read({ period: days("2026-12-01", "2026-12-31") });
    expect([closing, rows]).toEqual([829_00n, []]);
  });

  test("goes on behind the last line of a page with the same balances", async () => {
    const { rows } = await read({});
    const [newest] = rows;
    if (newest === undefined) throw new Error("there are entries");
    const rest = await read({}, newest);
    expect(rest.rows).toEqual(rows.slice(1));
    expect([rest.opening, rest.closing, rest.count]).toEqual([0n, 829_00n, 3]);
  });

  test("of one order, of one company by its id or its name, and of nobody there is", async () => {
    const other = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
    const held = { account: "held_for_orders" } as const;
    const all = await read(held);
    expect((await read({ ...held, order: trade.number })).rows).toEqual(all.rows);
    expect((await read({ ...held, order: other.number })).rows).toEqual([]);
    const unknown = await read({ ...held, order: "TH-2026-000000" });
    expect([unknown.rows, unknown.orderFound]).toEqual([[], false]);
    const { companyId } = trade.producer;
    expect((await read({ ...held, company: companyId })).rows).toEqual(all.rows);
    const { legalName } = await world.db.company.findUniqueOrThrow({ where: { id: companyId } });
    expect((await read({ ...held, company: legalName.toLowerCase() })).rows).toEqual(all.rows);
    expect((await read({ ...held, company: other.producer.companyId })).closing).toBe(0n);
    expect((await read({ ...held, company: "no such" })).rows).toEqual([]);
  });

  test("kept by company says what stands for each", async () => {
    const { byCompany } = await read({ account: "buyer_credit" });
    expect(byCompany?.rows).toMatchObject([{ companyId: trade.buyer.companyId, balance: 70_00n }]);
    expect((await read({})).byCompany).toBeNull();
  });

  test("opens in a currency in which something is booked", async () => {
    const { currency, known } = await read({ currency: null });
    expect([currency, known]).toEqual(["USD", ["USD"]]);
  });

  test("as a file has all the rows of the page between its balances", async () => {
    const rows: unknown[] = [];
    for await (const row of accountFile(world.call(finance), asked({}))) rows.push(row);
    const page = await read({});
    expect(rows[0]).toEqual({ balance: "closing", amount: 829_00n, currency: "USD" });
    expect(rows.at(-1)).toEqual({ balance: "opening", amount: 0n, currency: "USD" });
    expect(rows.slice(1, -1)).toEqual(page.rows.map(({ person: _person, company: _company, ...row }) => row));
  });
});

test("a person who was erased has no name in the books", async () => {
  await world.db.user.update({ where: { id: finance.userId }, data: { name: "" } });
  const { rows } = await read({ account: "held_for_orders" });
  const allocation = rows.find(({ kind }) => kind === "allocation");
  expect([allocation?.actorId, allocation?.person]).toEqual([finance.userId, ""]);
});

describe("a trial balance", () => {
  const at = (day: string) => trialBalance(world.call(finance), plainDate(day));

  test("has every account on its side, and debits equal credits in every currency", async () => {
    const { rows, totals } = await at("2026-11-24");
    const expected = await balances(world);
    expect(
      Object.fromEntries(rows.map((row) => [`${row.account} ${row.currency}`, row.debit + row.credit])),
    ).toEqual(expected);
    expect(totals).toEqual([{ currency: "USD", debit: 829_00n, credit: 829_00n }]);
  });

  test("of a day ends at 24:00 in Minsk", async () => {
    expect((await at("2026-11-17")).rows).toEqual([]);
    const bank = (await at("2026-11-23")).rows.find(({ account }) => account === "bank_balance");
    expect(bank?.debit).toBe(25_079_00n);
    // 23:59 in Minsk is that day, midnight is the next.
    const entry = await world.db.ledgerEntry.create({
      data: {
        kind: "provider_fee",
        externalRef: "late",
        at: new Date("2026-11-25T20:59:59.999Z"),
        lines: {
          create: [
            { account: "provider_fees", currency: "EUR", debit: 1n },
            { account: "provider_balance", currency: "EUR", credit: 1n },
          ],
        },
      },
      include: { lines: true },
    });
    expect(entry.lines.map((line) => line.at)).toEqual([entry.at, entry.at]);
    expect((await at("2026-11-24")).totals.map(({ currency }) => currency)).toEqual(["USD"]);
    expect((await at("2026-11-25")).totals.map(({ currency }) => currency)).toEqual(["USD", "EUR"]);
  });

  test("agrees with the accounts of a period that ends that day", async () => {
    const { rows } = await accountsPage(world.call(finance), always);
    const trial = await at("2027-12-31");
    for (const account of accounts) {
      const closing = rows.find((row) => row.account === account)?.closing ?? 0n;
      const line = trial.rows.find((row) => row.account === account);
      expect((line?.debit ?? 0n) + (line?.credit ?? 0n), account).toBe(closing);
    }
  });
});

test("an order and a company know what stands on their accounts", async () => {
  expect(await booksOfOrder(world.db, trade.orderId)).toEqual(
    expect.arrayContaining([
      { account: "held_for_orders", currency: "USD", balance: 0n },
      { account: "buyer_credit", currency: "USD", balance: 70_00n },
      { account: "commission_income", currency: "USD", balance: 750_00n },
    ]),
  );
  expect(await booksOfCompany(world.db, trade.buyer.companyId)).toEqual([
    { account: "buyer_credit", currency: "USD", balance: 70_00n },
  ]);
});
