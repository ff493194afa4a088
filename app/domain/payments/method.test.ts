import { describe, expect, test } from "vitest";
import { minor } from "../money.ts";
import type { PolicyRow } from "./method.ts";
import { judgeCard } from "./method.ts";

const denied: PolicyRow = {
  id: "standing",
  method: "card",
  buyerCountry: "BY",
  sellerCountry: "AZ",
  currency: null,
  minAmount: 0n,
  maxAmount: null,
  allowed: false,
  reason: "No provider serves this corridor",
  reviewedAt: new Date("2026-11-01T09:00:00Z"),
};
const allowed: PolicyRow = {
  ...denied,
  id: "usd",
  currency: "USD",
  maxAmount: 10_000_00n,
  allowed: true,
  reason: "Reviewed",
  reviewedAt: new Date("2026-11-02T09:00:00Z"),
};
const of = { buyerCountry: "BY", sellerCountry: "AZ", currency: "USD", amount: minor(500_00n) } as const;

describe("whether a card may be used", () => {
  test("the newest row that speaks of the case decides", () => {
    expect(judgeCard([allowed, denied], of)).toMatchObject({
      allowed: true,
      version: expect.stringMatching(/^usd@/),
    });
    expect(
      judgeCard([allowed, { ...denied, reviewedAt: new Date("2026-11-03T09:00:00Z") }], of).allowed,
    ).toBe(false);
  });

  test("another currency or a larger amount is another case", () => {
    expect(judgeCard([allowed, denied], { ...of, currency: "RUB" })).toMatchObject({
      allowed: false,
      reason: "No provider serves this corridor",
    });
    expect(judgeCard([allowed, denied], { ...of, amount: minor(10_000_01n) }).allowed).toBe(false);
  });

  test("without a row, or above what one card payment can carry, it may not", () => {
    expect(judgeCard([], of)).toMatchObject({ allowed: false, version: "no-policy" });
    expect(
      judgeCard([{ ...allowed, maxAmount: null }], { ...of, amount: minor(1_000_000_00n) }).allowed,
    ).toBe(false);
  });
});
