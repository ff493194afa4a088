import { expect, test } from "vitest";
import {
  addDays,
  addHours,
  addMinutes,
  compareDates,
  dayOf,
  daysBetween,
  fromColumn,
  isLate,
  minskDate,
  minskEnd,
  minskStart,
  monthOf,
  parsePlainDate,
  plainDate,
  toColumn,
  weekdayOf,
  yearOf,
} from "./plain-date.ts";

test.each([
  "2026-02-29",
  "2026-13-01",
  "2026-1-1",
  "01.02.2026",
  "",
  "2026-04-31",
  "1026-01-01",
  "2026-01-01T00:00",
])("%j is no day", (text) => {
  expect(parsePlainDate(text)).toEqual({ ok: false, refusal: { code: "date-malformed" } });
  expect(() => plainDate(text)).toThrow("not a date");
});

test("dates carry over months and leap days", () => {
  expect(addDays(plainDate("2028-02-28"), 1)).toBe("2028-02-29");
  expect(addDays(plainDate("2026-01-01"), -1)).toBe("2025-12-31");
  expect(daysBetween(plainDate("2026-03-01"), plainDate("2026-02-01"))).toBe(-28);
  expect(compareDates(plainDate("2026-03-01"), plainDate("2026-02-01"))).toBe(1);
  expect(compareDates(plainDate("2026-02-01"), plainDate("2026-03-01"))).toBe(-1);
  expect(compareDates(plainDate("2026-02-01"), plainDate("2026-02-01"))).toBe(0);
});

test("the parts of a date", () => {
  const date = plainDate("2026-11-23");
  expect([yearOf(date), monthOf(date), dayOf(date), weekdayOf(date)]).toEqual([2026, 11, 23, 1]);
  expect(weekdayOf(plainDate("2026-11-22"))).toBe(7);
});

test("a day in Minsk begins three hours before the day in UTC, summer and winter", () => {
  expect(minskDate(new Date("2026-07-01T20:59:59Z"))).toBe("2026-07-01");
  expect(minskDate(new Date("2026-07-01T21:00:00Z"))).toBe("2026-07-02");
  expect(minskStart(plainDate("2026-01-10")).toISOString()).toBe("2026-01-09T21:00:00.000Z");
  expect(minskEnd(plainDate("2026-01-10")).toISOString()).toBe("2026-01-10T21:00:00.000Z");
});

test("a deed at the deadline is late, a millisecond before is not", () => {
  const deadline = minskEnd(plainDate("2026-01-10"));
  expect(isLate(deadline, deadline)).toBe(true);
  expect(isLate(new Date(deadline.getTime() - 1), deadline)).toBe(false);
});

test("database columns and hours", () => {
  const date = plainDate("2026-06-10");
  expect(fromColumn(toColumn(date))).toBe(date);
  expect(addHours(toColumn(date), 48)).toEqual(toColumn(plainDate("2026-06-12")));
  expect(addMinutes(toColumn(date), 30).toISOString()).toBe("2026-06-10T00:30:00.000Z");
});
