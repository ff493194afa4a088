/** What a member of a buyer company may order alone within a calendar month of Minsk, in BYN. */
import type { Minor } from "../money.ts";
import { minor } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import { addDays, dayOf, minskDate, minskStart } from "../plain-date.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { OrderStatus } from "./states.ts";

export type AboveLimit = {
  readonly code: "above-limit";
  /** All in hundredths of a BYN: the limit, what of it the month has used, what this purchase would take. */
  readonly limitByn: Minor;
  readonly spentByn: Minor;
  readonly wantedByn: Minor;
};

/** Whether a purchase still fits; null is no limit, and one that is used to the last kopeck fits. */
export function judgeLimit(limit: Minor | null, spent: Minor, wanted: Minor): Result<null, AboveLimit> {
  if (limit === null || spent + wanted <= limit) return ok(null);
  return refuse({ code: "above-limit", limitByn: limit, spentByn: spent, wantedByn: wanted });
}

/** What is left of a limit; nothing when it was lowered below what is used. */
export function leftOfLimit(limit: Minor, spent: Minor): Minor {
  return minor(limit > spent ? limit - spent : 0n);
}

/** Orders that ended without goods changing hands give their part of the limit back. */
export const givesLimitBack = ["declined", "cancelled", "expired"] as const satisfies readonly OrderStatus[];

function firstOfMonth(date: PlainDate): PlainDate {
  return addDays(date, 1 - dayOf(date));
}

/** The calendar month of Minsk that an instant falls in: from its first instant to the first of the next. */
export function minskMonth(now: Date): { readonly from: Date; readonly until: Date } {
  const first = firstOfMonth(minskDate(now));
  return { from: minskStart(first), until: minskStart(firstOfMonth(addDays(first, 31))) };
}
