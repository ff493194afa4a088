import { expect, test } from "vitest";
import { minor } from "./money.ts";
import { dueAt, instalmentsOf, isPaymentTerms, paymentTerms } from "./payment-terms.ts";
import { plainDate } from "./plain-date.ts";

const holidays = {
  belarus: new Set([plainDate("2026-05-01")]),
  azerbaijan: new Set([plainDate("2026-05-28")]),
};

test("every terms' instalments make the whole", () => {
  for (const terms of paymentTerms) {
    const parts = instalmentsOf(terms, minor(1_000_001n));
    expect(parts.reduce((total, part) => total + part.amount, 0n)).toBe(1_000_001n);
    expect(parts.map((part) => part.sequence)).toEqual(parts.map((_, index) => index + 1));
  }
});

test("30-70 asks 30 % on confirmation and the rest after the commercial invoice, all before shipment", () => {
  const [first, last] = instalmentsOf("30-70", minor(1_001n));
  expect(first).toMatchObject({ amount: 300n, due: { after: "confirmation", beforeShipment: true } });
  expect(last).toMatchObject({ amount: 701n, due: { after: "commercial_invoice", beforeShipment: true } });
});

test("a due date counts payment days before shipment and calendar days after delivery", () => {
  const [prepaid] = instalmentsOf("prepaid", minor(1n));
  const [net] = instalmentsOf("net-30", minor(1n));
  const at = new Date("2026-05-27T09:00:00Z");
  expect(prepaid && dueAt(prepaid.due, at, holidays).toISOString()).toBe("2026-06-04T21:00:00.000Z");
  expect(net && dueAt(net.due, at, holidays).toISOString()).toBe("2026-06-26T21:00:00.000Z");
  expect(net?.due.beforeShipment).toBe(false);
});

test("only the three terms exist", () => {
  expect(isPaymentTerms("30-70")).toBe(true);
  expect(isPaymentTerms("60-40")).toBe(false);
});
