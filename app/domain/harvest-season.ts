/** Months of harvest and of sale: what is in season, and the strip of twelve that a listing shows. */
import type { PlainDate } from "./plain-date.ts";
import { monthOf, yearOf } from "./plain-date.ts";

/** 1–12. */
export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type Month = (typeof months)[number];

/** Whether goods are harvested in a month; goods without harvest months are made all the year. */
export function isInSeason(harvestMonths: readonly number[], month: number): boolean {
  return harvestMonths.length === 0 || harvestMonths.includes(month);
}

/** Months touched by a window of dates, in the order of the calendar; all twelve from a year on. */
export function monthsOfWindow(from: PlainDate, to: PlainDate): Month[] {
  if (to < from) return [];
  const first = yearOf(from) * 12 + monthOf(from) - 1;
  const last = yearOf(to) * 12 + monthOf(to) - 1;
  const touched = new Set<number>();
  for (let month = first; month <= last && touched.size < 12; month += 1) touched.add((month % 12) + 1);
  return months.filter((month) => touched.has(month));
}

export type SeasonMonth = { readonly month: Month; readonly harvest: boolean; readonly available: boolean };

/**
 * The season strip: for each month whether the goods are harvested and whether they can be had. Without a window of
 * sale the harvest months stand for both.
 */
export function seasonStrip(
  harvestMonths: readonly number[],
  window: { readonly from: PlainDate; readonly to: PlainDate } | null,
): SeasonMonth[] {
  const available: readonly number[] = window === null ? [] : monthsOfWindow(window.from, window.to);
  return months.map((month) => {
    const harvest = harvestMonths.includes(month);
    return {
      month,
      harvest,
      available: window === null ? isInSeason(harvestMonths, month) : available.includes(month),
    };
  });
}

/** Months until goods are harvested again, 0 when they are now or are made all the year. */
export function monthsUntilHarvest(harvestMonths: readonly number[], month: number): number {
  if (isInSeason(harvestMonths, month)) return 0;
  for (let ahead = 1; ahead < 12; ahead += 1) {
    if (harvestMonths.includes(((month - 1 + ahead) % 12) + 1)) return ahead;
  }
  return 0;
}
