/** Numbers of a workbook as people saw them: dates are days counted from 1900 or 1904, decimals are binary fractions. */

/** Formats that every program knows by number and that show a date (ECMA-376, part 1, 18.8.30). */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** @param code the format's own text, where the workbook brings one */
export function isDateFormat(id: string, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(Number(id));
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[dy]/i.test(bare);
}

const DAY = 86_400_000;

/** A day's number as "YYYY-MM-DD"; what is no day of ours stays a number. */
export function serialDate(value: string, from1904: boolean): string {
  const days = Math.floor(Number(value));
  // 1900 counts a 29 February that never was, so the count begins two days before that year.
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = Number.isInteger(days) && days > 0 && days < 200_000 ? new Date(first + days * DAY) : null;
  return day === null ? value : day.toISOString().slice(0, 10);
}

/** "1.1000000000000001" → "1.1": fifteen digits are what a spreadsheet shows. */
export function showNumber(value: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const shown = String(Number(number.toPrecision(15)));
  return shown.includes("e") ? value : shown;
}
