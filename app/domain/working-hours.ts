/**
 * Working time of the Trade House: 9 to 13 and 14 to 18 o'clock in Minsk on working days, eight hours a day. Terms end
 * at 24:00; this is only how waiting is told and measured.
 */
import type { PlainDate } from "./plain-date.ts";
import { addDays, minskDate, minskEnd, minskStart } from "./plain-date.ts";
import type { Holidays } from "./working-days.ts";
import { isWorkingDay } from "./working-days.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Hours of Minsk's day between which people work. */
const SHIFTS = [
  [9, 13],
  [14, 18],
] as const;
/** A case older than this is measured by its last days only: the figure is then simply "very long". */
const MOST_DAYS = 3_660;

function workedOn(date: PlainDate, from: number, to: number): number {
  const midnight = minskStart(date).getTime();
  return SHIFTS.reduce((sum, [begins, ends]) => {
    const start = Math.max(from, midnight + begins * HOUR);
    const end = Math.min(to, midnight + ends * HOUR);
    return sum + Math.max(0, end - start);
  }, 0);
}

/** Whole minutes of working time between two instants; 0 when the second is not later. */
export function workingMinutesBetween(from: Date, to: Date, holidays: Holidays): number {
  let sum = 0;
  const last = minskDate(to);
  let date = minskDate(from);
  for (let days = 0; date <= last && days < MOST_DAYS; days += 1) {
    if (isWorkingDay(date, holidays)) sum += workedOn(date, from.getTime(), to.getTime());
    date = addDays(date, 1);
  }
  return Math.floor(sum / MINUTE);
}

/** How a due time stands to now, for words. */
export type DueIn =
  /** Over since the end of a day; `days` full working days have passed since, `yesterday` says that it was that day. */
  | { readonly kind: "late"; readonly days: number; readonly since: PlainDate; readonly yesterday: boolean }
  /** So many working hours are left, at least one begun. */
  | { readonly kind: "hours"; readonly hours: number }
  /** The working day is over and the term ends at midnight. */
  | { readonly kind: "tonight" }
  | { readonly kind: "days"; readonly last: PlainDate };

/** Waiting is told in hours up to two working days, in dates beyond. */
const HOURS_TOLD = 16;

/** How long until a term that ends at 24:00 in Minsk, or since when it is over. */
export function dueIn(dueAt: Date, now: Date, holidays: Holidays): DueIn {
  const last = minskDate(new Date(dueAt.getTime() - 1));
  if (now.getTime() >= dueAt.getTime()) {
    const today = minskDate(now);
    let days = 0;
    for (let date = addDays(last, 1); date < today && days < MOST_DAYS; date = addDays(date, 1)) {
      if (isWorkingDay(date, holidays)) days += 1;
    }
    return { kind: "late", days, since: last, yesterday: addDays(last, 1) === today };
  }
  const minutes = workingMinutesBetween(now, dueAt, holidays);
  if (minutes === 0) return minskEnd(minskDate(now)) >= dueAt ? { kind: "tonight" } : { kind: "days", last };
  const hours = Math.ceil(minutes / 60);
  return hours <= HOURS_TOLD ? { kind: "hours", hours } : { kind: "days", last };
}
