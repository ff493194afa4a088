/** Which lots an order takes: those usable on its delivery date, earliest best-before first. */
import type { PlainDate } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import { minGrams, noGrams, subtractGrams, sumGrams } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { Lot } from "./lot.ts";
import { isUsable } from "./lot.ts";

export type Allocation = {
  readonly lotId: string;
  readonly quantity: Grams;
  /** The lot is still expected: the line is marked pre-order. */
  readonly preOrder: boolean;
};

export type NotEnoughLeft = {
  readonly code: "not-enough-left";
  readonly wanted: Grams;
  readonly left: Grams;
};

/** Sorts after every date: what keeps for ever, or has no day, is taken last. */
const NEVER = "9999-12-31";

/** Earliest best-before first; then what is in the store before what still grows; then older harvest, then by id. */
function byUrgency(a: Lot, b: Lot): number {
  const key = (lot: Lot) =>
    [lot.bestBefore ?? NEVER, lot.expected ? "1" : "0", lot.harvestedOn ?? NEVER, lot.id].join(" ");
  const left = key(a);
  const right = key(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What can be promised for delivery on a day. */
export function availableOn(lots: readonly Lot[], deliveryOn: PlainDate): Grams {
  return sumGrams(lots.filter((lot) => isUsable(lot, deliveryOn)).map((lot) => lot.left));
}

/** How much of a quantity would come from lots that are still expected; none where the quantity cannot be had. */
export function preOrderOf(lots: readonly Lot[], wanted: Grams, deliveryOn: PlainDate): Grams {
  const taken = allocate(lots, wanted, deliveryOn);
  if (!taken.ok) return noGrams;
  return sumGrams(taken.value.filter(({ preOrder }) => preOrder).map(({ quantity }) => quantity));
}

/** The lots that serve a quantity (> 0), or how much is left. */
export function allocate(
  lots: readonly Lot[],
  wanted: Grams,
  deliveryOn: PlainDate,
): Result<Allocation[], NotEnoughLeft> {
  const left = availableOn(lots, deliveryOn);
  if (wanted <= 0n || wanted > left) return refuse({ code: "not-enough-left", wanted, left });
  const taken: Allocation[] = [];
  let missing = wanted;
  for (const lot of lots.filter((candidate) => isUsable(candidate, deliveryOn)).sort(byUrgency)) {
    if (missing === noGrams) break;
    const quantity = minGrams(lot.left, missing);
    taken.push({ lotId: lot.id, quantity, preOrder: lot.expected });
    missing = subtractGrams(missing, quantity);
  }
  return ok(taken);
}
