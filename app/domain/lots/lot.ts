/** A lot: goods of one harvest, held by a producer or expected by them. */
import type { PlainDate } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";

export type Lot = {
  readonly id: string;
  /** Still to be harvested: may be reserved, and the line is marked pre-order. */
  readonly expected: boolean;
  /** The day of harvest, or the day it is expected. */
  readonly harvestedOn: PlainDate | null;
  /** The last day it may be delivered; null: it keeps. */
  readonly bestBefore: PlainDate | null;
  /** What nobody has reserved. */
  readonly left: Grams;
  readonly recalled: boolean;
};

/** Whether an order delivered on that day can be served from the lot. */
export function isUsable(lot: Lot, deliveryOn: PlainDate): boolean {
  if (lot.recalled || lot.left <= 0n) return false;
  if (lot.bestBefore !== null && lot.bestBefore < deliveryOn) return false;
  return lot.harvestedOn === null || lot.harvestedOn <= deliveryOn;
}
