/** Statements of the house's bank accounts, as finance of the demo brings them. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Currency } from "#app/domain/money.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { importStatement } from "#app/usecases/payments/import-statement.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

type Row = {
  /** Minor units; negative: it went out. */
  readonly amount: bigint;
  readonly currency: Currency;
  readonly payer?: { readonly legalName: string; readonly iban: string; readonly taxNumber: string };
  readonly reference?: string;
  readonly text: string;
};

/** Finance brings a statement of these lines, in the house's own CSV. */
export async function bringStatement(stage: Stage, at: Date, rows: readonly Row[]): Promise<void> {
  const day = minskDate(at);
  const lines = rows.map(({ amount, currency, payer, reference = "", text }, index) =>
    [
      day,
      toDecimal(minor(amount)),
      currency,
      payer?.legalName ?? "",
      payer?.iban ?? "",
      payer?.taxNumber ?? "",
      reference,
      text,
      `BY-${at.getTime().toString(36).toUpperCase()}-${index + 1}`,
    ]
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(","),
  );
  const header = "date,amount,currency,payerName,payerAccount,payerTaxNumber,reference,text,bankRef";
  const content = `${[header, ...lines].join("\r\n")}\r\n`;
  const folder = await mkdtemp(join(tmpdir(), "trade-house-demo-"));
  const path = join(folder, "statement.csv");
  await writeFile(path, content);
  const file = { name: `statement-${day}.csv`, size: Buffer.byteLength(content), path };
  await must(importStatement(stage.call(stage.cast.finance, at), file), "a statement is brought").finally(
    () => rm(folder, { recursive: true, force: true }),
  );
}

/** Who pays for an order. */
const payer = { buyer: { select: { legalName: true, iban: true, taxNumber: true } } } as const;

/** What an order's buyer owes next comes to the account, under the proforma's reference and in full. */
export async function payByStatement(stage: Stage, at: Date, number: string): Promise<void> {
  const due = await stage.db.payment.findFirstOrThrow({
    where: { order: { number }, dueAt: { not: null }, state: { not: "paid" } },
    include: { proforma: { where: { voidedAt: null } }, order: { include: payer } },
    orderBy: { seq: "asc" },
  });
  const [proforma] = due.proforma;
  if (proforma === undefined) throw new Error(`demo: ${number} has no proforma to be paid by`);
  await bringStatement(stage, at, [
    {
      amount: due.amount - due.captured,
      currency: due.currency,
      payer: due.order.buyer,
      reference: proforma.reference,
      text: `Оплата по счёту-проформе ${proforma.number}`,
    },
  ]);
}

/**
 * The latest statement: a transfer that banks shortened, one without its reference, one from nobody we know, and a fee
 * of the bank. Finance finds them waiting.
 */
export async function bringWaitingLines(stage: Stage, at: Date): Promise<void> {
  const open = await stage.db.payment.findMany({
    where: { state: "due", dueAt: { not: null }, cancelledAt: null, order: { state: "confirmed" } },
    include: { proforma: { where: { voidedAt: null } }, order: { include: payer } },
    orderBy: [{ reportedAt: { sort: "asc", nulls: "last" } }, { id: "desc" }],
  });
  const [reported, silent] = open;
  const rows: Row[] = [];
  if (reported !== undefined) {
    rows.push({
      amount: reported.amount - 18_00n,
      currency: reported.currency,
      payer: reported.order.buyer,
      reference: reported.proforma[0]?.reference ?? "",
      text: `Оплата по счёту-проформе ${reported.proforma[0]?.number ?? ""}, комиссия SHA`,
    });
  }
  if (silent !== undefined) {
    rows.push({
      amount: silent.amount,
      currency: silent.currency,
      payer: silent.order.buyer,
      text: "Оплата за фрукты по договору",
    });
  }
  rows.push(
    {
      amount: 480_00n,
      currency: "EUR",
      payer: { legalName: "ООО «Ягадны двор»", iban: "BY86AKBB10100000002966000000", taxNumber: "191234567" },
      text: "Предоплата, договор от 12.10",
    },
    { amount: -12_50n, currency: "USD", text: "Комиссия банка за ведение счёта" },
  );
  await bringStatement(stage, at, rows);
}
