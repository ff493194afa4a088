import { describe, expect, test } from "vitest";
import { plainDate } from "../plain-date.ts";
import { decideCorrection, decideReport, isTruckLate } from "./course.ts";

const hour = (n: number) => new Date(Date.UTC(2026, 10, 23, 9) + n * 3_600_000);
const loaded = {
  state: "loaded",
  loadedAt: hour(0),
  borderAt: null,
  customsAt: null,
  arrivedAt: null,
} as const;
const atBorder = { ...loaded, state: "border", borderAt: hour(30) } as const;
const there = { ...atBorder, state: "arrived", customsAt: hour(60), arrivedAt: hour(70) } as const;

describe("the way of a truck", () => {
  test("goes on stage by stage; a stage nobody reported may be skipped, none may come back", () => {
    expect(decideReport(loaded, "border", hour(30), hour(31)).ok).toBe(true);
    expect(decideReport(loaded, "arrived", hour(30), hour(31)).ok).toBe(true);
    expect(decideReport(atBorder, "border", hour(31), hour(31))).toMatchObject({
      refusal: { code: "milestone-passed" },
    });
  });
  test("is told in the order in which it happened, and never from the future", () => {
    const wrong = { refusal: { code: "milestone-time-wrong" } };
    expect(decideReport(atBorder, "customs", hour(29), hour(40))).toMatchObject(wrong);
    expect(decideReport(atBorder, "customs", hour(41), hour(40))).toMatchObject(wrong);
    expect(decideReport(loaded, "border", hour(-25), hour(40))).toMatchObject(wrong);
    expect(decideReport(loaded, "border", hour(-20), hour(40)).ok).toBe(true);
    expect(decideReport(atBorder, "customs", hour(40.2), hour(40)).ok).toBe(true);
  });
  test("can be put right between what came before and after", () => {
    expect(decideCorrection(there, "customs", hour(50), hour(80)).ok).toBe(true);
    expect(decideCorrection(there, "customs", hour(71), hour(80))).toMatchObject({
      refusal: { code: "milestone-time-wrong" },
    });
    expect(decideCorrection(there, "border", hour(61), hour(80)).ok).toBe(false);
    expect(decideCorrection(atBorder, "customs", hour(40), hour(80))).toMatchObject({
      refusal: { code: "milestone-not-reported" },
    });
  });
  test("is late from the midnight that ends the day it was expected, until it has arrived", () => {
    const eta = plainDate("2026-11-29");
    expect(isTruckLate({ state: "customs", eta }, plainDate("2026-11-29"))).toBe(false);
    expect(isTruckLate({ state: "customs", eta }, plainDate("2026-11-30"))).toBe(true);
    expect(isTruckLate({ state: "arrived", eta }, plainDate("2026-11-30"))).toBe(false);
    expect(isTruckLate({ state: "loaded", eta: null }, plainDate("2026-11-30"))).toBe(false);
  });
});
