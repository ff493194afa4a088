import { expect, test } from "vitest";
import { plainDate } from "./plain-date.ts";
import {
  addPaymentDays,
  addWorkingDays,
  isPaymentDay,
  isWorkingDay,
  workingDaysBetween,
} from "./working-days.ts";

const belarus = new Set([plainDate("2026-05-01"), plainDate("2026-07-03")]);
const azerbaijan = new Set([plainDate("2026-05-28")]);

test.each([
  ["Monday noon", "2026-11-23T09:00:00Z", 2, "2026-11-25T21:00:00.000Z"],
  ["Friday: the weekend does not count", "2026-11-27T09:00:00Z", 2, "2026-12-01T21:00:00.000Z"],
  ["Saturday", "2026-11-28T09:00:00Z", 1, "2026-11-30T21:00:00.000Z"],
  ["a holiday on the way", "2026-04-30T09:00:00Z", 1, "2026-05-04T21:00:00.000Z"],
  ["late in the evening UTC it is tomorrow in Minsk", "2026-11-23T21:30:00Z", 1, "2026-11-25T21:00:00.000Z"],
  ["no days: today's end", "2026-11-23T09:00:00Z", 0, "2026-11-23T21:00:00.000Z"],
])("a term in working days ends at 24:00 in Minsk: %s", (_, from, days, deadline) => {
  expect(addWorkingDays(new Date(from), days, belarus).toISOString()).toBe(deadline);
});

test("money needs banks of both countries at work", () => {
  expect(isWorkingDay(plainDate("2026-05-28"), belarus)).toBe(true);
  expect(isPaymentDay(plainDate("2026-05-28"), { belarus, azerbaijan })).toBe(false);
  expect(isPaymentDay(plainDate("2026-07-03"), { belarus, azerbaijan })).toBe(false);
  const deadline = addPaymentDays(new Date("2026-05-27T09:00:00Z"), 1, { belarus, azerbaijan });
  expect(deadline.toISOString()).toBe("2026-05-29T21:00:00.000Z");
});

test("service time counts the working days that were needed", () => {
  const monday = new Date("2026-11-23T09:00:00Z");
  expect(workingDaysBetween(monday, monday, belarus)).toBe(0);
  expect(workingDaysBetween(monday, new Date("2026-11-30T09:00:00Z"), belarus)).toBe(5);
});
