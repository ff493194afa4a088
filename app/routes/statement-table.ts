import { csvFile } from "#app/domain/csv-text.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { momentOf } from "#app/domain/payments/company-statement.ts";
import type { StatementFile } from "#app/queries/company-statement.server.ts";
import { csvAnswer } from "./csv-answer.ts";

/** Movements as CSV, the newest first, between the closing and the opening balances; notes move no balance. */
export function statementTable({ period, rows, balances }: Omit<StatementFile, "company">): string {
  const decimal = (amount: bigint) => toDecimal(minor(amount));
  const balance = (at: string, kind: "opening" | "closing") =>
    balances.map((row) => [at, kind, "", decimal(row[kind]), row.currency, "", decimal(row[kind])]);
  return csvFile([
    ["at", "kind", "order", "amount", "currency", "document", "balance"],
    ...balance(period.to, "closing"),
    ...rows.map((row) => [
      momentOf(row.at).iso,
      row.kind,
      row.number,
      decimal(row.amount),
      row.currency,
      row.document,
      row.balance === null ? "" : decimal(row.balance),
    ]),
    ...balance(period.from, "opening"),
  ]);
}

/** The same as an answer that a browser saves; null stays null, for a company that is not there. */
export function statementAnswer(statement: StatementFile | null): Response | null {
  if (statement === null) return null;
  const { from, to } = statement.period;
  return csvAnswer(statementTable(statement), `statement-${from}-${to}.csv`);
}
