/** Bank statements as finance brings them, for tests of money. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Upload } from "#app/usecases/files/keep-documents.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { importStatement } from "#app/usecases/payments/import-statement.ts";
import type { MatchLine } from "#app/usecases/payments/match-line.ts";
import { matchLine } from "#app/usecases/payments/match-line.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson, completeOrder } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import { openMoneyWorld } from "./money-world.ts";

export type Row = {
  readonly date?: string;
  /** Minor units; negative: it went out. */
  readonly amount: bigint;
  readonly currency?: string;
  readonly payer?: string;
  readonly account?: string;
  readonly tax?: string;
  readonly reference?: string;
  readonly text?: string;
  readonly bankRef?: string;
};

/** A statement in the house's own CSV. */
export function csvOf(rows: readonly Row[]): string {
  const line = (row: Row) =>
    [
      row.date ?? "2026-11-20",
      toDecimal(minor(row.amount)),
      row.currency ?? "USD",
      row.payer ?? "",
      row.account ?? "",
      row.tax ?? "",
      row.reference ?? "",
      row.text ?? "",
      row.bankRef ?? "",
    ].join(",");
  const header = "date,amount,currency,payerName,payerAccount,payerTaxNumber,reference,text,bankRef";
  return `${[header, ...rows.map(line)].join("\r\n")}\r\n`;
}

/** A file on the disk, as the form reader leaves it. */
export async function upload(content: string | Uint8Array, name = "statement.csv"): Promise<Upload> {
  const path = join(await mkdtemp(join(tmpdir(), "trade-house-statement-")), "0");
  await writeFile(path, content);
  return { name, size: Buffer.byteLength(content), path };
}

/** Finance brings a statement of these lines. */
export async function bring(world: MoneyWorld, finance: Finance, rows: readonly Row[]) {
  return importStatement(world.call(finance), await upload(csvOf(rows)));
}

/** The proforma's reference of an instalment. */
export async function referenceOf(world: MoneyWorld, { orderId }: Trade, seq = 1): Promise<string> {
  const proforma = await world.db.proforma.findFirstOrThrow({
    where: { orderId, voidedAt: null, payment: { seq } },
  });
  return proforma.reference;
}

export async function paymentOf(world: MoneyWorld, { orderId }: Trade, seq = 1) {
  return world.db.payment.findUniqueOrThrow({ where: { orderId_seq: { orderId, seq } } });
}

/** The lines as the desk sees them, in the order of the file. */
export async function linesOf(world: MoneyWorld) {
  return world.db.statementLine.findMany({ orderBy: [{ lineNumber: "asc" }, { id: "asc" }] });
}

export async function onlyLine(world: MoneyWorld) {
  const [line] = await linesOf(world);
  if (line === undefined) throw new Error("there is no line");
  return line;
}

/** Finance matches a line to an instalment of a trade. */
export async function matchTo(
  world: MoneyWorld,
  finance: Finance,
  trade: Trade,
  differing: Partial<MatchLine> = {},
) {
  const { id: lineId } = differing.lineId === undefined ? await onlyLine(world) : { id: differing.lineId };
  const { id: paymentId } = await paymentOf(world, trade);
  const asked = { lineId, paymentId, rest: "credit", writeOff: false, ...differing } as const;
  return matchLine(world.call(finance), asked);
}

/** Balances of the named accounts, in minor units: assets and expenses by debit, the rest by credit. */
export async function balances(world: MoneyWorld): Promise<Record<string, bigint>> {
  const sums = await world.db.ledgerLine.groupBy({
    by: ["account", "currency"],
    _sum: { debit: true, credit: true },
  });
  const byDebit = ["provider_balance", "bank_balance", "writeoff_expense", "house_expense", "provider_fees"];
  return Object.fromEntries(
    sums
      .map(({ account, currency, _sum }): [string, bigint] => {
        const balance = (_sum.debit ?? 0n) - (_sum.credit ?? 0n);
        return [`${account} ${currency}`, byDebit.includes(account) ? balance : -balance];
      })
      .filter(([, balance]) => balance !== 0n),
  );
}

/** The account of the house that payouts in dollars leave from. */
export async function aHouseAccount(world: MoneyWorld): Promise<void> {
  await world.db.houseAccount.create({
    data: {
      currency: "USD",
      beneficiary: "Trade House",
      iban: "BY13NBRB3600900000002Z00AB00",
      bic: "NBRBBY2X",
      bankName: "Bank",
      validFrom: new Date("2026-01-01T00:00:00Z"),
      source: "test",
    },
  });
}

/** The order is completed, the house can pay, and two people of finance let its payout go by bank. */
export async function aPayoutLetGo(world: MoneyWorld, { orderId }: Pick<Trade, "orderId">): Promise<string> {
  await completeOrder(world.db, orderId, world.now());
  await aHouseAccount(world);
  const { id } = await world.db.payout.findFirstOrThrow({ where: { orderId } });
  for (const person of [await aFinancePerson(world.db), await aFinancePerson(world.db)]) {
    expect((await approvePayout(world.call(person), id)).ok).toBe(true);
  }
  return id;
}

export type BankCase = {
  readonly world: MoneyWorld;
  readonly trade: Trade;
  readonly finance: Finance;
  readonly reference: string;
};

/** A confirmed order that is to be paid by transfer, with the reference its proforma asks for, and finance. */
export async function openBankCase(): Promise<BankCase> {
  const world = await openMoneyWorld();
  const finance = await aFinancePerson(world.db);
  const trade = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
  return { world, finance, trade, reference: await referenceOf(world, trade) };
}
