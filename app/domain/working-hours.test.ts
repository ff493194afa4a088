import { expect, test } from "vitest";
import { plainDate } from "./plain-date.ts";
import { addWorkingDays, isWorkingDay } from "./working-days.ts";
import { dueIn, workingMinutesBetween } from "./working-hours.ts";

const holidays = Object.assign(new Set([plainDate("2026-05-01"), plainDate("2026-04-20")]), {
  worked: new Set([plainDate("2026-04-25")]),
});
const minsk = (text: string) => new Date(`${text}+03:00`);

test.each([
  ["within the morning", "2026-11-23T09:30", "2026-11-23T11:00", 90],
  ["the dinner hour is not worked", "2026-11-23T12:30", "2026-11-23T14:30", 60],
  ["night and weekend do not count", "2026-11-27T17:00", "2026-11-30T10:00", 120],
  ["a holiday does not count", "2026-04-30T17:00", "2026-05-04T10:00", 120],
  ["a Saturday worked for a Monday off counts", "2026-04-24T17:00", "2026-04-27T10:00", 600],
  ["nothing when the second is earlier", "2026-11-23T12:00", "2026-11-23T10:00", 0],
])("working time is measured in working hours: %s", (_, from, to, minutes) => {
  expect(workingMinutesBetween(minsk(from), minsk(to), holidays)).toBe(minutes);
});

test("a Saturday worked for a day moved off is a working day for terms too", () => {
  expect(isWorkingDay(plainDate("2026-04-25"), holidays)).toBe(true);
  expect(isWorkingDay(plainDate("2026-04-20"), holidays)).toBe(false);
  expect(addWorkingDays(minsk("2026-04-24T12:00"), 2, holidays)).toEqual(minsk("2026-04-28T00:00"));
});

test.each([
  ["2026-11-24T15:00", { kind: "hours", hours: 3 }],
  ["2026-11-23T12:00", { kind: "hours", hours: 13 }],
  ["2026-11-20T12:00", { kind: "days", last: "2026-11-24" }],
  ["2026-11-24T19:00", { kind: "tonight" }],
  ["2026-11-25T00:00", { kind: "late", days: 0, since: "2026-11-24", yesterday: true }],
  ["2026-11-27T08:00", { kind: "late", days: 2, since: "2026-11-24", yesterday: false }],
])("what is left of a term that ends with 24 November, at %s", (now, left) => {
  expect(dueIn(minsk("2026-11-25T00:00"), minsk(now), holidays)).toEqual(left);
});
