/** What a listing is today beyond its stored status: in stock, to be harvested, sold out or out of season. */
import { availableOn } from "../lots/allocate.ts";
import type { Lot } from "../lots/lot.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import { sumGrams } from "../quantity.ts";

export const availabilities = ["in_stock", "pre_order", "sold_out", "out_of_season"] as const;
export type Availability = (typeof availabilities)[number];

export type SaleWindow = {
  readonly availableFrom: PlainDate | null;
  readonly availableTo: PlainDate | null;
  readonly minimumOrder: Grams;
};

/** Grams that can be sold within the window: lots in store, and expected ones that come before it closes. */
export function availableGrams(lots: readonly Lot[], window: SaleWindow, today: PlainDate): Grams {
  return sumGrams(
    lots
      .filter((lot) => !lot.recalled && lot.left > 0n)
      .filter((lot) => lot.bestBefore === null || lot.bestBefore >= today)
      .filter(
        (lot) =>
          lot.harvestedOn === null || window.availableTo === null || lot.harvestedOn <= window.availableTo,
      )
      .map((lot) => lot.left),
  );
}

/** How a published listing stands today. Less than the minimum order is as good as nothing. */
export function availabilityOf(lots: readonly Lot[], window: SaleWindow, today: PlainDate): Availability {
  if (window.availableTo !== null && window.availableTo < today) return "out_of_season";
  const all = availableGrams(lots, window, today);
  if (all <= 0n || all < window.minimumOrder) return "sold_out";
  if (window.availableFrom !== null && window.availableFrom > today) return "pre_order";
  const inStore = availableOn(
    lots.filter((lot) => !lot.expected),
    today,
  );
  return inStore > 0n && inStore >= window.minimumOrder ? "in_stock" : "pre_order";
}
