import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { passDeadlines } from "#app/usecases/orders/pass-deadlines.ts";
import { importStatement } from "#app/usecases/payments/import-statement.ts";
import { incomingLines, lookAtLine } from "#app/usecases/payments/look-at-line.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { inBytes } from "#tests/support/in-bytes.ts";
import type { Trade } from "#tests/support/order-builder.ts";

import {
  aHouseAccount,
  balances,
  bring,
  csvOf,
  linesOf,
  onlyLine,
  openBankCase,
  paymentOf,
  upload,
} from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { atThePage, cancel, closeMoneyWorld, moneyOf, total } from "./money-world.ts";

let world: MoneyWorld;
let trade: Trade;
let finance: Finance;
let reference: string;

beforeEach(async () => {
  ({ world, finance, trade, reference } = await openBankCase());
});
afterEach(async () => {
  await closeMoneyWorld(world);
  // The books of as many lines as a statement may have take their time.
}, 60_000);

const paid = {
  order: "preparing",
  payments: [{ state: "paid", captured: total }],
  entries: ["bank_receipt"],
};

describe("a statement", () => {
  test("of as many lines as one may have is taken whole", async () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => ({ amount: minor(1_00n), bankRef: `L${at}` }));
    expect(await bring(world, finance, lines)).toMatchObject({ ok: true, value: { fresh: 10_000 } });
    expect(await world.db.statementLine.count()).toBe(10_000);
  }, 60_000);
});

describe("a file that is no statement of ours", () => {
  test("is refused whole: an account the house never had pays no orders, whatever reference it names", async () => {
    await aHouseAccount(world);
    const ours = await readFile("tests/samples/statements/camt.053.001.02.xml", "utf8");
    const bringFile = async (text: string) =>
      importStatement(world.call(finance), await upload(text, "a.xml"));
    expect(await bringFile(ours.replace("BY13 NBRB", "BY14 NBRB"))).toMatchObject({
      refusal: { code: "statement-account-not-ours", what: "BY14NBRB3600900000002Z00AB00" },
    });
    expect(await world.db.statementLine.count()).toBe(0);
    expect(await bringFile(ours)).toMatchObject({ ok: true });
  });

  test("is refused when a line is of a day further ahead than any bank books", async () => {
    const onDay = (days: number) =>
      bring(world, finance, [
        { amount: minor(1_00n), date: addDays(minskDate(world.now()), days), bankRef: `D${days}` },
      ]);
    expect(await onDay(32)).toMatchObject({ refusal: { code: "statement-date-ahead", line: 2 } });
    expect(await onDay(31)).toMatchObject({ ok: true });
  });
});

describe("a line of a statement", () => {
  test("with reference and amount books the receipt by itself, and the order goes on", async () => {
    const imported = await bring(world, finance, [{ amount: total, reference, bankRef: "B1" }]);
    expect(imported).toMatchObject({ ok: true, value: { lines: 1, fresh: 1 } });
    expect(await moneyOf(world, trade)).toMatchObject(paid);
    const line = await onlyLine(world);
    expect(line).toMatchObject({ state: "matched", why: "reference_and_amount", left: 0n });
    const entry = await world.db.ledgerEntry.findFirstOrThrow({ where: { kind: "bank_receipt" } });
    expect(entry).toMatchObject({ externalRef: line.id, lineId: line.id });
    expect(await world.db.outboxMessage.count({ where: { kind: "payment-received" } })).toBe(1);
  });

  test("finds its reference in the purpose, broken into groups by the bank", async () => {
    const text = `oplata po ${reference.replace(/(.{4})/g, "$1 ")} za granaty`;
    await bring(world, finance, [{ amount: total, text }]);
    expect(await moneyOf(world, trade)).toMatchObject(paid);
  });

  test("paid by bank, an open payment page is taken away", async () => {
    const page = await atThePage(world, trade);
    await bring(world, finance, [{ amount: total, reference }]);
    expect(() => world.controls.pay(page)).toThrow("expired");
    expect(await moneyOf(world, trade)).toMatchObject({ attempts: ["superseded"] });
  });

  test.each([
    ["short by what banks keep", total - 30_00n, "USD", "reference_short"],
    ["with much less", total - 30_01n, "USD", "reference_partial"],
    ["with more", total + 1n, "USD", "reference_over"],
    ["in another currency", total, "EUR", "reference_currency"],
  ])("%s is not booked by itself, and lies unallocated meanwhile", async (_, amount, currency, why) => {
    await bring(world, finance, [{ amount, currency, reference }]);
    const state = currency === "USD" ? "suggested" : "unallocated";
    expect(await onlyLine(world)).toMatchObject({ state, why, left: amount });
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "confirmed",
      payments: [{ state: "due", captured: 0n, review: null }],
    });
    expect(await balances(world)).toEqual({
      [`bank_balance ${currency}`]: amount,
      [`unallocated_receipts ${currency}`]: amount,
    });
  });

  test("that waits for finance holds its order: it does not expire with money on the account", async () => {
    await bring(world, finance, [{ amount: total, currency: "EUR", reference }]);
    const { dueAt } = await paymentOf(world, trade);
    const later = new Date((dueAt?.getTime() ?? 0) + 30 * 24 * 3_600_000);
    await passDeadlines({ ...world.system(), now: later });
    expect(await moneyOf(world, trade)).toMatchObject({ order: "confirmed", payments: [{ state: "due" }] });
  });

  test("of a known payer with the exact amount is suggested, of anybody else is not", async () => {
    const buyer = await world.db.company.findUniqueOrThrow({ where: { id: trade.buyer.companyId } });
    await bring(world, finance, [
      { amount: total, tax: buyer.taxNumber, bankRef: "known" },
      { amount: total, tax: "100582333", bankRef: "unknown" },
      { amount: total, bankRef: "nobody" },
      { amount: total - 1n, tax: buyer.taxNumber, bankRef: "other amount" },
    ]);
    expect((await linesOf(world)).map(({ state, why }) => [state, why])).toEqual([
      ["suggested", "known_payer_amount"],
      ["unallocated", "no_reference"],
      ["unallocated", "no_reference"],
      ["unallocated", "no_reference"],
    ]);
  });

  test("from somebody else books and is flagged", async () => {
    await bring(world, finance, [{ amount: total, reference, tax: "100582333", payer: "Other LLC" }]);
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "preparing",
      payments: [{ state: "paid", review: "third_party_payer" }],
    });
  });

  test("after the order ended is suggested, never booked by itself", async () => {
    await cancel(world, trade);
    await bring(world, finance, [{ amount: total, reference }]);
    expect(await onlyLine(world)).toMatchObject({ state: "suggested", why: "reference_cancelled" });
  });

  test("the second time the same is paid has nothing due", async () => {
    await bring(world, finance, [
      { amount: total, reference, bankRef: "B1" },
      { amount: total, reference, bankRef: "B2" },
    ]);
    expect((await linesOf(world)).map(({ why }) => why)).toEqual([
      "reference_and_amount",
      "reference_nothing_due",
    ]);
    expect(await moneyOf(world, trade)).toMatchObject(paid);
  });
});

describe("a file", () => {
  test("brought twice, even at once, adds nothing the second time", async () => {
    const rows = [
      { amount: total, reference, bankRef: "B1" },
      { amount: 5n, payer: "A" },
      { amount: 5n, payer: "A" },
    ];
    const results = await Promise.all([1, 2, 3].map(() => bring(world, finance, rows)));
    expect(results.map((result) => (result.ok ? result.value.fresh : null)).sort()).toEqual([0, 0, 3]);
    expect(await moneyOf(world, trade)).toMatchObject(paid);
    // Two equal payments without a reference of the bank's are two.
    expect(await linesOf(world)).toHaveLength(3);
    expect(await balances(world)).toMatchObject({ "bank_balance USD": total + 10n });
  });

  test("saved in Windows-1251 and again in UTF-8 is the same: names of Cyrillic letters count once", async () => {
    const text = csvOf([{ amount: 5n, payer: "ЧТУП «Вітебск-Ўнівермаг»", text: "аплата" }]);
    for (const [content, encoding, fresh] of [
      [inBytes(text, "windows-1251"), "Windows-1251", 1],
      [text, "UTF-8", 0],
    ] as const) {
      const brought = await importStatement(world.call(finance), await upload(content));
      expect(brought).toMatchObject({ value: { lines: 1, fresh } });
      const { statementId: id } = brought.ok ? brought.value : { statementId: "" };
      expect((await world.db.bankStatement.findUnique({ where: { id } }))?.encoding).toBe(encoding);
    }
    expect(await onlyLine(world)).toMatchObject({ partyName: "ЧТУП «Вітебск-Ўнівермаг»", text: "аплата" });
  });

  test("that says another amount under a known reference is refused whole", async () => {
    await bring(world, finance, [{ amount: 5n, bankRef: "B1" }]);
    const again = await bring(world, finance, [
      { amount: total, reference, bankRef: "B2" },
      { amount: 6n, bankRef: "B1" },
    ]);
    expect(again).toMatchObject({ refusal: { code: "statement-line-differs", line: 3, what: "B1" } });
    expect(await linesOf(world)).toHaveLength(1);
    const within = await bring(world, finance, [
      { amount: 7n, bankRef: "B3" },
      { amount: 8n, bankRef: "B3" },
    ]);
    expect(within).toMatchObject({ refusal: { code: "statement-line-differs", line: 3 } });
  });

  test("that is broken in its last line does nothing at all", async () => {
    const content = csvOf([{ amount: total, reference }]).concat("2026-11-20,1.00,USD\r\n");
    const refused = await importStatement(world.call(finance), await upload(content));
    expect(refused).toMatchObject({ refusal: { code: "statement-cells", line: 3 } });
    expect(await world.db.bankStatement.count()).toBe(0);
    expect(await moneyOf(world, trade)).toMatchObject({ payments: [{ captured: 0n }] });
  });

  test("whose lines nobody came to look at is finished by the job", async () => {
    const amounts = [total, 5n];
    const { id } = await world.db.bankStatement.create({
      data: {
        fileName: "a",
        fileSize: 1,
        sha256: "",
        format: "csv",
        lineCount: 2,
        newCount: 2,
        importedById: finance.userId,
        importedAt: world.now(),
      },
    });
    for (const [at, amount] of amounts.entries()) {
      await world.db.statementLine.create({
        data: {
          statementId: id,
          lineNumber: at,
          account: "A",
          bankRef: String(at),
          credit: true,
          bookedOn: world.now(),
          amount,
          left: amount,
          currency: "USD",
          partyName: "",
          partyAccount: "",
          partyTaxNumber: "",
          reference,
          text: "",
        },
      });
    }
    const waiting = await incomingLines(world.db, 10);
    expect(waiting).toHaveLength(2);
    // Two workers at the same lines.
    await Promise.all([...waiting, ...waiting].map((line) => lookAtLine(world.system(), line)));
    expect(await moneyOf(world, trade)).toMatchObject(paid);
    expect(await incomingLines(world.db, 10)).toEqual([]);
  });

  test("what a bank says of a line cannot be changed or taken away", async () => {
    await bring(world, finance, [{ amount: 5n }]);
    await expect(world.db.statementLine.updateMany({ data: { amount: 6n } })).rejects.toThrow("stands");
    await expect(world.db.statementLine.deleteMany()).rejects.toThrow("stands");
  });
});

describe("a receipt written down by hand", () => {
  const record = async (bankRef: string) => {
    const { id } = await paymentOf(world, trade);
    const input = { paymentId: id, reference: bankRef, amount: minor(total), currency: "USD" } as const;
    return recordTransfer(world.call(finance), input);
  };

  test.each(["b 1", "reference"])("is known again when its statement comes (%s)", async (by) => {
    await record(by === "reference" ? reference : by);
    await bring(world, finance, [{ amount: total, reference, bankRef: "B 1" }]);
    expect(await onlyLine(world)).toMatchObject({ state: "matched", why: "recorded_by_hand" });
    expect(await moneyOf(world, trade)).toMatchObject(paid);
    expect(await balances(world)).toMatchObject({ "bank_balance USD": total });
  });

  test.each(["b 1", "reference"])("is refused when the statement was faster (%s)", async (by) => {
    await bring(world, finance, [{ amount: total, reference, bankRef: "B 1" }]);
    expect(await record(by === "reference" ? reference : by)).toMatchObject({
      refusal: { code: "transfer-on-statement" },
    });
  });

  test("at the same moment as its statement counts once", async () => {
    await Promise.all([record("B1"), bring(world, finance, [{ amount: total, reference, bankRef: "B1" }])]);
    expect(await moneyOf(world, trade)).toMatchObject(paid);
    expect(await balances(world)).toMatchObject({ "bank_balance USD": total });
  });
});
