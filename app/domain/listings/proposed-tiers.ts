/** Price tiers as a draft carries them: half-typed rows are kept, so that nothing a producer entered is lost. */

import type { PriceE4 } from "../money.ts";
import { priceE4 } from "../money.ts";
import type { Grams } from "../quantity.ts";
import { grams, noGrams } from "../quantity.ts";
import type { PriceTier } from "./price.ts";

export type ProposedTier = { readonly from: Grams | null; readonly price: PriceE4 | null };

/** The stored form: [{fromG, priceE4}], integers as strings, null for what was not typed. */
export type StoredTier = { readonly fromG: string | null; readonly priceE4: string | null };

export function storeTiers(tiers: readonly ProposedTier[]): StoredTier[] {
  return tiers.map(({ from, price }) => ({
    fromG: from === null ? null : from.toString(),
    priceE4: price === null ? null : price.toString(),
  }));
}

const integer = /^\d{1,18}$/;

function read(row: unknown, key: "fromG" | "priceE4"): bigint | null {
  if (typeof row !== "object" || row === null) return null;
  const value: unknown = Reflect.get(row, key);
  return typeof value === "string" && integer.test(value) ? BigInt(value) : null;
}

/** Stored tiers read back; what is not of the stored form counts as not typed. */
export function readTiers(stored: unknown): ProposedTier[] {
  if (!Array.isArray(stored)) return [];
  return stored.map((row) => {
    const from = read(row, "fromG");
    const price = read(row, "priceE4");
    return { from: from === null ? null : grams(from), price: price === null ? null : priceE4(price) };
  });
}

/**
 * Tiers as they would be sold by. The first holds from the minimum order where no quantity was typed; what is missing
 * elsewhere becomes nought, which `tierIssues` names.
 */
export function asPriceTiers(tiers: readonly ProposedTier[], minimumOrder: Grams | null): PriceTier[] {
  return tiers.map(({ from, price }, index) => ({
    from: from ?? (index === 0 ? (minimumOrder ?? noGrams) : noGrams),
    price: price ?? priceE4(0n),
  }));
}
