/** What the scale says when an order is packed, and what follows for stock and money. Price and tier stay. */
import type { Minor, PriceE4 } from "../money.ts";
import { lineTotal, minor } from "../money.ts";
import type { Grams } from "../quantity.ts";
import { grams, noGrams, shareOfGrams, subtractGrams } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

/** ± 5 % unless the sides agreed otherwise. */
export const USUAL_TOLERANCE_BASIS_POINTS = 500;

export type PackedLine = {
  readonly ordered: Grams;
  readonly packed: Grams;
  readonly price: PriceE4;
  readonly toleranceBasisPoints: number;
  /** What is left in the order's lots beyond what it holds. */
  readonly available: Grams;
  /** The buyer agreed to exactly this weight. */
  readonly consented: boolean;
};

export type PackedOutcome = {
  /** Goes back to the lots. */
  readonly release: Grams;
  /** Taken from available stock on top. */
  readonly extra: Grams;
  /** The line as invoiced. */
  readonly total: Minor;
  /** Packed less: a credit note, refunded if paid. */
  readonly credit: Minor;
  /** Packed more: due with the last instalment. */
  readonly surcharge: Minor;
};

export type PackedRefusal =
  | { readonly code: "packed-nothing" }
  | { readonly code: "packed-beyond-tolerance"; readonly leastG: Grams; readonly mostG: Grams }
  | { readonly code: "not-enough-left"; readonly wantedG: Grams; readonly leftG: Grams };

/** The same of one of several lines, by its place in the order, from 0. */
export type PackedLineRefusal = PackedRefusal & { readonly index: number };

/** The consequences of a packed weight, or why it is refused (beyond the tolerance: ask the buyer). */
export function judgePacked(line: PackedLine): Result<PackedOutcome, PackedRefusal> {
  const { ordered, packed, price } = line;
  if (packed <= 0n) return refuse({ code: "packed-nothing" });
  const slack = shareOfGrams(ordered, line.toleranceBasisPoints);
  const least = subtractGrams(ordered, slack);
  const most = subtractGrams(ordered, subtractGrams(noGrams, slack));
  if (!line.consented && (packed < least || packed > most)) {
    return refuse({ code: "packed-beyond-tolerance", leastG: least, mostG: most });
  }
  const more = packed > ordered ? subtractGrams(packed, ordered) : noGrams;
  const less = packed < ordered ? subtractGrams(ordered, packed) : noGrams;
  if (more > line.available) return refuse({ code: "not-enough-left", wantedG: more, leftG: line.available });
  const agreed = lineTotal(price, ordered);
  const total = lineTotal(price, packed);
  return ok({
    release: less,
    extra: more,
    total,
    credit: minor(total < agreed ? agreed - total : 0n),
    surcharge: minor(total > agreed ? total - agreed : 0n),
  });
}

/** What a question about a weight names, by line, from how it is stored; what is not understood is left out. */
export function weightsAsked(stored: unknown): Map<string, Grams> {
  const weights = new Map<string, Grams>();
  for (const line of Array.isArray(stored) ? stored : []) {
    if (typeof line !== "object" || line === null || !("orderLineId" in line) || !("grams" in line)) continue;
    weights.set(String(line.orderLineId), grams(BigInt(String(line.grams))));
  }
  return weights;
}
