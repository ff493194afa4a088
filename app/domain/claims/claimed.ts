/** What a claim is about in weight and in money, and what is left of an order to claim and to credit. */
import type { Minor, PriceE4 } from "../money.ts";
import { lineTotal, minor, sumMinor } from "../money.ts";
import type { Grams } from "../quantity.ts";
import { grams, noGrams } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { ClaimReason, ClaimState } from "./states.ts";

/** A line of the order as claims see it. */
export type DeliveredLine = {
  readonly id: string;
  /** Its place in the order, from 1. */
  readonly position: number;
  /** What was packed and invoiced; until it is on record, what was ordered. */
  readonly delivered: Grams;
  /** Parts of it that are claimed already, withdrawn ones left out. */
  readonly claimed: Grams;
};

/** A row of a claim on record. */
export type ClaimedRow = { readonly grams: bigint; readonly claim: { readonly state: ClaimState } };

/** What of a line is claimed by claims that were not taken back. */
export function claimedOf(rows: readonly ClaimedRow[]): Grams {
  const standing = rows.filter(({ claim }) => claim.state !== "withdrawn");
  return grams(standing.reduce((sum, row) => sum + row.grams, 0n));
}

/** Reasons that are about the order as a whole: without a weight nothing is claimed of any line. */
const ofTheOrder: ReadonlySet<ClaimReason> = new Set(["papers", "delayed", "other"]);

export type ClaimedRefusal = {
  readonly code: "claim-more-than-delivered";
  /** The line's place in the order, from 0; null where no weight was named. */
  readonly index: number | null;
  readonly leftG: Grams;
};

/**
 * The lines of a new claim. Without any weight it is about all that is not claimed yet, unless its reason is about the
 * order as a whole. All claims together never claim more of a line than was delivered.
 *
 * @param wanted weights as named; a line that is named twice counts twice
 */
export function decideClaimed(
  reason: ClaimReason,
  wanted: readonly { readonly id: string; readonly weight: Grams }[],
  lines: readonly DeliveredLine[],
): Result<{ readonly id: string; readonly grams: Grams }[], ClaimedRefusal> {
  const left = (line: DeliveredLine) =>
    line.delivered > line.claimed ? grams(line.delivered - line.claimed) : noGrams;
  const named = wanted.filter(({ weight }) => weight > 0n);
  if (named.length === 0) {
    if (ofTheOrder.has(reason)) return ok([]);
    const rest = lines.map((line) => ({ id: line.id, grams: left(line) })).filter((line) => line.grams > 0n);
    return rest.length > 0
      ? ok(rest)
      : refuse({ code: "claim-more-than-delivered", index: null, leftG: noGrams });
  }
  const sums = new Map<string, Grams>();
  for (const { id, weight } of named) {
    const line = lines.find((one) => one.id === id);
    const sum = grams((sums.get(id) ?? 0n) + weight);
    const most = line === undefined ? noGrams : left(line);
    if (sum > most) {
      const index = line === undefined ? null : line.position - 1;
      return refuse({ code: "claim-more-than-delivered", index, leftG: most });
    }
    sums.set(id, sum);
  }
  return ok([...sums].map(([id, weight]) => ({ id, grams: weight })));
}

/** What the claimed goods were sold at: the line's price times its weight, rounded half-even, once per line. */
export function worthOf(lines: readonly { readonly price: PriceE4; readonly weight: Grams }[]): Minor {
  return sumMinor(lines.map(({ price, weight }) => lineTotal(price, weight)));
}

/**
 * The most that may still be credited: the goods as invoiced, less what earlier settlements credited, less what the
 * buyer's bank has taken back by a card dispute. Nobody gets the same money twice.
 */
export function leftToCredit(invoiced: Minor, credited: Minor, chargedBack: Minor): Minor {
  const left = invoiced - credited - chargedBack;
  return minor(left > 0n ? left : 0n);
}
