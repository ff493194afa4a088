import { describe, expect, test } from "vitest";
import { minor } from "../money.ts";
import { ok } from "../result.ts";
import { decideOutgoing } from "./approval.ts";
import { commissionOn } from "./commission.ts";
import type { PayoutFacts } from "./payout.ts";
import { judgePayout, payoutAmounts } from "./payout.ts";

describe("payout", () => {
  const ready: PayoutFacts = {
    orderStatus: "completed",
    payments: [{ state: "paid", disputed: false }],
    refunds: ["succeeded"],
    openClaims: 0,
    sellerVerified: true,
    bankDetailsInReview: false,
    amount: minor(970n),
  };
  test.each<[Partial<PayoutFacts>, object]>([
    [{}, { state: "releasable" }],
    [{ orderStatus: "delivered" }, { state: "held", because: ["order_not_completed"] }],
    [{ payments: [] }, { state: "held", because: ["instalments_unpaid"] }],
    [
      { payments: [{ state: "partially_paid", disputed: true }] },
      { because: ["instalments_unpaid", "dispute_open"] },
    ],
    [{ openClaims: 1 }, { because: ["claim_open"] }],
    [{ refunds: ["unknown"] }, { because: ["refund_open"] }],
    [{ sellerVerified: false }, { state: "blocked", because: ["seller_not_verified"] }],
    [{ bankDetailsInReview: true }, { state: "blocked", because: ["bank_details_in_review"] }],
    [{ amount: minor(0n) }, { state: "blocked", because: ["nothing_to_pay"] }],
    [
      { sellerVerified: false, openClaims: 1 },
      { state: "held", because: ["claim_open"] },
    ],
  ])("with %o is %o", (change, verdict) => {
    expect(judgePayout({ ...ready, ...change })).toMatchObject(verdict);
  });
  test("is what was kept less the commission on the goods after credit notes", () => {
    const sums = { captured: minor(100_000n), refunded: minor(10_000n), chargedBack: minor(0n) };
    expect(payoutAmounts(minor(100_000n), minor(10_000n), 300, sums, minor(100_000n))).toEqual({
      amount: 87_300n,
      commission: 2_700n,
    });
    const back = { ...sums, refunded: minor(100_000n) };
    expect(payoutAmounts(minor(100_000n), minor(0n), 300, back, minor(100_000n))).toEqual({
      amount: 0n,
      commission: 0n,
    });
  });
  test("what a buyer paid beyond what was asked is not the producer's", () => {
    const over = { captured: minor(150_000n), refunded: minor(0n), chargedBack: minor(0n) };
    expect(payoutAmounts(minor(100_000n), minor(0n), 300, over, minor(100_000n))).toEqual({
      amount: 97_000n,
      commission: 3_000n,
    });
  });
  test("the commission is rounded half to even, once, and never on nothing", () => {
    expect(commissionOn(minor(150n), minor(0n), 100)).toBe(2n);
    expect(commissionOn(minor(250n), minor(0n), 100)).toBe(2n);
    expect(commissionOn(minor(100n), minor(100n), 300)).toBe(0n);
  });
});

describe("money leaves by two people", () => {
  const refund = { amount: minor(500n), oneIsEnoughUpTo: minor(100n), enteredBy: "olga", approvedBy: [] };
  const pavel = { userId: "pavel", role: "finance", ownCompany: false } as const;
  const olga = { ...pavel, userId: "olga" };
  test("who entered it does not approve it, another does", () => {
    expect(decideOutgoing(refund, olga)).toMatchObject({ refusal: { code: "own-entry" } });
    expect(decideOutgoing(refund, pavel)).toEqual(ok("approved"));
  });
  test("what the rules made needs two", () => {
    const payout = { ...refund, enteredBy: null };
    expect(decideOutgoing(payout, pavel)).toEqual(ok("another_needed"));
    expect(decideOutgoing({ ...payout, approvedBy: ["pavel"] }, pavel)).toMatchObject({
      refusal: { code: "already-approved-by-you" },
    });
    expect(decideOutgoing({ ...payout, approvedBy: ["pavel"] }, olga)).toEqual(ok("approved"));
  });
  test("up to the configured amount one is enough", () => {
    expect(decideOutgoing({ ...refund, amount: minor(100n) }, olga)).toEqual(ok("approved"));
  });
  test("moderators and members of the company never", () => {
    expect(decideOutgoing(refund, { ...pavel, role: "moderator" })).toMatchObject({
      refusal: { code: "not-finance" },
    });
    expect(decideOutgoing(refund, { ...pavel, ownCompany: true })).toMatchObject({
      refusal: { code: "own-company" },
    });
  });
});
