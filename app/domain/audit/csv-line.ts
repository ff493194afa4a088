/**
 * One line of a CSV file (RFC 4180), with its line end. Text that a spreadsheet would take for a formula is given a
 * leading apostrophe: reasons are written by people, and the file is opened by others.
 */
export function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => csvCell(cell ?? "")).join(",")}\r\n`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
