/**
 * Payment terms and the instalments they make. Amounts are fixed when the order is made; when each falls due follows
 * from the event it waits for.
 */
import type { Minor } from "./money.ts";
import { splitByShares } from "./money.ts";
import { addDays, minskDate, minskEnd } from "./plain-date.ts";
import type { BothHolidays } from "./working-days.ts";
import { addPaymentDays } from "./working-days.ts";

export const paymentTerms = ["prepaid", "30-70", "net-30"] as const;
export type PaymentTerms = (typeof paymentTerms)[number];

/** What an instalment waits for. */
export const dueEvents = ["confirmation", "commercial_invoice", "delivery"] as const;
export type DueEvent = (typeof dueEvents)[number];

export type DueRule = {
  readonly after: DueEvent;
  readonly days: number;
  /** payment: working days on which banks of both countries work; calendar: days as they come. */
  readonly count: "payment" | "calendar";
  /** Whether the goods may not leave before it is paid. */
  readonly beforeShipment: boolean;
};

export type TermsPart = { readonly shareBasisPoints: number; readonly due: DueRule };

export const termsParts = {
  prepaid: [
    {
      shareBasisPoints: 10_000,
      due: { after: "confirmation", days: 5, count: "payment", beforeShipment: true },
    },
  ],
  "30-70": [
    {
      shareBasisPoints: 3_000,
      due: { after: "confirmation", days: 5, count: "payment", beforeShipment: true },
    },
    {
      shareBasisPoints: 7_000,
      due: { after: "commercial_invoice", days: 3, count: "payment", beforeShipment: true },
    },
  ],
  "net-30": [
    {
      shareBasisPoints: 10_000,
      due: { after: "delivery", days: 30, count: "calendar", beforeShipment: false },
    },
  ],
} as const satisfies Record<PaymentTerms, readonly TermsPart[]>;

export type Instalment = {
  /** 1, 2, … in the order of payment. */
  readonly sequence: number;
  readonly amount: Minor;
  readonly due: DueRule;
};

export function isPaymentTerms(value: unknown): value is PaymentTerms {
  return typeof value === "string" && (paymentTerms as readonly string[]).includes(value);
}

/** The instalments of an order's total: each rounded half-even, the last takes the remainder. */
export function instalmentsOf(terms: PaymentTerms, total: Minor): Instalment[] {
  const parts: readonly TermsPart[] = termsParts[terms];
  const amounts = splitByShares(
    total,
    parts.map((part) => part.shareBasisPoints),
  );
  return parts.flatMap((part, index) => {
    const amount = amounts[index];
    return amount === undefined ? [] : [{ sequence: index + 1, amount, due: part.due }];
  });
}

/** When an instalment falls due, once its event has happened: the first instant that is late. */
export function dueAt(rule: DueRule, eventAt: Date, holidays: BothHolidays): Date {
  return rule.count === "payment"
    ? addPaymentDays(eventAt, rule.days, holidays)
    : minskEnd(addDays(minskDate(eventAt), rule.days));
}
