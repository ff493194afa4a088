import { expect, test } from "vitest";
import type { CompanyCheck } from "./company-checks.ts";
import { checksFor, lapsedChecks, standingOf } from "./company-checks.ts";
import { plainDate } from "./plain-date.ts";

const today = plainDate("2026-11-23");
const check = (
  kind: CompanyCheck["kind"],
  validUntil: string | null,
  checkedOn = "2026-01-10",
): CompanyCheck => ({
  kind,
  checkedOn: plainDate(checkedOn),
  validUntil: validUntil === null ? null : plainDate(validUntil),
});

test.each([
  [null, "valid"],
  ["2026-12-24", "valid"],
  ["2026-12-23", "expiring"],
  ["2026-11-23", "expiring"],
  ["2026-11-22", "expired"],
] as const)("an item that holds until %s is %s today", (validUntil, standing) => {
  expect(standingOf(check("tax_number", validUntil), today)).toBe(standing);
});

test("an item nobody checked is missing", () => {
  expect(standingOf(undefined, today)).toBe("missing");
});

test("required items that lapsed are named; a newer check of the kind counts", () => {
  const checks = [
    check("registration_extract", "2026-11-01"),
    check("tax_number", "2026-02-01", "2025-02-01"),
    check("tax_number", null),
  ];
  expect(lapsedChecks("buyer", checks, today)).toEqual(["registration_extract"]);
  expect(lapsedChecks("producer", checks, today)).toEqual([
    "registration_extract",
    "bank_beneficiary",
    "business_type",
  ]);
});

test("what is required can be ticked", () => {
  for (const { offered, required } of Object.values(checksFor))
    expect(offered).toEqual(expect.arrayContaining([...required]));
});
