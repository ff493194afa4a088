import { describe, expect, test } from "vitest";
import { minor } from "../money.ts";
import type { StandingFacts } from "./standing.ts";
import { readReviews, standPayment, writeReviews } from "./standing.ts";

const unpaid: StandingFacts = {
  amount: minor(100_00n),
  captured: minor(0n),
  refunded: minor(0n),
  attempt: null,
  cancelled: false,
  otherCurrency: false,
  otherAmount: false,
  thirdParty: false,
  credited: minor(0n),
  cleared: [],
};

describe("where a payment stands", () => {
  test("an instalment of nothing is paid at once, unless it is not wanted", () => {
    expect(standPayment({ ...unpaid, amount: minor(0n) }).state).toBe("paid");
    expect(standPayment({ ...unpaid, amount: minor(0n), cancelled: true }).state).toBe("cancelled");
  });

  test("too much is looked at until it has gone back", () => {
    const over = { ...unpaid, captured: minor(120_00n) };
    expect(standPayment(over)).toEqual({ state: "paid", reviews: ["overpaid"] });
    expect(standPayment({ ...over, refunded: minor(20_00n) })).toEqual({ state: "paid", reviews: [] });
  });

  test("money in another currency pays nothing and is looked at", () => {
    expect(standPayment({ ...unpaid, otherCurrency: true })).toEqual({
      state: "due",
      reviews: ["currency_mismatch"],
    });
  });

  test("a capture of another amount is looked at while it does not fit", () => {
    const short = { ...unpaid, captured: minor(60_00n), otherAmount: true };
    expect(standPayment(short)).toEqual({ state: "partially_paid", reviews: ["amount_mismatch"] });
    expect(standPayment({ ...short, captured: minor(100_00n) })).toEqual({ state: "paid", reviews: [] });
  });

  test("reviews go into a column and come back", () => {
    expect(readReviews(writeReviews(["overpaid", "third_party_payer"]))).toEqual([
      "overpaid",
      "third_party_payer",
    ]);
    expect(writeReviews([])).toBeNull();
    expect(readReviews(null)).toEqual([]);
  });
});
