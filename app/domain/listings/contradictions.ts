/**
 * What cannot be, whatever else of a draft is still missing: dates the wrong way round, prices that do not fall, a first
 * price above the smallest order. A draft may lack much; it is not kept with two things that exclude each other, and the
 * step that holds both says so.
 */
import type { PlainDate } from "../plain-date.ts";
import { daysBetween } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import type { Certificate } from "./certificates.ts";
import { certificateProblems } from "./certificates.ts";
import type { DraftIssue, DraftIssueCode } from "./draft.ts";
import type { ProposedTier } from "./proposed-tiers.ts";

/** A draft as typed: null is what was not said. */
export type TypedDraft = {
  readonly harvestFrom: PlainDate | null;
  readonly harvestTo: PlainDate | null;
  readonly availableFrom: PlainDate | null;
  readonly availableTo: PlainDate | null;
  readonly quantity: Grams | null;
  readonly minimumOrder: Grams | null;
  readonly tiers: readonly ProposedTier[];
  readonly certificates: readonly Pick<Certificate, "issuedOn" | "validUntil">[];
};

/** In the order of the form; empty when nothing excludes anything else. */
export function contradictions(draft: TypedDraft): DraftIssue[] {
  return [
    ...crossed("harvestTo", draft.harvestFrom, draft.harvestTo),
    ...crossed("availableTo", draft.availableFrom, draft.availableTo),
    ...amounts(draft),
    ...draft.tiers.flatMap((_tier, row) => tierProblems(draft.tiers, row)),
    ...firstTier(draft),
    ...draft.certificates.flatMap(certificateProblems),
  ];
}

function crossed(field: string, from: PlainDate | null, to: PlainDate | null): DraftIssue[] {
  if (from === null || to === null) return [];
  if (to < from) return [{ field, code: "ends-before-it-begins" }];
  return daysBetween(from, to) > 366 ? [{ field, code: "longer-than-a-year" }] : [];
}

function amounts({ quantity, minimumOrder }: TypedDraft): DraftIssue[] {
  const issues: DraftIssue[] = [];
  if (quantity !== null && quantity <= 0n) issues.push({ field: "quantityKg", code: "out-of-range" });
  if (minimumOrder === null) return issues;
  if (minimumOrder <= 0n) issues.push({ field: "minimumOrderKg", code: "out-of-range" });
  else if (quantity !== null && quantity > 0n && minimumOrder > quantity) {
    issues.push({ field: "minimumOrderKg", code: "more-than-quantity" });
  }
  return issues;
}

/** Against the nearest row above that says the same thing: rows may be half typed. */
function tierProblems(tiers: readonly ProposedTier[], row: number): DraftIssue[] {
  const { from, price } = tiers[row] ?? { from: null, price: null };
  const above = tiers.slice(0, row);
  const issue = (part: string, code: DraftIssueCode) => ({ field: `tiers[${row}].${part}`, code });
  const lastFrom = above.findLast((tier) => tier.from !== null)?.from ?? null;
  const lastPrice = above.findLast((tier) => tier.price !== null)?.price ?? null;
  return [
    ...(from !== null && lastFrom !== null && from <= lastFrom ? [issue("fromKg", "not-rising")] : []),
    ...priceProblems(price, lastPrice).map((code) => issue("pricePerKg", code)),
  ];
}

function priceProblems(price: bigint | null, last: bigint | null): DraftIssueCode[] {
  if (price === null) return [];
  if (price <= 0n) return ["out-of-range"];
  return last !== null && price >= last ? ["not-falling"] : [];
}

function firstTier({ tiers, minimumOrder }: TypedDraft): DraftIssue[] {
  const from = tiers[0]?.from ?? null;
  if (from === null || minimumOrder === null || from <= minimumOrder) return [];
  return [{ field: "tiers[0].fromKg", code: "above-minimum" }];
}
