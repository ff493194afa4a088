import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  convert,
  convertPrice,
  lineTotal,
  minor,
  money,
  parseAmount,
  parsePrice,
  parseRate,
  priceE4,
  pricePerKg,
  priceToDecimal,
  proportionOf,
  rateE8,
  rateToDecimal,
  shareOf,
  splitByShares,
  subtract,
  sum,
  sumMinor,
  toDecimal,
} from "./money.ts";
import { grams, kilograms, tonnes } from "./quantity.ts";
import { ok } from "./result.ts";

fc.configureGlobal({ seed: 20_261_123 });

describe("two currencies never meet in a sum", () => {
  const dollars = money(100n, "USD");
  const roubles = money(100n, "BYN");
  test.each([add, subtract, compare])("%o", (deed) => {
    expect(() => deed(dollars, roubles)).toThrow("mixed currencies");
  });
  test("nor in a total", () => {
    expect(() => sum([dollars, roubles], "USD")).toThrow("mixed currencies");
    expect(() => sum([dollars], "EUR")).toThrow("mixed currencies");
  });
});

test("money of one currency adds, subtracts, compares and sums", () => {
  const a = money(150n, "EUR");
  const b = money(50n, "EUR");
  expect(add(a, b)).toEqual(money(200n, "EUR"));
  expect(subtract(b, a)).toEqual(money(-100n, "EUR"));
  expect([compare(a, b), compare(b, a), compare(a, a)]).toEqual([1, -1, 0]);
  expect(sum([], "AZN")).toEqual(money(0n, "AZN"));
  expect(sumMinor([a.amount, b.amount])).toBe(200n);
});

test.each([
  ["20 t at 1.2 a kg", 12_000n, tonnes(20), 2_400_000n],
  ["2.5 kg at 0.0101", 101n, grams(2_500n), 3n],
  ["a tie goes to the even cent below", 50n, kilograms(1), 0n],
  ["a tie goes to the even cent above", 150n, kilograms(1), 2n],
])("a line is price × quantity: %s", (_, price, quantity, total) => {
  expect(lineTotal(priceE4(price), quantity)).toBe(total);
});

test("a line is never more than half a cent from the exact product", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 8n), fc.bigInt(0n, 10n ** 10n), (price, quantity) => {
      const off = lineTotal(priceE4(price), grams(quantity)) * 100_000n - price * quantity;
      expect((off < 0n ? -off : off) * 2n).toBeLessThanOrEqual(100_000n);
    }),
  );
});

test("the price of a kilogram comes back from the whole", () => {
  expect(pricePerKg(minor(2_400_000n), tonnes(20))).toBe(12_000n);
});

test("instalments always add up and only the last carries the remainder", () => {
  expect(splitByShares(minor(1_001n), [3_000, 7_000])).toEqual([300n, 701n]);
  expect(() => splitByShares(minor(1n), [3_000])).toThrow("10 000");
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 0, max: 10_000 }), (amount, share) => {
      const parts = splitByShares(minor(amount), [share, 10_000 - share]);
      expect(sumMinor(parts)).toBe(amount);
      expect(parts[0]).toBe(shareOf(minor(amount), share));
    }),
  );
});

test("a share is rounded half to even", () => {
  expect(shareOf(minor(2_400_050n), 300)).toBe(72_002n);
  expect(shareOf(minor(50n), 100)).toBe(0n);
  expect(shareOf(minor(150n), 100)).toBe(2n);
  expect(proportionOf(minor(1_000n), 1n, 3n)).toBe(333n);
});

describe("exchange goes through BYN and rounds once", () => {
  const rates = { USD: rateE8(276_710_000n), EUR: rateE8(343_420_000n) };
  test("to BYN, from BYN and across", () => {
    expect(convert(money(10_000n, "USD"), "BYN", rates)).toEqual(ok(money(27_671n, "BYN")));
    expect(convert(money(27_671n, "BYN"), "USD", rates)).toEqual(ok(money(10_000n, "USD")));
    expect(convert(money(10_000n, "EUR"), "USD", rates)).toEqual(ok(money(12_411n, "USD")));
    expect(convert(money(7n, "RUB"), "RUB", {})).toEqual(ok(money(7n, "RUB")));
    expect(convertPrice(priceE4(12_000n), "USD", "BYN", rates)).toEqual(ok(33_205n));
  });
  test("a rate that is not known is named, never guessed", () => {
    expect(convert(money(1n, "AZN"), "BYN", rates)).toEqual({
      ok: false,
      refusal: { code: "rate-missing", currency: "AZN" },
    });
    expect(convertPrice(priceE4(1n), "USD", "RUB", rates)).toEqual({
      ok: false,
      refusal: { code: "rate-missing", currency: "RUB" },
    });
  });
});

test("people's text and machines' text", () => {
  expect(parseAmount("1 250,50")).toEqual(ok(125_050n));
  expect(parsePrice("1,2345")).toEqual(ok(12_345n));
  expect(parseRate("3.7094", 100)).toEqual(ok(3_709_400n));
  expect(toDecimal(minor(125_000n))).toBe("1250.00");
  expect(priceToDecimal(priceE4(12_000n))).toBe("1.20");
  expect(priceToDecimal(priceE4(12_345n))).toBe("1.2345");
  expect(rateToDecimal(rateE8(276_710_000n))).toBe("2.7671");
});
