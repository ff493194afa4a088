import { describe, expect, test } from "vitest";
import { companyStates } from "../actor.ts";
import type { CompanyCheck } from "../company-checks.ts";
import { plainDate } from "../plain-date.ts";
import { expiryStage } from "./expiry.ts";
import { tradeStop } from "./trade-stop.ts";

const today = plainDate("2026-11-23");
const check = (kind: CompanyCheck["kind"], until: string | null, on = "2026-01-10"): CompanyCheck => ({
  kind,
  checkedOn: plainDate(on),
  validUntil: until === null ? null : plainDate(until),
});
const producer = (...checks: CompanyCheck[]) => ({ kind: "producer", state: "verified", checks }) as const;

describe("beginning something new", () => {
  test("is for verified companies alone", () => {
    const may = companyStates.filter(
      (state) => tradeStop({ kind: "buyer", state, checks: [] }, today) === null,
    );
    expect(may).toEqual(["verified"]);
  });

  test.each([
    ["an item that holds today for the last time", check("tax_number", "2026-11-23"), null],
    ["an item that ended yesterday", check("tax_number", "2026-11-22"), "verification-expired"],
    ["an item that never ends", check("tax_number", null), null],
    ["an item no verification needs", check("site_visit", "2026-11-01"), null],
    [
      "an item that staff gave ten days: the notice of 30 runs on",
      check("tax_number", "2026-11-20", "2026-11-10"),
      null,
    ],
    ["the same after its notice", check("tax_number", "2026-10-20", "2026-10-10"), "verification-expired"],
  ] as const)("%s", (_, item, stop) => {
    expect(tradeStop(producer(item), today)).toBe(stop);
  });

  test("a renewed item lifts the stop", () => {
    const old = check("tax_number", "2026-11-22");
    expect(tradeStop(producer(old, check("tax_number", "2027-11-23", "2026-11-23")), today)).toBeNull();
  });
});

test.each([
  ["2026-12-24", null],
  ["2026-12-23", "soon"],
  ["2026-11-24", "soon"],
  ["2026-11-23", "last_day"],
  ["2026-11-22", "over"],
] as const)("of a date until %s is said: %s", (until, stage) => {
  expect(expiryStage(plainDate(until), today)).toBe(stage);
});
