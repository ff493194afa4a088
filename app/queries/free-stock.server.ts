import { availableGrams } from "#app/domain/listings/derived.ts";
import { dateOf } from "#app/domain/listings/draft-from-stored.ts";
import type { Lot } from "#app/domain/lots/lot.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, noGrams } from "#app/domain/quantity.ts";

type StoredLot = {
  readonly id: string;
  readonly expected: boolean;
  readonly harvestedOn: Date | null;
  readonly bestBefore: Date | null;
  readonly leftG: bigint;
  readonly recalledAt: Date | null;
};

type Stock = {
  readonly availableFrom: Date | null;
  readonly availableTo: Date | null;
  readonly lots: readonly StoredLot[];
};

/** The columns of a lot that its availability looks at. */
export const lotColumns = {
  id: true,
  expected: true,
  harvestedOn: true,
  bestBefore: true,
  leftG: true,
  recalledAt: true,
} as const;

/** A lot as the domain weighs it. */
export function asLot(lot: StoredLot): Lot {
  return {
    id: lot.id,
    expected: lot.expected,
    harvestedOn: dateOf(lot.harvestedOn),
    bestBefore: dateOf(lot.bestBefore),
    left: grams(lot.leftG),
    recalled: lot.recalledAt !== null,
  };
}

/** What can be sold of a listing today, whatever its status. */
export function freeStock({ availableFrom, availableTo, lots }: Stock, now: Date): Grams {
  const usable = lots.map(asLot);
  const window = {
    availableFrom: dateOf(availableFrom),
    availableTo: dateOf(availableTo),
    minimumOrder: noGrams,
  };
  return availableGrams(usable, window, minskDate(now));
}
