import { describe, expect, test } from "vitest";
import { minor, money } from "../money.ts";
import type { DebitLine, ExpectedDebit } from "./debits.ts";
import { decideDebit } from "./debits.ts";
import type { OpenPayment, StatementLine } from "./matching.ts";
import { decideLine, isStranger, matchAmount } from "./matching.ts";
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
  // Never whole: what went back is missing as if it had not come.
  [{ captured: minor(40n), refunded: minor(40n) }, "due", []],
  [{ captured: minor(40n), refunded: minor(30n) }, "partially_paid", []],
  [{ captured: minor(110n), refunded: minor(40n), most: minor(70n) }, "partially_paid", ["overpaid"]],
  [{ captured: minor(140n), refunded: minor(40n), most: minor(100n) }, "paid", ["overpaid"]],
  [{ cancelled: true }, "cancelled", []],
  [{ cancelled: true, captured: minor(100n) }, "paid", ["paid_after_cancel"]],
  [{ cancelled: true, captured: minor(40n) }, "partially_paid", ["paid_after_cancel"]],
] as const)("a payment with %o is %s", (change, state, reviews) => {
  expect(derivePayment({ ...unpaid, ...change })).toEqual({ state, reviews });
});

test("what is outstanding is never negative, and what went back of a part is missing again", () => {
  const row = { state: "due", amount: 100n, captured: 0n, refunded: 0n, cancelledAt: null } as const;
  expect(outstanding({ ...row, state: "partially_paid", captured: 30n })).toBe(70n);
  expect(outstanding({ ...row, state: "partially_paid", captured: 30n, refunded: 20n })).toBe(90n);
  expect(outstanding({ ...row, state: "paid", captured: 130n })).toBe(0n);
  expect(outstanding({ ...row, state: "partially_refunded", captured: 100n, refunded: 20n })).toBe(0n);
  expect(outstanding({ ...row, cancelledAt: new Date(0) })).toBe(0n);
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
    number: "PF-2026-000123",
    reference: "RF18TH20260001231",
    voided: false,
    open: usd(100n),
    cancelled: false,
    buyer: { name: "ООО «Гранат»", taxNumber: "190542056", accounts: ["BY23AKBB30120000059140000000"] },
  };
  const payer = { name: "ООО «Гранат»", account: "BY23AKBB30120000059140000000", taxNumber: "190542056" };
  const line: StatementLine = {
    references: [payment.reference],
    numbers: [],
    brokenReference: false,
    reversal: false,
    money: usd(100n),
    payer,
  };
  const nobody = { name: "", account: "", taxNumber: "" };
  test.each<[string, Partial<StatementLine>, object]>([
    ["reference and amount match by themselves", {}, { kind: "match", paymentId: "p1" }],
    ["nobody named as payer still matches", { payer: nobody }, { kind: "match" }],
    [
      "a third party matches too, and is flagged",
      { payer: { ...payer, taxNumber: "100582333" } },
      { kind: "match" },
    ],
    ["a little less is suggested", { money: usd(96n) }, { kind: "suggest", why: "reference_short" }],
    ["much less is suggested", { money: usd(90n) }, { kind: "suggest", why: "reference_partial" }],
    ["more is suggested", { money: usd(101n) }, { kind: "suggest", why: "reference_over" }],
    [
      "another currency pays nothing by itself",
      { money: money(100n, "EUR") },
      { kind: "unallocated", why: "reference_currency" },
    ],
    ["what a bank takes back is people's", { reversal: true }, { kind: "unallocated", why: "taken_back" }],
    [
      "a number without check digits is a guess",
      { references: [], numbers: ["PF-2026-000123"] },
      { kind: "suggest", why: "number_in_text" },
    ],
    [
      "a known payer with the exact amount is suggested",
      { references: [] },
      { kind: "suggest", why: "known_payer_amount" },
    ],
    [
      "a known account with the exact amount is too",
      { references: [], payer: { ...payer, taxNumber: "" } },
      { kind: "suggest", why: "known_payer_amount" },
    ],
    [
      "a known payer with another amount is not",
      { references: [], money: usd(90n) },
      { kind: "unallocated", why: "no_reference" },
    ],
    [
      "an amount alone never",
      { references: [], payer: nobody },
      { kind: "unallocated", why: "no_reference" },
    ],
    [
      "a mistyped reference is said to be one",
      { references: [], brokenReference: true, payer: nobody },
      { kind: "unallocated", why: "reference_wrong" },
    ],
  ])("%s", (_, change, decision) => {
    expect(decideLine({ ...line, ...change }, [payment], 5n)).toMatchObject(decision);
  });
  test("two open instalments of one amount are not guessed between", () => {
    const twin = { ...payment, paymentId: "p2", reference: "RF00X", number: "" };
    expect(decideLine({ ...line, references: [] }, [payment, twin], 5n)).toMatchObject({
      kind: "unallocated",
      why: "several_instalments",
    });
  });
  test.each([
    [{}, false],
    [{ taxNumber: "100582333" }, true],
    [{ taxNumber: "", account: "BY00OTHER" }, false],
    [{ taxNumber: "", account: "BY00OTHER", name: "ООО «Чужой»" }, true],
    [{ taxNumber: "", account: "BY00OTHER", name: "" }, true],
    [{ taxNumber: "", account: "", name: "" }, false],
  ])("who pays as %o is a stranger: %s", (change, stranger) => {
    expect(isStranger({ ...payer, ...change }, payment.buyer)).toBe(stranger);
  });
});

describe("a debit", () => {
  const payout: ExpectedDebit = {
    kind: "payout",
    id: "o1",
    money: usd(97n),
    names: ["TH-2026-000123"],
    accounts: ["AZ21NABZ00000000137010001944"],
    confirmedAs: null,
  };
  const debit: DebitLine = {
    money: usd(97n),
    reversal: false,
    said: "PAYOUT FOR ORDER TH-2026-000123",
    payeeAccount: "AZ21NABZ00000000137010001944",
    bankRef: "D1",
  };
  test.each<[string, Partial<DebitLine>, Partial<ExpectedDebit>, object]>([
    ["names its payout and confirms it", {}, {}, { kind: "confirm", why: "payout_named" }],
    ["to another account is looked at", { payeeAccount: "AZ00X" }, {}, { kind: "suggest" }],
    ["without its name is a guess", { said: "" }, {}, { kind: "suggest", why: "payout_amount" }],
    ["of another amount is unknown", { money: usd(96n) }, {}, { kind: "unallocated", why: "debit_unknown" }],
    ["of the amount alone is unknown", { said: "", payeeAccount: "" }, {}, { kind: "unallocated" }],
    ["confirmed by hand is linked", {}, { confirmedAs: "D1" }, { kind: "link", why: "confirmed_by_hand" }],
    ["of a payout that another debit confirmed is not", {}, { confirmedAs: "D0" }, { kind: "unallocated" }],
  ])("%s", (_, line, expected, decision) => {
    expect(decideDebit({ ...debit, ...line }, [{ ...payout, ...expected }])).toMatchObject(decision);
  });
  test("that fits two payouts is not guessed", () => {
    expect(decideDebit(debit, [payout, { ...payout, id: "o2" }])).toMatchObject({ why: "several_debits" });
  });
});
