import type { PlainDate } from "../plain-date.ts";
import { addDays } from "../plain-date.ts";

/** Days for the producer's answer, the payment and the road; what a listing asks on top is its own lead time. */
const daysToDoor = 10;
/** How wide a delivery window is proposed. */
const windowDays = 7;

/** The delivery dates that a checkout proposes: after the longest lead time of what is ordered. */
export function usualDelivery(
  today: PlainDate,
  leadTimes: readonly number[],
): { readonly from: PlainDate; readonly to: PlainDate } {
  const from = addDays(today, daysToDoor + Math.max(0, ...leadTimes));
  return { from, to: addDays(from, windowDays) };
}
