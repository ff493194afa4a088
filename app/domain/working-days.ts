/**
 * Terms in working days. The day of the event does not count and the term ends at 24:00 in Minsk of its last working
 * day, as terms in days run in the Civil Code of Belarus (articles 192 and 195 **[general knowledge]**).
 * Which days are holidays is data, and so are the Saturdays to which Belarus moves working days each year.
 */
import type { PlainDate } from "./plain-date.ts";
import { addDays, minskDate, minskEnd, weekdayOf } from "./plain-date.ts";

/** Public holidays that fall on any weekday; `worked` are the Saturdays and Sundays worked in the place of others. */
export type Holidays = ReadonlySet<PlainDate> & { readonly worked?: ReadonlySet<PlainDate> };

/** Holidays of both countries, for everything that a bank in each must do. */
export type BothHolidays = { readonly belarus: Holidays; readonly azerbaijan: Holidays };

export function isWorkingDay(date: PlainDate, holidays: Holidays): boolean {
  return (weekdayOf(date) <= 5 && !holidays.has(date)) || holidays.worked?.has(date) === true;
}

/** A day on which banks of both countries work. */
export function isPaymentDay(date: PlainDate, holidays: BothHolidays): boolean {
  return isWorkingDay(date, holidays.belarus) && !holidays.azerbaijan.has(date);
}

function lastDayOfTerm(from: Date, days: number, counts: (date: PlainDate) => boolean): PlainDate {
  let date = minskDate(from);
  for (let counted = 0; counted < days; ) {
    date = addDays(date, 1);
    if (counts(date)) counted += 1;
  }
  return date;
}

/** The deadline `days` Belarusian working days after an instant: 24:00 in Minsk of the last of them. */
export function addWorkingDays(from: Date, days: number, holidays: Holidays): Date {
  return minskEnd(lastDayOfTerm(from, days, (date) => isWorkingDay(date, holidays)));
}

/** The deadline `days` payment days after an instant: holidays of either country do not count. */
export function addPaymentDays(from: Date, days: number, holidays: BothHolidays): Date {
  return minskEnd(lastDayOfTerm(from, days, (date) => isPaymentDay(date, holidays)));
}

/** Working days that have begun and passed between two instants; 0 on the same day. For service times. */
export function workingDaysBetween(from: Date, to: Date, holidays: Holidays): number {
  const last = minskDate(to);
  let count = 0;
  for (let date = addDays(minskDate(from), 1); date <= last; date = addDays(date, 1)) {
    if (isWorkingDay(date, holidays)) count += 1;
  }
  return count;
}
