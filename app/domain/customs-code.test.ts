import { expect, test } from "vitest";
import commodities from "#prisma/reference/commodities.json" with { type: "json" };
import type { CommodityCodes, SeasonalCodes } from "./customs-code.ts";
import { chooseCode, tariffRows } from "./customs-code.ts";
import { dutyOf } from "./duty.ts";
import { minor, rateE8 } from "./money.ts";
import { plainDate } from "./plain-date.ts";
import { tonnes } from "./quantity.ts";

const seasonal: SeasonalCodes = {
  "070200": [
    ["01-01", "03-31", "0702000001"],
    ["04-01", "04-30", "0702000002"],
    ["05-01", "05-14", "0702000003"],
    ["05-15", "05-31", "0702000004"],
    ["06-01", "09-30", "0702000005"],
    ["10-01", "10-31", "0702000006"],
    ["11-01", "12-20", "0702000007"],
    ["12-21", "12-31", "0702000009"],
  ],
  "070700": [
    ["01-01", "02-29", "0707000501"],
    ["03-01", "04-30", "0707000502"],
  ],
  "080810": [
    ["01-01", "03-31", "0808108001"],
    ["08-01", "11-30", { "golden-delicious or granny-smith": "0808108005", other: "0808108006" }],
  ],
  "070960": [
    ["04-01", "09-30", "0709601001"],
    ["10-01", "03-31", "0709601002"],
  ],
};

function rowsOf(slug: string) {
  const commodity: CommodityCodes | undefined = commodities.find((candidate) => candidate.slug === slug);
  if (commodity === undefined) throw new Error(slug);
  return tariffRows(commodity, seasonal);
}

test.each([
  ["tomato", "2026-03-31", "0702000001"],
  ["tomato", "2026-04-01", "0702000002"],
  ["tomato", "2026-05-14", "0702000003"],
  ["tomato", "2026-05-15", "0702000004"],
  ["tomato", "2026-12-20", "0702000007"],
  ["tomato", "2026-12-21", "0702000009"],
  ["cucumber", "2026-02-28", "0707000501"],
  ["cucumber", "2028-02-29", "0707000501"],
  ["sweet-pepper", "2026-09-30", "0709601001"],
  ["sweet-pepper", "2026-12-31", "0709601002"],
  ["sweet-pepper", "2027-01-01", "0709601002"],
  ["pomegranate", "2026-11-01", "0810907500"],
])("%s declared on %s has the code %s", (slug, date, code) => {
  expect(chooseCode(rowsOf(slug), plainDate(date), null)).toMatchObject({ kind: "resolved", row: { code } });
});

test("apples in autumn ask for the variety, and the answer chooses", () => {
  const rows = rowsOf("apple");
  const autumn = plainDate("2026-09-10");
  const open = chooseCode(rows, autumn, null);
  expect(open).toMatchObject({ kind: "open", attributes: ["golden-delicious or granny-smith", "other"] });
  expect(chooseCode(rows, autumn, "other")).toMatchObject({ row: { code: "0808108006" } });
  expect(chooseCode(rows, plainDate("2026-02-01"), "other")).toMatchObject({ row: { code: "0808108001" } });
});

test("where no season decides, the code itself is chosen", () => {
  const rows = rowsOf("walnut");
  expect(chooseCode(rows, plainDate("2026-02-01"), null)).toMatchObject({ kind: "open", attributes: [] });
  expect(chooseCode(rows, plainDate("2026-02-01"), "0802320000")).toMatchObject({
    kind: "resolved",
    row: { code: "0802320000" },
  });
});

test("a date that no line covers has no code", () => {
  expect(chooseCode(rowsOf("cucumber"), plainDate("2026-07-01"), null)).toEqual({ kind: "none" });
});

test("the duty of every line of the reference data can be worked out", () => {
  const rates = { EUR: rateE8(343_420_000n) };
  for (const commodity of commodities) {
    for (const { mfnDuty } of commodity.tnved10) {
      const duty = dutyOf(mfnDuty, minor(6_640_000n), tonnes(20), 1, rates);
      expect(duty.ok, commodity.slug).toBe(true);
    }
  }
});
