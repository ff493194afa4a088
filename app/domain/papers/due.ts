/** By when each paper of an order is needed, worked out from its dates. */
import type { PlainDate } from "../plain-date.ts";
import { addDays } from "../plain-date.ts";
import { paperRules } from "./rules.ts";

/** Days from the loading in Azerbaijan to the buyer's door: 4–6 of driving and 1–3 in the queue, the middle. Unverified. */
export const ROAD_DAYS = 7;

const rules = new Map(paperRules.map(({ kind, due }) => [kind as string, due]));

/**
 * The last day on which a paper does its work. Loading is the day the goods left; while they have not, the planned one,
 * so many days on the road before the first day of delivery. Null for a kind that the rules do not know.
 */
export function paperDueOn(
  kind: string,
  { deliverFrom, loadedOn }: { readonly deliverFrom: PlainDate; readonly loadedOn: PlainDate | null },
): PlainDate | null {
  const due = rules.get(kind);
  if (due === undefined) return null;
  const loading = loadedOn ?? addDays(deliverFrom, -ROAD_DAYS);
  return addDays(due.from === "loading" ? loading : deliverFrom, due.days);
}
