import type { PlainDate } from "../plain-date.ts";
import { addDays } from "../plain-date.ts";

/** Days for the producer's answer, the payment and the road; what a listing asks on top is its own lead time and season. */
const daysToDoor = 10;
/** How wide a delivery window is proposed. */
const windowDays = 7;

/** What a listing says of when its goods can leave. */
export type Readiness = { readonly leadTimeDays: number; readonly availableFrom: PlainDate | null };

/** The first day on which all of these goods can be delivered: they are there, and their lead times have passed. */
export function earliestDelivery(today: PlainDate, goods: readonly Readiness[]): PlainDate {
  return goods.reduce((latest, { leadTimeDays, availableFrom }) => {
    const ready = addDays(today, leadTimeDays);
    const there = availableFrom !== null && availableFrom > ready ? availableFrom : ready;
    if (there > latest) return there;
    return latest;
  }, today);
}

/** What a listing says of how long its goods can leave; null: as long as there are any. */
export type Season = { readonly leadTimeDays: number; readonly availableTo: PlainDate | null };

/** A delivery that would begin after the goods' season. */
export type SeasonOver = { readonly code: "delivery-too-late"; readonly latest: PlainDate };

/**
 * The last day on which a delivery of all of these goods may begin: ordered on the last day they are there, made ready
 * in their lead time, and then the road. Null: none of them says until when it is there.
 */
export function latestDelivery(goods: readonly Season[]): PlainDate | null {
  return goods.reduce<PlainDate | null>((earliest, { leadTimeDays, availableTo }) => {
    if (availableTo === null) return earliest;
    const last = addDays(availableTo, leadTimeDays + daysToDoor);
    return earliest === null || last < earliest ? last : earliest;
  }, null);
}

/** The delivery dates that a checkout proposes: once the goods can leave, and time for the answer and the road. */
export function usualDelivery(
  today: PlainDate,
  goods: readonly Readiness[],
): { readonly from: PlainDate; readonly to: PlainDate } {
  const from = addDays(earliestDelivery(today, goods), daysToDoor);
  return { from, to: addDays(from, windowDays) };
}
