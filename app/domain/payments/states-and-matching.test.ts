import { describe, expect, test } from "vitest";
import { minor, money } from "../money.ts";
import type { OpenPayment, StatementLine } from "./matching.ts";
import { decideLine, matchAmount } from "./matching.ts";
import {
  attemptMoves,
  attemptStates,
  canMove,
  derivePayment,
  isLive,
  isOpenRefund,
  outstanding,
  payoutMoves,
  payoutStates,
  refundMoves,
  refundStates,
} from "./states.ts";

function reachable(moves: Readonly<Record<string, readonly string[]>>, start: string): string[] {
  const seen = new Set([start]);
  for (const state of seen) for (const next of moves[state] ?? []) seen.add(next);
  return [...seen].sort();
}

describe("tables", () => {
  test.each([
    ["attempt", attemptMoves, "creating", attemptStates],
    ["refund", refundMoves, "requested", refundStates],
    ["payout", payoutMoves, "held", payoutStates],
  ] as const)("every state of a %s can be reached", (_, moves, start, states) => {
    expect(reachable(moves, start)).toEqual([...states].sort());
  });
  test("an ended attempt that turns out paid counts as succeeded", () => {
    for (const state of ["failed", "expired", "superseded"] as const) {
      expect(canMove(attemptMoves, state, "succeeded")).toBe(true);
    }
    expect(canMove(attemptMoves, "succeeded", "failed")).toBe(false);
    expect(attemptStates.filter(isLive)).toEqual(["creating", "open", "processing", "unknown"]);
  });
  test("a refund can fail after it succeeded and be tried again", () => {
    expect(canMove(refundMoves, "succeeded", "failed")).toBe(true);
    expect(canMove(refundMoves, "failed", "approved")).toBe(true);
    expect(refundStates.filter((state) => !isOpenRefund(state))).toEqual([
      "succeeded",
      "failed",
      "cancelled",
    ]);
  });
});

const unpaid = {
  amount: minor(100n),
  captured: minor(0n),
  refunded: minor(0n),
  attempt: null,
  cancelled: false,
};

test.each([
  [{}, "due", []],
  [{ attempt: "creating" }, "pending", []],
  [{ attempt: "open" }, "pending", []],
  [{ attempt: "unknown" }, "pending", []],
  [{ attempt: "processing" }, "processing", []],
  [{ attempt: "failed" }, "due", []],
  [{ captured: minor(40n) }, "partially_paid", []],
  [{ captured: minor(100n) }, "paid", []],
  [{ captured: minor(130n) }, "paid", ["overpaid"]],
  [{ captured: minor(130n), refunded: minor(30n) }, "paid", ["overpaid"]],
  [{ captured: minor(100n), refunded: minor(30n) }, "partially_refunded", []],
  [{ captured: minor(100n), refunded: minor(100n) }, "refunded", []],
  [{ captured: minor(40n), refunded: minor(40n), cancelled: true }, "refunded", []],
  [{ cancelled: true }, "cancelled", []],
  [{ cancelled: true, captured: minor(100n) }, "paid", ["paid_after_cancel"]],
  [{ cancelled: true, captured: minor(40n) }, "partially_paid", ["paid_after_cancel"]],
] as const)("a payment with %o is %s", (change, state, reviews) => {
  expect(derivePayment({ ...unpaid, ...change })).toEqual({ state, reviews });
});

test("what is outstanding is never negative", () => {
  expect(outstanding({ ...unpaid, captured: minor(30n) })).toBe(70n);
  expect(outstanding({ ...unpaid, captured: minor(130n) })).toBe(0n);
  expect(outstanding({ ...unpaid, cancelled: true })).toBe(0n);
});

const usd = (amount: bigint) => money(amount, "USD");

test.each([
  [usd(100n), usd(100n), false, "exact"],
  [usd(95n), usd(100n), false, "short_within_tolerance"],
  [usd(94n), usd(100n), false, "partial"],
  [usd(101n), usd(100n), false, "overpaid"],
  [money(100n, "EUR"), usd(100n), false, "currency_mismatch"],
  [usd(100n), usd(100n), true, "paid_after_cancel"],
  [usd(100n), usd(0n), false, "nothing_due"],
])("%o for %o is told apart (cancelled: %s)", (received, open, cancelled, verdict) => {
  expect(matchAmount(received, open, cancelled, 5n)).toBe(verdict);
});

describe("a line of a statement", () => {
  const payment: OpenPayment = {
    paymentId: "p1",
    reference: "RF18TH20260001231",
    open: usd(100n),
    cancelled: false,
    payerAccounts: ["BY23AKBB30120000059140000000"],
    payerTaxNumber: "190542056",
  };
  const line: StatementLine = {
    references: [payment.reference],
    money: usd(100n),
    payerAccount: null,
    payerTaxNumber: "190542056",
  };
  test.each<[string, Partial<StatementLine>, object]>([
    ["reference and amount match by themselves", {}, { kind: "match", paymentId: "p1" }],
    ["nobody named as payer still matches", { payerTaxNumber: null }, { kind: "match" }],
    ["another amount is suggested", { money: usd(90n) }, { kind: "suggest", why: "reference" }],
    ["another currency is suggested", { money: money(100n, "EUR") }, { kind: "suggest", why: "reference" }],
    ["a third party is suggested", { payerTaxNumber: "100582333" }, { kind: "suggest", why: "reference" }],
    [
      "a known payer with the exact amount is suggested",
      { references: [] },
      { kind: "suggest", why: "known_payer" },
    ],
    [
      "a known payer with another amount is not",
      { references: [], money: usd(90n) },
      { kind: "unallocated" },
    ],
    ["an amount alone never", { references: [], payerTaxNumber: null }, { kind: "unallocated" }],
  ])("%s", (_, change, decision) => {
    expect(decideLine({ ...line, ...change }, [payment])).toMatchObject(decision);
  });
  test("two open instalments of one amount are not guessed between", () => {
    const twin = { ...payment, paymentId: "p2", reference: "RF00X" };
    expect(decideLine({ ...line, references: [] }, [payment, twin])).toEqual({ kind: "unallocated" });
  });
});
