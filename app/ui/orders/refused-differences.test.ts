import { expect, test } from "vitest";
import type { Difference } from "#app/domain/orders/checkout.ts";
import { grams } from "#app/domain/quantity.ts";
import { asRefused } from "./refused-differences.ts";

const left: Difference = { kind: "not-enough-left", lineId: "a", left: grams(5_000_000n) };
const gone: Difference = { kind: "not-on-sale", lineId: "b" };
const line = (lineId: string, ...differences: Difference[]) => ({ lineId, differences });

test("what only the days the buyer chose lack is shown at its line", () => {
  const refusal = { code: "basket-changed", differences: [left, gone] };
  expect(asRefused(line("a"), refusal).differences).toEqual([left]);
  expect(asRefused(line("b", gone), refusal).differences).toEqual([gone]);
});

test("what the page knows itself is not said twice, and another refusal says nothing of lines", () => {
  const newer: Difference = { ...left, left: grams(1_000_000n) };
  expect(asRefused(line("a", newer), { code: "basket-changed", differences: [left] }).differences).toEqual([
    newer,
  ]);
  expect(asRefused(line("a"), { code: "basket-empty" }).differences).toEqual([]);
  expect(asRefused(line("a"), null).differences).toEqual([]);
});
