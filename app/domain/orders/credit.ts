/** What a buyer may owe for goods that are paid after delivery, within the limit that finance granted. */
import type { Currency, Minor, Money, Rates } from "../money.ts";
import { convert, minor, money } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export type GrantedCredit = {
  readonly amount: Minor;
  readonly currency: Currency;
  /** The last day on which a new order may rest on it. */
  readonly validUntil: PlainDate;
};

export type CreditRefusal =
  | { readonly code: "payment-terms-not-offered" }
  /** The orders whose payment is overdue, by their numbers. */
  | { readonly code: "credit-overdue"; readonly orders: string }
  /** What is left, as "1250.00 USD": a sentence says it as an amount. */
  | { readonly code: "credit-used-up"; readonly left: string };

/**
 * What of a credit is open: every amount in the credit's currency at today's rates, each rounded by itself. Null while a
 * rate is missing: what cannot be counted cannot be owed.
 */
export function exposureIn(currency: Currency, owed: readonly Money[], rates: Rates): Minor | null {
  let sum = 0n;
  for (const amount of owed) {
    const converted = convert(amount, currency, rates);
    if (!converted.ok) return null;
    sum += converted.value.amount;
  }
  return minor(sum);
}

/** What a buyer may still owe; nothing when the limit was lowered below what is open. */
export function leftOfCredit(credit: GrantedCredit, open: Minor): Money {
  return money(credit.amount > open ? credit.amount - open : 0n, credit.currency);
}

/** Whether more may be owed. An instalment that is overdue stops every new order on credit. */
export function judgeCredit(
  credit: GrantedCredit | null,
  facts: {
    readonly open: Minor;
    readonly wanted: Minor;
    /** Numbers of the orders whose instalment after delivery is overdue. */
    readonly overdue: readonly string[];
    readonly today: PlainDate;
  },
  say: (amount: Minor) => string,
): Result<null, CreditRefusal> {
  if (credit === null || facts.today > credit.validUntil)
    return refuse({ code: "payment-terms-not-offered" });
  if (facts.overdue.length > 0) return refuse({ code: "credit-overdue", orders: facts.overdue.join(", ") });
  if (facts.open + facts.wanted <= credit.amount) return ok(null);
  const left = leftOfCredit(credit, facts.open);
  return refuse({ code: "credit-used-up", left: `${say(left.amount)} ${left.currency}` });
}

/** Whether a new order may rest on a credit now, be there enough left of it or not. */
export function mayRestOn(
  credit: {
    readonly over: boolean;
    readonly overdue: readonly string[];
    readonly open: Minor | null;
  } | null,
): boolean {
  return credit !== null && !credit.over && credit.overdue.length === 0 && credit.open !== null;
}
