/** When each wait of an order ends. Every deadline is the first instant that is too late. */
import { addHours } from "../plain-date.ts";
import type { Holidays } from "../working-days.ts";
import { addWorkingDays } from "../working-days.ts";

/** The producer answers a placed order within 48 hours of the clock. */
export function answerDeadline(placedAt: Date): Date {
  return addHours(placedAt, 48);
}

/** The other side answers a request to cancel within 2 working days, else staff decide. */
export function cancellationDeadline(askedAt: Date, holidays: Holidays): Date {
  return addWorkingDays(askedAt, 2, holidays);
}

/**
 * The end of a truck's claim window: 48 hours for perishable goods, 5 working days for others, from the buyer's
 * confirmation, else from the arrival as told to the buyer. Silence to its end is acceptance.
 */
export function claimDeadline(receivedAt: Date, perishable: boolean, holidays: Holidays): Date {
  return perishable ? addHours(receivedAt, 48) : addWorkingDays(receivedAt, 5, holidays);
}

/** From when a truck's claim window runs; null while nobody has said that it arrived. */
export function claimWindowStart(truck: {
  readonly confirmedAt: Date | null;
  readonly arrivalToldAt: Date | null;
}): Date | null {
  return truck.confirmedAt ?? truck.arrivalToldAt;
}

/** The producer answers a claim within 2 working days, else staff decide. */
export function claimAnswerDeadline(openedAt: Date, holidays: Holidays): Date {
  return addWorkingDays(openedAt, 2, holidays);
}

/** An owner approves a purchase above a member's limit within 24 hours. */
export function approvalDeadline(askedAt: Date): Date {
  return addHours(askedAt, 24);
}

/** From then on a producer may cancel an order whose payment before shipment is overdue: 10 working days. */
export function overdueCancellationFrom(dueAt: Date, holidays: Holidays): Date {
  // `dueAt` is the instant after the last good day; the day that just ended is the one to count from.
  return addWorkingDays(new Date(dueAt.getTime() - 1), 10, holidays);
}
