import { expect, test } from "vitest";
import commodities from "#prisma/reference/commodities.json" with { type: "json" };
import seasonal from "#prisma/reference/seasonal-codes.json" with { type: "json" };
import type { CommodityCodes, TariffCode } from "./customs-code.ts";
import { chooseCode, tariffRows } from "./customs-code.ts";
import { dutyOf } from "./duty.ts";
import { minor, rateE8 } from "./money.ts";
import { addDays, plainDate } from "./plain-date.ts";
import { tonnes } from "./quantity.ts";

const tariff = commodities.flatMap((commodity): readonly TariffCode[] => commodity.tnved10);

function rowsOf(slug: string) {
  const commodity: CommodityCodes | undefined = commodities.find((candidate) => candidate.slug === slug);
  if (commodity === undefined) throw new Error(slug);
  return tariffRows(commodity, seasonal, tariff);
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
  ["potato-early", "2026-06-30", "0701905000"],
  ["potato-early", "2026-07-01", "0701909000"],
  ["potato-ware", "2026-03-01", "0701909000"],
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
  const early = rowsOf("potato-early").filter((row) => row.code === "0701905000");
  expect(chooseCode(early, plainDate("2026-07-01"), null)).toEqual({ kind: "none" });
});

test("every commodity has a line on every day of the year", () => {
  for (const { slug } of commodities) {
    const rows = rowsOf(slug);
    for (let day = plainDate("2028-01-01"); day < "2029-01-01"; day = addDays(day, 1)) {
      expect(chooseCode(rows, day, null).kind, `${slug} ${day}`).not.toBe("none");
    }
  }
});

test("the duty of every line of the reference data can be worked out", () => {
  const rates = { EUR: rateE8(343_420_000n) };
  for (const commodity of commodities) {
    for (const { mfnDuty } of commodity.tnved10) {
      const duty = dutyOf(mfnDuty, minor(6_640_000n), tonnes(20), 1_000_000n, rates);
      expect(duty.ok, commodity.slug).toBe(true);
    }
  }
});
