/** A lot's ledger as CSV (RFC 4180, UTF-8): one movement a line, quantities in kg with a decimal point. */
import { csvLine } from "../csv-text.ts";
import type { Grams } from "../quantity.ts";
import { toKgDecimal } from "../quantity.ts";

export type LedgerRow = {
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly grams: Grams;
  /** Null: the Trade House. */
  readonly who: string | null;
  readonly order: string | null;
  readonly reason: string;
  readonly whole: Grams;
  readonly reserved: Grams;
  readonly shipped: Grams;
  readonly recalled: Grams;
  readonly left: Grams;
};

const columns = [
  ["seq", (row) => String(row.seq)],
  ["at", (row) => row.at.toISOString()],
  ["movement", (row) => row.kind],
  ["quantityKg", (row) => toKgDecimal(row.grams)],
  ["who", (row) => row.who ?? "Trade House"],
  ["order", (row) => row.order ?? ""],
  ["reason", (row) => row.reason],
  ["wholeKg", (row) => toKgDecimal(row.whole)],
  ["reservedKg", (row) => toKgDecimal(row.reserved)],
  ["shippedKg", (row) => toKgDecimal(row.shipped)],
  ["recalledKg", (row) => toKgDecimal(row.recalled)],
  ["leftKg", (row) => toKgDecimal(row.left)],
] as const satisfies readonly (readonly [string, (row: LedgerRow) => string])[];

/** The file, with a header. */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  return [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]
    .map((line) => csvLine(line))
    .join("");
}
