import { describe, expect, test } from "vitest";
import { minor } from "../money.ts";
import type { KnownRefund } from "./refundable.ts";
import { chooseRefundSource } from "./refundable.ts";

const card = { captureId: "ch_1", amount: minor(1000_00n) };
const bank = { captureId: null, amount: minor(500_00n) };
const sums = { captured: minor(1500_00n), refunded: minor(0n), chargedBack: minor(0n) };
const asked = (amount: bigint): KnownRefund => ({
  captureId: "ch_1",
  amount: minor(amount),
  state: "requested",
});

describe("where a refund comes from", () => {
  test("from the card while it holds enough, else from the bank", () => {
    expect(chooseRefundSource(minor(900_00n), [bank, card], [], sums)).toEqual({
      ok: true,
      value: { method: "card", captureId: "ch_1" },
    });
    expect(chooseRefundSource(minor(400_00n), [bank, card], [asked(900_00n)], sums)).toEqual({
      ok: true,
      value: { method: "bank_transfer", captureId: null },
    });
  });

  test("two refunds never promise the same money", () => {
    const refused = chooseRefundSource(minor(200_00n), [card], [asked(900_00n)], {
      ...sums,
      captured: minor(1000_00n),
    });
    expect(refused).toEqual({ ok: false, refusal: { code: "refund-too-large", most: 100_00n } });
  });

  test("a refund that failed gives its money free again; one that succeeded does not", () => {
    const failed = { ...asked(1000_00n), state: "failed" } as const;
    expect(chooseRefundSource(minor(1000_00n), [card], [failed], sums).ok).toBe(true);
    const done = { ...asked(1000_00n), state: "succeeded" } as const;
    expect(
      chooseRefundSource(minor(1_00n), [card], [done], {
        captured: minor(1000_00n),
        refunded: minor(1000_00n),
        chargedBack: minor(0n),
      }),
    ).toEqual({ ok: false, refusal: { code: "nothing-to-refund" } });
  });

  test("what the buyer's bank took back cannot be refunded", () => {
    expect(
      chooseRefundSource(minor(1_00n), [card], [], {
        ...sums,
        captured: minor(1000_00n),
        chargedBack: minor(1000_00n),
      }),
    ).toEqual({ ok: false, refusal: { code: "nothing-to-refund" } });
  });
});
