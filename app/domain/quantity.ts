/** Quantities are integer grams, shown as kg or t; nothing else in the house does arithmetic on them. */
import type { NumberRefusal } from "./decimal.ts";
import { divideHalfEven, parseDecimal, printDecimal } from "./decimal.ts";
import type { Result } from "./result.ts";
import { ok } from "./result.ts";

declare const gramsBrand: unique symbol;
/** Integer grams. */
export type Grams = bigint & { readonly [gramsBrand]: true };

const GRAMS_PER_KG = 1000n;

/** Marks an integer as grams. */
export function grams(value: bigint): Grams {
  return value as Grams;
}

/** Whole kilograms as grams; throws when the number is not whole. */
export function kilograms(value: number): Grams {
  return (BigInt(value) * GRAMS_PER_KG) as Grams;
}

/** Whole tonnes as grams; throws when the number is not whole. */
export function tonnes(value: number): Grams {
  return kilograms(value * 1000);
}

export const noGrams: Grams = grams(0n);

/** One refrigerated truck: consignments on this route weigh 18.7–20 t, so 20 t is what people count in. */
export const truckLoad: Grams = tonnes(20);

/** Kilograms as people write them ("19 500", "2,5"), at most 3 decimals. */
export function parseKg(text: string): Result<Grams, NumberRefusal> {
  const parsed = parseDecimal(text, 3);
  return parsed.ok ? ok(grams(parsed.value)) : parsed;
}

/** Kilograms as machines read them: "19500", "2.5". */
export function toKgDecimal(quantity: Grams): string {
  return printDecimal(quantity, 3, 0);
}

/** Tonnes as machines read them: "19.5". */
export function toTonneDecimal(quantity: Grams): string {
  return printDecimal(quantity, 6, 0);
}

export function addGrams(a: Grams, b: Grams): Grams {
  return grams(a + b);
}

/** a − b; may be negative (a difference), callers that hold stock check it. */
export function subtractGrams(a: Grams, b: Grams): Grams {
  return grams(a - b);
}

export function sumGrams(all: readonly Grams[]): Grams {
  return all.reduce<Grams>(addGrams, noGrams);
}

export function minGrams(a: Grams, b: Grams): Grams {
  return a < b ? a : b;
}

export function maxGrams(a: Grams, b: Grams): Grams {
  return a > b ? a : b;
}

/** A share of a quantity in basis points (500 = 5 %), rounded half-even to the gram. */
export function shareOfGrams(quantity: Grams, basisPoints: number): Grams {
  return grams(divideHalfEven(quantity * BigInt(basisPoints), 10_000n));
}

/** Trucks needed for a quantity, at 20 t each, the last perhaps not full; 0 for nothing. */
export function trucksFor(quantity: Grams): number {
  return Number((quantity + truckLoad - 1n) / truckLoad);
}

/** How full the last truck is, 0–100 whole per cent; 100 when it is exactly full, 0 for nothing. */
export function lastTruckFillPct(quantity: Grams): number {
  if (quantity <= 0n) return 0;
  const rest = quantity % truckLoad;
  return rest === 0n ? 100 : Number((rest * 100n) / truckLoad);
}
