/** What is said about a date that comes near: 30 days before, on the last day, and once it is over. */
import type { PlainDate } from "../plain-date.ts";
import { daysBetween } from "../plain-date.ts";

export const expiryStages = ["soon", "last_day", "over"] as const;
export type ExpiryStage = (typeof expiryStages)[number];

/** Days before its last day at which people are reminded. */
export const REMIND_DAYS = 30;

/** The stage a date has reached; null while it is far. A job that comes late says what is true now, not what was. */
export function expiryStage(validUntil: PlainDate, today: PlainDate): ExpiryStage | null {
  if (validUntil < today) return "over";
  if (validUntil === today) return "last_day";
  return daysBetween(today, validUntil) <= REMIND_DAYS ? "soon" : null;
}
