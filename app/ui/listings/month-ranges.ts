import type { Format } from "#app/i18n/format.ts";

/** Runs of months round the year: [11, 12, 1, 3] → [[11, 1], [3, 3]]; none for no month or all of them. */
export function monthRuns(months: readonly number[]): readonly (readonly [number, number])[] {
  const present = new Set(months);
  if (present.size === 0 || present.size === 12) return [];
  const before = (month: number): number => (month === 1 ? 12 : month - 1);
  const after = (month: number): number => (month === 12 ? 1 : month + 1);
  const starts = [...present].filter((month) => !present.has(before(month))).sort((a, b) => a - b);
  return starts.map((start) => {
    let end = start;
    while (present.has(after(end))) end = after(end);
    return [start, end] as const;
  });
}

/** Months in words: "oct–nov, feb"; `allYear` for all twelve and for goods without months. */
export function monthsInWords(months: readonly number[], f: Format, allYear: string): string {
  const runs = monthRuns(months);
  if (runs.length === 0) return allYear;
  return runs
    .map(([from, to]) => (from === to ? f.shortMonth(from) : `${f.shortMonth(from)}–${f.shortMonth(to)}`))
    .join(", ");
}
