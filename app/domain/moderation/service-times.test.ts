import { expect, test } from "vitest";
import { plainDate } from "../plain-date.ts";
import type { DecidedCase } from "./service-times.ts";
import { serviceTimes, spreadOf, weekOf } from "./service-times.ts";

const minsk = (text: string) => new Date(`${text}+03:00`);

test("median and nine in ten are times that really were", () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([30])).toEqual({ median: 30, p90: 30 });
  expect(spreadOf([10, 90, 20, 40, 30, 50, 60, 70, 80, 100])).toEqual({ median: 50, p90: 90 });
});

test("a week begins on Monday in Minsk", () => {
  expect(weekOf(minsk("2026-11-29T23:59"))).toBe(plainDate("2026-11-23"));
  expect(weekOf(minsk("2026-11-30T00:00"))).toBe(plainDate("2026-11-30"));
});

test("waiting is measured in working hours, by week and by moderator, against the term", () => {
  const one = (change: Partial<DecidedCase>): DecidedCase => ({
    queuedAt: minsk("2026-11-23T10:00"),
    firstLookAt: minsk("2026-11-23T11:00"),
    decidedAt: minsk("2026-11-23T12:00"),
    dueAt: minsk("2026-11-26T00:00"),
    decidedBy: "anna",
    reasons: [],
    ...change,
  });
  const times = serviceTimes(
    [
      one({}),
      one({ decidedBy: "boris", reasons: ["photos-poor"], firstLookAt: null }),
      // Over the weekend and past its term: Friday's hour and Monday's two.
      one({
        queuedAt: minsk("2026-11-27T17:00"),
        firstLookAt: minsk("2026-11-30T10:00"),
        decidedAt: minsk("2026-11-30T11:00"),
        dueAt: minsk("2026-11-28T00:00"),
        reasons: ["photos-poor", "other"],
      }),
    ],
    new Set(),
  );
  expect(times.all).toEqual({
    cases: 3,
    firstLook: { median: 60, p90: 120 },
    decision: { median: 120, p90: 180 },
    withinDue: 2,
  });
  expect(times.weeks.map(({ week, cases }) => [week, cases])).toEqual([
    ["2026-11-23", 2],
    ["2026-11-30", 1],
  ]);
  expect(times.people.map(({ person, cases }) => [person, cases])).toEqual([
    ["anna", 2],
    ["boris", 1],
  ]);
  expect(times.reasons).toEqual([
    { code: "photos-poor", times: 2 },
    { code: "other", times: 1 },
  ]);
});
