import { csvFile } from "#app/domain/csv-text.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Balance, StatementRow } from "#app/domain/payments/company-statement.ts";
import { momentOf } from "#app/domain/payments/company-statement.ts";

type Statement = {
  readonly period: { readonly from: string; readonly to: string };
  readonly rows: readonly StatementRow[];
  readonly balances: readonly Balance[];
};

/** Movements as CSV, the newest first, between the closing and the opening balances. */
export function statementTable({ period, rows, balances }: Statement): string {
  const balance = (at: string, kind: "opening" | "closing") =>
    balances.map((row) => [at, kind, "", toDecimal(minor(row[kind])), row.currency]);
  return csvFile([
    ["at", "kind", "order", "amount", "currency"],
    ...balance(period.to, "closing"),
    ...rows.map(({ at, kind, number, amount, currency }) => [
      momentOf(at).iso,
      kind,
      number,
      toDecimal(minor(amount)),
      currency,
    ]),
    ...balance(period.from, "opening"),
  ]);
}
