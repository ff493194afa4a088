import { expect, test } from "vitest";
import { minor, money, rateE8, toDecimal } from "../money.ts";
import { plainDate } from "../plain-date.ts";
import type { GrantedCredit } from "./credit.ts";
import { exposureIn, judgeCredit, leftOfCredit } from "./credit.ts";

const credit: GrantedCredit = {
  amount: minor(1_000_00n),
  currency: "USD",
  validUntil: plainDate("2026-12-31"),
};
const facts = {
  open: minor(400_00n),
  wanted: minor(600_00n),
  overdue: [],
  today: plainDate("2026-12-31"),
};
const rates = { USD: rateE8(300_000_000n), EUR: rateE8(330_000_000n) };

test("a credit may be used to its last cent on its last day", () => {
  expect(judgeCredit(credit, facts, toDecimal).ok).toBe(true);
});

test("beyond it the refusal says what is left", () => {
  expect(judgeCredit(credit, { ...facts, wanted: minor(600_01n) }, toDecimal)).toMatchObject({
    refusal: { code: "credit-used-up", left: "600.00 USD" },
  });
});

test("an overdue instalment stops it, and its end too", () => {
  expect(judgeCredit(credit, { ...facts, overdue: ["TH-1", "TH-2"] }, toDecimal)).toMatchObject({
    refusal: { code: "credit-overdue", orders: "TH-1, TH-2" },
  });
  const later = { ...facts, today: plainDate("2027-01-01") };
  expect(judgeCredit(credit, later, toDecimal)).toMatchObject({
    refusal: { code: "payment-terms-not-offered" },
  });
});

test("what is owed in other currencies counts at today's rates, and not at all while a rate is missing", () => {
  const owed = [money(100_00n, "USD"), money(100_00n, "EUR"), money(30_00n, "BYN")];
  expect(exposureIn("USD", owed, rates)).toBe(220_00n);
  expect(exposureIn("USD", [money(1n, "AZN")], rates)).toBeNull();
  expect(leftOfCredit(credit, minor(1_200_00n))).toEqual(money(0n, "USD"));
});
