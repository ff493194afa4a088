import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies, minor, money } from "../money.ts";
import {
  bookAllocation,
  bookBankPayout,
  bookBankReceipt,
  bookCapture,
  bookCommission,
  bookCommissionReversal,
  bookDisputeIn,
  bookDisputeOut,
  bookRefund,
  bookRefundFailed,
  bookTransfer,
  bookTransferReversal,
  bookUnallocated,
  bookWriteoff,
  brokenInvariants,
  heldOf,
  imbalances,
  sumEntries,
} from "./ledger.ts";

fc.configureGlobal({ seed: 20_261_123 });

const usd = (amount: bigint) => money(amount, "USD");

describe("the ledger", () => {
  const amount = usd(500n);
  const every = [
    bookCapture("ch_1", amount),
    bookBankReceipt("line-1", amount),
    bookRefund("re_1", amount, "card"),
    bookRefund("re_2", amount, "bank_transfer"),
    bookRefundFailed("re_1", amount, "card"),
    bookDisputeOut("dp_1", amount),
    bookDisputeIn("dp_1", amount),
    bookTransfer("tr_1", amount),
    bookTransferReversal("trr_1", amount),
    bookBankPayout("line-2", amount),
    bookCommission("payout-1", amount),
    bookCommissionReversal("payout-1", amount),
    bookWriteoff("line-3", amount),
    bookUnallocated("line-4", amount, "bank_transfer"),
    bookAllocation("line-4", amount),
  ];
  test("every entry balances, and so do all together", () => {
    for (const entry of every) expect(imbalances(entry.lines)).toEqual([]);
    expect(imbalances(every.flatMap((entry) => entry.lines))).toEqual([]);
  });
  test("an imbalance is named by currency", () => {
    const lines = [
      { currency: "USD" as const, debit: minor(5n), credit: minor(0n) },
      { currency: "EUR" as const, debit: minor(0n), credit: minor(5n) },
    ];
    expect(imbalances(lines)).toEqual([usd(5n), money(-5n, "EUR")]);
  });
  test("nothing, less than nothing, or without an origin cannot be booked", () => {
    expect(() => bookCapture("ch_1", usd(0n))).toThrow("cannot be booked");
    expect(() => bookRefund("re_1", usd(-1n), "card")).toThrow("cannot be booked");
    expect(() => bookCapture("", usd(1n))).toThrow("origin");
  });
  test("sums come from the entries alone", () => {
    const sums = sumEntries([
      { kind: "capture", amount: minor(1_000n) },
      { kind: "writeoff", amount: minor(5n) },
      { kind: "refund", amount: minor(300n) },
      { kind: "refund_failed", amount: minor(100n) },
      { kind: "dispute_out", amount: minor(50n) },
      { kind: "transfer", amount: minor(400n) },
      { kind: "transfer_reversal", amount: minor(40n) },
      { kind: "commission", amount: minor(30n) },
      { kind: "unallocated", amount: minor(9_999n) },
    ]);
    expect(sums).toEqual({
      captured: 1_005n,
      refunded: 200n,
      chargedBack: 50n,
      paidOut: 360n,
      commission: 30n,
      credited: 0n,
      covered: 0n,
      writtenOff: 5n,
    });
    expect(heldOf(sums)).toBe(365n);
    expect(brokenInvariants(sums)).toEqual([]);
    expect(brokenInvariants({ ...sums, paidOut: minor(726n) })).toEqual(["paid-out-over-held"]);
    expect(brokenInvariants({ ...sums, refunded: minor(1_006n), paidOut: minor(0n) })).toContain(
      "refunded-over-captured",
    );
  });
  test("whatever is booked in whatever currency, debits equal credits", () => {
    const booking = fc.record({
      amount: fc.bigInt(1n, 10n ** 12n),
      currency: fc.constantFrom(...currencies),
      book: fc.constantFrom(
        bookCapture,
        bookBankReceipt,
        bookTransfer,
        bookCommission,
        bookWriteoff,
        bookAllocation,
      ),
    });
    fc.assert(
      fc.property(fc.array(booking), (bookings) => {
        const lines = bookings.flatMap((one) => one.book("x", money(one.amount, one.currency)).lines);
        expect(imbalances(lines)).toEqual([]);
      }),
    );
  });
});
