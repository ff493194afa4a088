import { expect, test } from "vitest";
import { isInSeason, monthsOfWindow, monthsUntilHarvest, seasonStrip } from "./harvest-season.ts";
import { plainDate } from "./plain-date.ts";

test("goods without harvest months are always in season", () => {
  expect(isInSeason([], 5)).toBe(true);
  expect(isInSeason([10, 11], 5)).toBe(false);
  expect(isInSeason([10, 11], 10)).toBe(true);
});

test("a window over the new year touches months of both years", () => {
  expect(monthsOfWindow(plainDate("2026-11-20"), plainDate("2027-02-01"))).toEqual([1, 2, 11, 12]);
  expect(monthsOfWindow(plainDate("2026-01-01"), plainDate("2027-12-31"))).toHaveLength(12);
  expect(monthsOfWindow(plainDate("2026-02-02"), plainDate("2026-02-01"))).toEqual([]);
});

test("the strip shows harvest and sale month by month", () => {
  const strip = seasonStrip([10, 11], { from: plainDate("2026-11-01"), to: plainDate("2027-01-31") });
  expect(strip.filter((month) => month.harvest).map((month) => month.month)).toEqual([10, 11]);
  expect(strip.filter((month) => month.available).map((month) => month.month)).toEqual([1, 11, 12]);
  const season = seasonStrip([6], null);
  expect(season.filter((month) => month.available).map((month) => month.month)).toEqual([6]);
});

test("the wait for the harvest runs over the new year", () => {
  expect(monthsUntilHarvest([10], 11)).toBe(11);
  expect(monthsUntilHarvest([2], 12)).toBe(2);
  expect(monthsUntilHarvest([2], 2)).toBe(0);
  expect(monthsUntilHarvest([], 2)).toBe(0);
});
