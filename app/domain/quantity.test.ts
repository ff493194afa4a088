import { expect, test } from "vitest";
import {
  addGrams,
  grams,
  kilograms,
  lastTruckFillPct,
  maxGrams,
  minGrams,
  noGrams,
  parseKg,
  shareOfGrams,
  subtractGrams,
  sumGrams,
  toKgDecimal,
  tonnes,
  toTonneDecimal,
  trucksFor,
} from "./quantity.ts";
import { ok } from "./result.ts";

test("kilograms are typed with dot or comma and at most three places", () => {
  expect(parseKg("19 500")).toEqual(ok(kilograms(19_500)));
  expect(parseKg("2,125")).toEqual(ok(grams(2_125n)));
  expect(parseKg("2.1255")).toEqual({ ok: false, refusal: { code: "number-too-precise", decimals: 3 } });
});

test("quantities print as machines read them", () => {
  expect(toKgDecimal(kilograms(19_500))).toBe("19500");
  expect(toKgDecimal(grams(2_500n))).toBe("2.5");
  expect(toTonneDecimal(kilograms(19_500))).toBe("19.5");
});

test("quantities add, subtract and compare", () => {
  expect(addGrams(kilograms(1), grams(1n))).toBe(1_001n);
  expect(subtractGrams(kilograms(1), kilograms(2))).toBe(-1_000n);
  expect(sumGrams([kilograms(1), kilograms(2)])).toBe(3_000n);
  expect(sumGrams([])).toBe(noGrams);
  expect(minGrams(kilograms(1), kilograms(2))).toBe(1_000n);
  expect(maxGrams(kilograms(1), kilograms(2))).toBe(2_000n);
  expect(shareOfGrams(tonnes(20), 500)).toBe(tonnes(1));
});

test.each([
  [noGrams, 0, 0],
  [kilograms(1), 1, 0],
  [tonnes(15), 1, 75],
  [tonnes(20), 1, 100],
  [kilograms(20_001), 2, 0],
  [tonnes(50), 3, 50],
])("%s g go by truckloads of 20 t", (quantity, trucks, fill) => {
  expect(trucksFor(quantity)).toBe(trucks);
  expect(lastTruckFillPct(quantity)).toBe(fill);
});
