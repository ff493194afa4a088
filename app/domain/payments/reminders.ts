/**
 * When a buyer is reminded of an instalment: once before it is due, once on the day, once after it, and once when it holds
 * the shipment up for so long that the producer may cancel.
 */
import type { PlainDate } from "../plain-date.ts";
import { daysBetween, minskDate } from "../plain-date.ts";

export const reminderStages = ["soon", "today", "overdue", "lapsed"] as const;
export type ReminderStage = (typeof reminderStages)[number];

/** So many days before it is due, the buyer is reminded the first time. */
export const REMIND_DAYS_BEFORE = 2;

/**
 * The reminder that is due now; null: none. A due date's instant is the first that is too late (24:00 in Minsk), so the
 * day itself is the one before it. A stage that was missed, because nobody was at work, is not made up for: only the
 * present one is said.
 *
 * @param lapsesAt from when on the producer may cancel for it; null: it holds no shipment up
 */
export function reminderDue(dueAt: Date, now: Date, lapsesAt: Date | null = null): ReminderStage | null {
  if (lapsesAt !== null && now >= lapsesAt) return "lapsed";
  if (now >= dueAt) return "overdue";
  const day: PlainDate = minskDate(new Date(dueAt.getTime() - 1));
  const left = daysBetween(minskDate(now), day);
  if (left === 0) return "today";
  return left <= REMIND_DAYS_BEFORE ? "soon" : null;
}
