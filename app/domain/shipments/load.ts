/** What leaves on which truck, and what stays for another shipment. */
import type { Grams } from "../quantity.ts";
import { grams, shareOfGrams } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

/** What customs and scales leave between two weights of the same goods: a tenth of a kilogram. */
const SCALE: Grams = grams(100n);

/**
 * Share of the packed weight, in basis points, from which what is not loaded counts as a part that follows with another
 * shipment. Less than that is a typing mistake that customs would find: no truck is sent for a pallet.
 */
export const PART_FROM_BP = 1_000;

export type LoadRefusal =
  | { readonly code: "no-trucks" }
  | { readonly code: "trucks-do-not-add-up"; readonly loadedG: Grams; readonly packedG: Grams };

export type Load = {
  /** Grams on each truck, in the order of the trucks. */
  readonly weights: readonly Grams[];
  /** Grams that follow with another shipment. */
  readonly left: Grams;
};

/**
 * Shares what is to leave among the trucks. `toLeave` is what has not left yet, `packed` the whole order. A truck without
 * a figure takes an even share of what the others leave, the first of them the remainder.
 */
export function decideLoad(
  trucks: readonly { readonly packed: Grams | null }[],
  { toLeave, packed }: { readonly toLeave: Grams; readonly packed: Grams },
): Result<Load, LoadRefusal> {
  if (trucks.length === 0) return refuse({ code: "no-trucks" });
  const weights = shareOut(trucks, toLeave);
  const loaded = grams(weights.reduce((sum, weight) => sum + weight, 0n));
  const wrong = refuse({ code: "trucks-do-not-add-up", loadedG: loaded, packedG: toLeave } as const);
  if (weights.some((weight) => weight <= 0n) || loaded > toLeave + SCALE) return wrong;
  const left = grams(toLeave - loaded);
  if (left <= SCALE) return ok({ weights, left: grams(0n) });
  return left < shareOfGrams(packed, PART_FROM_BP) ? wrong : ok({ weights, left });
}

function shareOut(trucks: readonly { readonly packed: Grams | null }[], toLeave: Grams): Grams[] {
  const typed = trucks.reduce((sum, truck) => sum + (truck.packed ?? 0n), 0n);
  const open = BigInt(trucks.filter((truck) => truck.packed === null).length);
  if (open === 0n) return trucks.map((truck) => truck.packed ?? grams(0n));
  const rest = toLeave > typed ? toLeave - typed : 0n;
  const share = rest / open;
  let remainder = rest - share * open;
  return trucks.map((truck) => {
    if (truck.packed !== null) return truck.packed;
    const own = share + remainder;
    remainder = 0n;
    return grams(own);
  });
}
