import { describe, expect, test } from "vitest";
import { foreseePayout } from "./payout-foresight.ts";

const payout = { state: "held", amount: 24_250_00n, commission: 750_00n } as const;
const paid = { state: "paid", amount: 25_000_00n, captured: 25_000_00n, refunded: 0n } as const;
const first = { state: "paid", amount: 7_500_00n, captured: 7_500_00n, refunded: 0n } as const;
const second = { state: "due", amount: 17_500_00n, captured: 0n, refunded: 0n } as const;

describe("what a payout will come to", () => {
  test("is its amount when nothing waits, and is not foretold once it has left", () => {
    expect(foreseePayout(payout, [paid], [])).toBeNull();
    const open = [{ state: "requested", amount: 100_00n }] as const;
    expect(foreseePayout({ ...payout, state: "transferred" }, [paid], open)).toBeNull();
  });

  test("is less what is promised back, not what was given back or withdrawn", () => {
    const refunds = [
      { state: "requested", amount: 1_000_00n },
      { state: "pending", amount: 500_00n },
      { state: "cancelled", amount: 9_000_00n },
      { state: "succeeded", amount: 9_000_00n },
    ] as const;
    expect(foreseePayout(payout, [paid], refunds)).toEqual({
      refunding: 1_500_00n,
      toCome: 0n,
      expected: 22_750_00n,
    });
  });

  test("is more by what the buyer has still to pay", () => {
    const sofar = { ...payout, amount: 6_750_00n };
    expect(foreseePayout(sofar, [first, second], [])).toEqual({
      refunding: 0n,
      toCome: 17_500_00n,
      expected: 24_250_00n,
    });
  });

  test("is never less than nothing", () => {
    const refunds = [{ state: "requested", amount: 25_000_00n }] as const;
    expect(foreseePayout(payout, [paid], refunds)).toMatchObject({ expected: 0n });
  });
});
