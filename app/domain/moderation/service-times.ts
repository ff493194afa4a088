/** How fast the Trade House answers its producers: decided cases measured in working time, and why things go back. */
import type { PlainDate } from "../plain-date.ts";
import { addDays, minskDate, weekdayOf } from "../plain-date.ts";
import type { Holidays } from "../working-days.ts";
import { workingMinutesBetween } from "../working-hours.ts";
import type { ListingReason } from "./reasons.ts";

export type DecidedCase = {
  readonly queuedAt: Date;
  /** Null for cases from before this was written down: their first look is not counted. */
  readonly firstLookAt: Date | null;
  readonly decidedAt: Date;
  readonly dueAt: Date;
  readonly decidedBy: string;
  readonly reasons: readonly ListingReason[];
};

/** Of one group of cases; times in working minutes, null where nothing was measured. */
export type ServiceTimes = {
  readonly cases: number;
  readonly firstLook: Spread | null;
  readonly decision: Spread | null;
  /** Decided before the term was over. */
  readonly withinDue: number;
};

export type Spread = { readonly median: number; readonly p90: number };

/** Median and 90th percentile by nearest rank, so that each is a time that really was; null of nothing. */
export function spreadOf(minutes: readonly number[]): Spread | null {
  if (minutes.length === 0) return null;
  const sorted = [...minutes].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { median: rank(0.5), p90: rank(0.9) };
}

type Measured = DecidedCase & { readonly look: number | null; readonly decision: number };

function timesOf(cases: readonly Measured[]): ServiceTimes {
  return {
    cases: cases.length,
    firstLook: spreadOf(cases.flatMap(({ look }) => look ?? [])),
    decision: spreadOf(cases.map(({ decision }) => decision)),
    withinDue: cases.filter(({ decidedAt, dueAt }) => decidedAt < dueAt).length,
  };
}

/** The Monday of an instant's week in Minsk. */
export function weekOf(instant: Date): PlainDate {
  const date = minskDate(instant);
  return addDays(date, 1 - weekdayOf(date));
}

function grouped<K>(cases: readonly Measured[], keyOf: (one: Measured) => K): [K, ServiceTimes][] {
  const groups = new Map<K, Measured[]>();
  for (const one of cases) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups].map(([key, members]) => [key, timesOf(members)]);
}

/** Decided cases together, by week (oldest first), by moderator (most first), and the reasons given (most first). */
export function serviceTimes(decided: readonly DecidedCase[], holidays: Holidays) {
  const cases = decided.map((one): Measured => {
    const look = one.firstLookAt && workingMinutesBetween(one.queuedAt, one.firstLookAt, holidays);
    return { ...one, look, decision: workingMinutesBetween(one.queuedAt, one.decidedAt, holidays) };
  });
  const reasons = new Map<ListingReason, number>();
  for (const code of cases.flatMap((one) => one.reasons)) reasons.set(code, (reasons.get(code) ?? 0) + 1);
  return {
    all: timesOf(cases),
    weeks: grouped(cases, ({ decidedAt }) => weekOf(decidedAt))
      .map(([week, times]) => ({ week, ...times }))
      .sort((a, b) => (a.week < b.week ? -1 : 1)),
    people: grouped(cases, ({ decidedBy }) => decidedBy)
      .map(([person, times]) => ({ person, ...times }))
      .sort((a, b) => b.cases - a.cases || (a.person < b.person ? -1 : 1)),
    reasons: [...reasons]
      .map(([code, times]) => ({ code, times }))
      .sort((a, b) => b.times - a.times || (a.code < b.code ? -1 : 1)),
  };
}
