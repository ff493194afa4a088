/** Price tiers by volume, and the jump that makes a new price wait for a moderator. */
import type { PriceE4 } from "../money.ts";
import type { Grams } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

/** From this quantity on, this price per kilogram holds for the whole line. */
export type PriceTier = { readonly from: Grams; readonly price: PriceE4 };

/** Enough for pallet, half truck, truck and more; a longer ladder is a mistake. */
export const MOST_TIERS = 6;

export const tierIssueCodes = [
  "tiers-missing",
  "tiers-too-many",
  "tier-from-not-positive",
  "tier-price-not-positive",
  "tier-from-not-rising",
  "tier-price-not-falling",
  "first-tier-above-minimum",
] as const;
export type TierIssue = { readonly code: (typeof tierIssueCodes)[number]; readonly index: number };

/** What is wrong with tiers, in the order typed; prices must fall as volume rises. Empty when they can be sold by. */
export function tierIssues(tiers: readonly PriceTier[], minimumOrder: Grams): TierIssue[] {
  const first = tiers[0];
  if (first === undefined) return [{ code: "tiers-missing", index: 0 }];
  const issues: TierIssue[] = [];
  if (tiers.length > MOST_TIERS) issues.push({ code: "tiers-too-many", index: MOST_TIERS });
  if (first.from > minimumOrder) issues.push({ code: "first-tier-above-minimum", index: 0 });
  tiers.forEach((tier, index) => {
    const before = tiers[index - 1];
    // The first tier may be typed from 0: "any quantity".
    if (tier.from < 0n || (index > 0 && tier.from === 0n))
      issues.push({ code: "tier-from-not-positive", index });
    if (tier.price <= 0n) issues.push({ code: "tier-price-not-positive", index });
    if (before !== undefined && tier.from <= before.from)
      issues.push({ code: "tier-from-not-rising", index });
    if (before !== undefined && tier.price >= before.price)
      issues.push({ code: "tier-price-not-falling", index });
  });
  return issues;
}

function tierAt(tiers: readonly PriceTier[], quantity: Grams): PriceTier | undefined {
  return tiers.findLast((tier) => tier.from <= quantity) ?? tiers[0];
}

export type BelowMinimum = { readonly code: "below-minimum"; readonly minimum: Grams };

/** The price per kilogram for a quantity, or that it is under the minimum order. Tiers rise. */
export function priceFor(
  tiers: readonly PriceTier[],
  minimumOrder: Grams,
  quantity: Grams,
): Result<PriceE4, BelowMinimum> {
  const tier = tierAt(tiers, quantity);
  if (tier === undefined || quantity <= 0n || quantity < minimumOrder) {
    return refuse({ code: "below-minimum", minimum: minimumOrder });
  }
  return ok(tier.price);
}

/** A price version and when it was in force; `until` null: it is now. */
export type PriceVersion = {
  readonly tiers: readonly PriceTier[];
  readonly from: Date;
  readonly until: Date | null;
};

/** A new price that waits in review, with the comparison that says why. */
export type PriceJump = { readonly at: Grams; readonly was: PriceE4; readonly now: PriceE4 };

const WATCHED_DAYS = 7;
const JUMP_PERCENT = 25n;

/**
 * The largest jump of new tiers against any version in force during the last 7 days, at any quantity where either
 * ladder steps; null when none is over 25 %, so that the new price holds at once. Against all versions, not only the
 * last: a price walked up in small steps is a jump too.
 */
export function priceJump(
  tiers: readonly PriceTier[],
  history: readonly PriceVersion[],
  now: Date,
): PriceJump | null {
  const since = now.getTime() - WATCHED_DAYS * 86_400_000;
  let worst: (PriceJump & { readonly permille: bigint }) | null = null;
  for (const version of history) {
    if (version.until !== null && version.until.getTime() <= since) continue;
    for (const at of [...tiers, ...version.tiers].map((tier) => tier.from)) {
      const was = tierAt(version.tiers, at)?.price;
      const next = tierAt(tiers, at)?.price;
      if (was === undefined || next === undefined || was <= 0n) continue;
      const off = next > was ? next - was : was - next;
      if (off * 100n <= was * JUMP_PERCENT) continue;
      const permille = (off * 1000n) / was;
      if (worst === null || permille > worst.permille) worst = { at, was, now: next, permille };
    }
  }
  return worst === null ? null : { at: worst.at, was: worst.was, now: worst.now };
}
