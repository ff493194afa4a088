import { expect, test } from "vitest";
import { priceE4 } from "../money.ts";
import { kilograms, noGrams, tonnes } from "../quantity.ts";
import { ok } from "../result.ts";
import type { PriceTier } from "./price.ts";
import { priceFor, priceJump, tierIssues } from "./price.ts";

const tier = (kg: number, price: bigint): PriceTier => ({ from: kilograms(kg), price: priceE4(price) });
const ladder = [tier(1_000, 12_000n), tier(10_000, 11_500n), tier(20_000, 11_000n)];

test.each([
  [ladder, 1_000, []],
  [[], 1_000, [{ code: "tiers-missing", index: 0 }]],
  [[tier(2_000, 1n)], 1_000, [{ code: "first-tier-above-minimum", index: 0 }]],
  [[tier(0, 12_000n)], 1_000, []],
  [[tier(1, 12_000n), tier(1, 11_000n)], 1, [{ code: "tier-from-not-rising", index: 1 }]],
  [[tier(1, 12_000n), tier(2, 12_000n)], 1, [{ code: "tier-price-not-falling", index: 1 }]],
  [[tier(1, 0n)], 1, [{ code: "tier-price-not-positive", index: 0 }]],
  [
    [7n, 6n, 5n, 4n, 3n, 2n, 1n].map((price, index) => tier(index + 1, price)),
    1,
    [{ code: "tiers-too-many", index: 6 }],
  ],
])("tiers %# must fall with volume", (tiers, minimumKg, issues) => {
  expect(tierIssues(tiers, kilograms(minimumKg))).toEqual(issues);
});

test.each([
  [1_000, 12_000n],
  [9_999, 12_000n],
  [10_000, 11_500n],
  [50_000, 11_000n],
])("%i kg are sold at their tier's price", (kg, price) => {
  expect(priceFor(ladder, kilograms(1_000), kilograms(kg))).toEqual(ok(price));
});

test("under the minimum nothing is sold", () => {
  const refusal = { code: "below-minimum", minimum: kilograms(1_000) };
  expect(priceFor(ladder, kilograms(1_000), kilograms(999))).toEqual({ ok: false, refusal });
  expect(priceFor(ladder, kilograms(1_000), noGrams)).toEqual({ ok: false, refusal });
  expect(priceFor([], noGrams, tonnes(1)).ok).toBe(false);
});

const now = new Date("2026-11-23T09:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const current = { tiers: [tier(1_000, 10_000n)], from: daysAgo(30), until: null };

test.each([
  [12_500n, null],
  [12_501n, { at: kilograms(1_000), was: 10_000n, now: 12_501n }],
  [7_500n, null],
  [7_499n, { at: kilograms(1_000), was: 10_000n, now: 7_499n }],
])("a price of %s after 10 000 waits only beyond 25 %%", (price, jump) => {
  expect(priceJump([tier(1_000, price)], [current], now)).toEqual(jump);
});

test("a price walked up in steps is held against every price of the last 7 days", () => {
  const before = { tiers: [tier(1_000, 8_000n)], from: daysAgo(30), until: daysAgo(6) };
  const longAgo = { tiers: [tier(1_000, 1_000n)], from: daysAgo(60), until: daysAgo(7) };
  expect(priceJump([tier(1_000, 11_000n)], [current, before, longAgo], now)).toMatchObject({ was: 8_000n });
  expect(priceJump([tier(1_000, 11_000n)], [current, longAgo], now)).toBeNull();
});

test("a jump in one tier is a jump", () => {
  const tiers = [tier(1_000, 10_000n), tier(20_000, 7_000n)];
  expect(priceJump(tiers, [current], now)).toEqual({ at: tonnes(20), was: 10_000n, now: 7_000n });
  expect(priceJump(tiers, [], now)).toBeNull();
});
