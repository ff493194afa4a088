import { expect, test } from "vitest";
import { plainDate } from "../plain-date.ts";
import { nextSeason, renewalNeedsReview, yearsOn } from "./new-season.ts";

const today = plainDate("2026-11-23");
const date = (text: string | null) => (text === null ? null : plainDate(text));

test.each([
  ["2026-10-01", 1, "2027-10-01"],
  ["2028-02-29", 1, "2029-02-28"],
  ["2027-02-28", 1, "2028-02-28"],
  ["2028-02-29", 4, "2032-02-28"],
])("%s, %i years on, is %s", (from, years, to) => {
  expect(yearsOn(plainDate(from), years)).toBe(to);
});

test.each([
  ["a season that has just ended", ["2026-05-01", "2026-06-30"], ["2027-05-01", "2027-06-30"]],
  ["one that still runs", ["2026-11-01", "2027-01-31"], ["2027-11-01", "2028-01-31"]],
  ["one that slept three years", ["2023-05-01", "2023-06-30"], ["2027-05-01", "2027-06-30"]],
  ["one without dates", [null, null], [null, null]],
])("%s moves to the next that is still to come", (_what, [from, to], moved) => {
  const dates = {
    harvestFrom: null,
    harvestTo: null,
    availableFrom: date(from ?? null),
    availableTo: date(to ?? null),
  };
  const next = nextSeason(dates, today);
  expect([next.availableFrom, next.availableTo]).toEqual(moved);
});

const paper = { kind: "haccp", number: "", issuer: "", issuedOn: null } as const;
test.each([
  ["harvest dates", "2026-09-01", [], true],
  ["no harvest dates and papers that hold", null, [{ ...paper, validUntil: today }], false],
  ["a certificate that has expired", null, [{ ...paper, validUntil: plainDate("2026-11-22") }], true],
])("a renewal with %s: read by a moderator %s", (_what, harvest, certificates, reviewed) => {
  const dates = { harvestFrom: date(harvest), harvestTo: null };
  expect(renewalNeedsReview(dates, certificates, today)).toBe(reviewed);
});
