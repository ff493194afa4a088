import { expect, test } from "vitest";
import type { Bulletin } from "./exchange-rates.ts";
import { believable, oldRateDays, ratesOf } from "./exchange-rates.ts";
import { rateE8 } from "./money.ts";
import { plainDate } from "./plain-date.ts";

const today = plainDate("2026-08-05");
const bulletin = (lines: readonly (readonly [string, number, string])[], date = today): Bulletin => ({
  date,
  quotations: lines.map(([currency, per, value]) => ({ currency, per, value })),
});
const nbrb = bulletin([
  ["USD", 1, "2.7671"],
  ["EUR", 1, "3.1919"],
  ["RUB", 100, "3.3342"],
  ["PLN", 10, "7.5"],
]);

test("the National Bank's rates are brought to one unit; other currencies are left", () => {
  expect(ratesOf({ nbrb, cbar: null }).map(({ currency, rate }) => [currency, rate])).toEqual([
    ["USD", 276_710_000n],
    ["EUR", 319_190_000n],
    ["RUB", 3_334_200n],
  ]);
});

test("the manat stands by the Central Bank's own rouble: 1 ÷ 0.6144 = 1.62760417", () => {
  const cbar = bulletin([
    ["BYN", 1, "0.6144"],
    ["USD", 1, "1.7"],
  ]);
  expect(ratesOf({ nbrb, cbar }).at(-1)).toEqual({
    currency: "AZN",
    date: today,
    rate: 162_760_417n,
    source: "Central Bank of Azerbaijan",
  });
});

test("without it across the dollar, as old as the older leg: 2.7671 ÷ 1.7 = 1.62770588", () => {
  const cbar = bulletin([["USD", 1, "1.7"]], plainDate("2026-08-03"));
  expect(ratesOf({ nbrb, cbar }).at(-1)).toMatchObject({
    currency: "AZN",
    date: "2026-08-03",
    rate: 162_770_588n,
  });
});

test("what is no rate is none", () => {
  const odd = bulletin([
    ["USD", 1, ""],
    ["EUR", 0, "3"],
    ["RUB", 100, "0"],
  ]);
  expect(ratesOf({ nbrb: odd, cbar: bulletin([["BYN", 1, "0"]]) })).toEqual([]);
  expect(ratesOf({ nbrb: null, cbar: null })).toEqual([]);
});

test("a rate that leaps, or comes from the future, is not believed", () => {
  const rates = ratesOf({ nbrb, cbar: null });
  const known = { USD: rateE8(27_671_000n), EUR: rateE8(320_000_000n) };
  const { taken, problems } = believable(rates, known, today);
  expect(taken.map(({ currency }) => currency)).toEqual(["EUR", "RUB"]);
  expect(problems).toEqual([{ currency: "USD", problem: "too-far-off" }]);
  expect(believable(rates, {}, plainDate("2026-08-04")).taken).toHaveLength(3);
  expect(believable(rates, {}, plainDate("2026-08-03")).taken).toEqual([]);
});

test("a rate is old when banks must have published since: after a week, not over a long weekend", () => {
  const day = (text: string) => oldRateDays(plainDate("2026-06-10"), plainDate(text));
  expect(day("2026-06-10")).toBeNull();
  expect(day("2026-06-17")).toBeNull();
  expect(day("2026-06-18")).toBe(8);
  expect(day("2026-11-27")).toBe(170);
});
