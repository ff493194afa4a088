/**
 * The one writer of comma-separated values (RFC 4180): whatever the house hands out as CSV goes through here. Text that
 * a spreadsheet would run as a formula is given an apostrophe (OWASP, CSV injection); numbers, negative ones too, stay
 * numbers.
 */

const formula = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;
const number = /^[+-]?\d+(?:[.,]\d+)?$/;
/** Whatever any of the delimiters in use would break. */
const needsQuotes = /["\r\n;,\t]|^ | $/;

/** Null is an empty cell. */
export type CsvCell = string | null;
export type CsvDelimiter = ";" | "," | "\t";

/** One cell: never a formula, quotes doubled. */
export function csvCell(cell: CsvCell): string {
  const text = cell ?? "";
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its end. */
export function csvLine(cells: readonly CsvCell[], delimiter: CsvDelimiter = ","): string {
  return `${cells.map(csvCell).join(delimiter)}\r\n`;
}

/** A file that Excel opens rightly by a double click: UTF-8 with its mark. */
export function csvFile(rows: readonly (readonly CsvCell[])[], delimiter: CsvDelimiter = ","): string {
  return `\uFEFF${rows.map((row) => csvLine(row, delimiter)).join("")}`;
}
