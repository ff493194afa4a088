import { expect, test } from "vitest";
import { priceE4 } from "../money.ts";
import { plainDate } from "../plain-date.ts";
import { kilograms } from "../quantity.ts";
import type { TypedDraft } from "./contradictions.ts";
import { contradictions } from "./contradictions.ts";

const nothing: TypedDraft = {
  ...{ harvestFrom: null, harvestTo: null, availableFrom: null, availableTo: null },
  ...{ quantity: null, minimumOrder: null, tiers: [], certificates: [] },
};
const tier = (from: number | null, price: bigint | null) => ({
  from: from === null ? null : kilograms(from),
  price: price === null ? null : priceE4(price),
});

test("a draft that says nothing, or half of everything, contradicts nothing", () => {
  expect(contradictions(nothing)).toEqual([]);
  expect(
    contradictions({
      ...nothing,
      harvestFrom: plainDate("2026-10-01"),
      availableTo: plainDate("2026-09-01"),
      minimumOrder: kilograms(1_000),
      tiers: [tier(null, 12_000n), tier(20_000, null), tier(null, null), tier(null, 11_000n)],
    }),
  ).toEqual([]);
});

test.each<[string, Partial<TypedDraft>, string, string]>([
  [
    "a harvest that ends before it begins",
    { harvestFrom: plainDate("2026-11-20"), harvestTo: plainDate("2026-10-01") },
    "harvestTo",
    "ends-before-it-begins",
  ],
  [
    "goods that are sold out before they can be had",
    { availableFrom: plainDate("2027-01-31"), availableTo: plainDate("2026-11-01") },
    "availableTo",
    "ends-before-it-begins",
  ],
  [
    "a window of years",
    { availableFrom: plainDate("2026-01-01"), availableTo: plainDate("2028-01-01") },
    "availableTo",
    "longer-than-a-year",
  ],
  [
    "a smallest order larger than all there is",
    { quantity: kilograms(500), minimumOrder: kilograms(1_000) },
    "minimumOrderKg",
    "more-than-quantity",
  ],
  [
    "a price that rises with the volume",
    { tiers: [tier(1_000, 11_000n), tier(20_000, 12_000n)] },
    "tiers[1].pricePerKg",
    "not-falling",
  ],
  [
    "a price that stays, across a row half typed",
    { tiers: [tier(1_000, 11_000n), tier(5_000, null), tier(20_000, 11_000n)] },
    "tiers[2].pricePerKg",
    "not-falling",
  ],
  [
    "a larger volume before a smaller",
    { tiers: [tier(20_000, 12_000n), tier(1_000, 11_000n)] },
    "tiers[1].fromKg",
    "not-rising",
  ],
  ["a price of nought", { tiers: [tier(1_000, 0n)] }, "tiers[0].pricePerKg", "out-of-range"],
  [
    "a first price above the smallest order",
    { minimumOrder: kilograms(1_000), tiers: [tier(5_000, 11_000n)] },
    "tiers[0].fromKg",
    "above-minimum",
  ],
  [
    "a certificate that ended before it was issued",
    { certificates: [{ issuedOn: plainDate("2026-05-01"), validUntil: plainDate("2025-05-01") }] },
    "certificates[0].validUntil",
    "ends-before-it-begins",
  ],
])("%s is said at its field", (_what, change, field, code) => {
  expect(contradictions({ ...nothing, ...change })).toEqual([{ field, code }]);
});
