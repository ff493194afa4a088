import fc from "fast-check";
import { expect, test } from "vitest";
import { divideHalfEven, parseDecimal, printDecimal } from "./decimal.ts";
import { ok } from "./result.ts";

fc.configureGlobal({ seed: 20_261_123 });

test.each([
  ["1250", 125000n],
  ["1 250,5", 125050n],
  ["1\u00a0250.50", 125050n],
  ["1\u202f234\u202f567,89", 123456789n],
  ["007", 700n],
  ["0,10", 10n],
  ["12,5000", 1250n],
  [" 3 ", 300n],
])("%s is taken as people mean it", (text, value) => {
  expect(parseDecimal(text, 2)).toEqual(ok(value));
});

test.each([
  "",
  "-1",
  "+1",
  "1,250.00",
  "1.250,00",
  "12 5",
  "1 2 3",
  "1e3",
  "٣",
  ".5",
  "5.",
  "NaN",
  "0x10",
  "1'000",
])("%j is no number of ours", (text) => {
  expect(parseDecimal(text, 2)).toEqual({ ok: false, refusal: { code: "number-malformed" } });
});

test("more places than the thing has are refused, not rounded", () => {
  expect(parseDecimal("1,255", 2)).toEqual({
    ok: false,
    refusal: { code: "number-too-precise", decimals: 2 },
  });
});

test("a number longer than any trade is refused before it reaches the database", () => {
  expect(parseDecimal("99999999999", 2)).toEqual({ ok: false, refusal: { code: "number-too-large" } });
});

test("what is printed is read back the same", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 11n), fc.integer({ min: 0, max: 8 }), (value, decimals) => {
      const scaled = value % 10n ** (BigInt(decimals) + 10n);
      expect(parseDecimal(printDecimal(scaled, decimals), decimals)).toEqual(ok(scaled));
      expect(parseDecimal(printDecimal(scaled, decimals, 0), decimals)).toEqual(ok(scaled));
    }),
  );
});

test("printing keeps as many places as asked", () => {
  expect(printDecimal(-5n, 2)).toBe("-0.05");
  expect(printDecimal(12000n, 4, 2)).toBe("1.20");
  expect(printDecimal(19_500_000n, 3, 0)).toBe("19500");
});

test.each([
  [5n, 10n, 0n],
  [15n, 10n, 2n],
  [25n, 10n, 2n],
  [-15n, 10n, -2n],
  [-5n, 10n, 0n],
  [14n, 10n, 1n],
  [16n, -10n, -2n],
])("%s / %s rounds half to even", (numerator, denominator, quotient) => {
  expect(divideHalfEven(numerator, denominator)).toBe(quotient);
});

test("rounding is never more than half a unit off", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 9n), (numerator, denominator) => {
      const off = numerator - divideHalfEven(numerator, denominator) * denominator;
      expect((off < 0n ? -off : off) * 2n).toBeLessThanOrEqual(denominator);
    }),
  );
});
