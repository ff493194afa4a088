/** Days and hours of the demo's story. */
import type { PlainDate } from "#app/domain/plain-date.ts";
import {
  addDays,
  daysBetween,
  minskDate,
  minskStart,
  plainDate,
  weekdayOf,
  yearOf,
} from "#app/domain/plain-date.ts";
import type { Goods } from "./goods/goods.ts";

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function hoursAfter(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR);
}

export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY);
}

/** The later of two moments. */
export function later(a: Date, b: Date): Date {
  return new Date(Math.max(a.getTime(), b.getTime()));
}

/** The first moment from then on at which offices in Minsk are open: weekdays, nine to six. */
export function inOfficeHours(instant: Date): Date {
  let at = instant;
  for (;;) {
    const day = minskDate(at);
    const opens = hoursAfter(minskStart(day), 9);
    const closes = hoursAfter(minskStart(day), 18);
    if (weekdayOf(day) <= 5 && at < closes)
      return at < opens ? new Date(opens.getTime() + (at.getTime() % HOUR)) : at;
    at = hoursAfter(minskStart(addDays(day, 1)), 9 + (instant.getTime() % HOUR) / HOUR);
  }
}

/** One season of goods: when they are picked and when they can be had. */
export type Season = {
  readonly harvestFrom: PlainDate | null;
  readonly harvestTo: PlainDate | null;
  readonly availableFrom: PlainDate;
  readonly availableTo: PlainDate;
};

/** Days of sale that goods made all year are offered for at a time, and after how many they are offered anew. */
const OFFERED_FOR = 350;
const RENEWED_AFTER = 280;
/** A listing is for one season, not for ever. */
const MOST_DAYS = 360;

/** The seasons of goods that lie, at least in part, between two days. */
export function seasonsOf({ harvest, keeps = 0 }: Goods, from: PlainDate, to: PlainDate): Season[] {
  if (harvest === undefined) {
    const seasons: Season[] = [];
    for (let start = from; start <= to; start = addDays(start, RENEWED_AFTER)) {
      seasons.push({
        harvestFrom: null,
        harvestTo: null,
        availableFrom: start,
        availableTo: addDays(start, OFFERED_FOR),
      });
    }
    return seasons;
  }
  const [first, last] = harvest;
  const seasons: Season[] = [];
  for (let year = yearOf(from) - 1; year <= yearOf(to); year += 1) {
    const harvestFrom = plainDate(`${year}-${first}`);
    const harvestTo = plainDate(`${last < first ? year + 1 : year}-${last}`);
    const availableFrom = addDays(harvestFrom, 2);
    const days = Math.min(daysBetween(availableFrom, harvestTo) + keeps, MOST_DAYS);
    const availableTo = addDays(availableFrom, days);
    if (availableTo > from && availableFrom < to)
      seasons.push({ harvestFrom, harvestTo, availableFrom, availableTo });
  }
  return seasons;
}
