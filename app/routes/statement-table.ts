import { csvFile } from "#app/domain/csv-text.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { StatementRow } from "#app/domain/payments/company-statement.ts";

/** Movements as CSV, the newest first. */
export function statementTable(rows: readonly StatementRow[]): string {
  return csvFile([
    ["at", "kind", "order", "amount", "currency"],
    ...rows.map(({ at, kind, number, amount, currency }) => [
      at.toISOString(),
      kind,
      number,
      toDecimal(minor(amount)),
      currency,
    ]),
  ]);
}
