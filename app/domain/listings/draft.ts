/**
 * What a revision and the offer around it must have before a moderator's time is spent on it. Issues name the form's
 * field, so the page can stand the message beside it.
 */
import type { DeliveryBasis } from "../incoterms.ts";
import { parseDeliveryBasis } from "../incoterms.ts";
import type { PlainDate } from "../plain-date.ts";
import { daysBetween } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import { noGrams } from "../quantity.ts";
import type { Certificate } from "./certificates.ts";
import { certificateProblems } from "./certificates.ts";
import type { PriceTier } from "./price.ts";
import { tierIssues } from "./price.ts";

/** What lives in the revision: what a buyer judges the goods by. */
export type RevisionContent = {
  /** Slug of the commodity in the controlled vocabulary; empty while none is chosen. */
  readonly commodity: string;
  readonly title: string;
  readonly description: string;
  readonly variety: string;
  readonly grade: string;
  /** Slug of the region of origin. */
  readonly region: string;
  readonly harvestFrom: PlainDate | null;
  readonly harvestTo: PlainDate | null;
  readonly packaging: string;
  readonly storage: string;
  readonly incoterm: string;
  readonly incotermPlace: string;
  readonly leadTimeDays: number | null;
  readonly certificates: readonly Certificate[];
  readonly photos: number;
};

/** What stands beside it and takes effect at once. */
export type OfferTerms = {
  readonly tiers: readonly PriceTier[];
  readonly minimumOrder: Grams | null;
  /** What the first lot will hold. */
  readonly quantity: Grams | null;
  readonly availableFrom: PlainDate | null;
  readonly availableTo: PlainDate | null;
};

export const draftIssueCodes = [
  "missing",
  "too-short",
  "too-long",
  "too-few",
  "too-many",
  "out-of-range",
  "ends-before-it-begins",
  "already-over",
  "longer-than-a-year",
  "more-than-quantity",
  "not-for-trucks",
  "not-rising",
  "not-falling",
  "above-minimum",
  "not-in-list",
] as const;
export type DraftIssueCode = (typeof draftIssueCodes)[number];

/** `field` is the form's name for it ("tiers[1].pricePerKg"). */
export type DraftIssue = { readonly field: string; readonly code: DraftIssueCode };

/** Lengths in characters. */
export const draftLimits = {
  title: { min: 2, max: 120 },
  description: 4000,
  short: 120,
  photos: 12,
  certificates: 10,
  leadTimeDays: 120,
} as const;

const tierProblem = {
  "tiers-missing": ["pricePerKg", "missing"],
  "tiers-too-many": ["fromKg", "too-many"],
  "tier-from-not-positive": ["fromKg", "out-of-range"],
  "tier-price-not-positive": ["pricePerKg", "out-of-range"],
  "tier-from-not-rising": ["fromKg", "not-rising"],
  "tier-price-not-falling": ["pricePerKg", "not-falling"],
  "first-tier-above-minimum": ["fromKg", "above-minimum"],
} as const satisfies Record<ReturnType<typeof tierIssues>[number]["code"], readonly [string, DraftIssueCode]>;

function textIssue(field: string, text: string, min: number, max: number): DraftIssue[] {
  const length = text.trim().length;
  if (length === 0) return [{ field, code: "missing" }];
  if (length < min) return [{ field, code: "too-short" }];
  return tooLong(field, text, max);
}

function tooLong(field: string, text: string, max: number): DraftIssue[] {
  return text.trim().length > max ? [{ field, code: "too-long" }] : [];
}

function windowIssues(name: string, from: PlainDate | null, to: PlainDate | null): DraftIssue[] {
  const issues: DraftIssue[] = [];
  if (from === null) issues.push({ field: `${name}From`, code: "missing" });
  if (to === null) issues.push({ field: `${name}To`, code: "missing" });
  if (from === null || to === null) return issues;
  if (to < from) return [{ field: `${name}To`, code: "ends-before-it-begins" }];
  return daysBetween(from, to) > 366 ? [{ field: `${name}To`, code: "longer-than-a-year" }] : [];
}

function basisIssues(content: RevisionContent): DraftIssue[] {
  if (content.incoterm.trim() === "") return [{ field: "incoterm", code: "missing" }];
  const basis = parseDeliveryBasis(content.incoterm, content.incotermPlace);
  if (basis.ok) return textIssue("incotermPlace", content.incotermPlace, 2, draftLimits.short);
  return basis.refusal.code === "incoterm-place-missing"
    ? [{ field: "incotermPlace", code: "missing" }]
    : [{ field: "incoterm", code: "not-for-trucks" }];
}

function offerIssues(offer: OfferTerms, today: PlainDate): DraftIssue[] {
  const issues = windowIssues("available", offer.availableFrom, offer.availableTo);
  if (issues.length === 0 && offer.availableTo !== null && offer.availableTo < today) {
    issues.push({ field: "availableTo", code: "already-over" });
  }
  const { quantity, minimumOrder } = offer;
  if (quantity === null) issues.push({ field: "quantityKg", code: "missing" });
  else if (quantity <= 0n) issues.push({ field: "quantityKg", code: "out-of-range" });
  if (minimumOrder === null) issues.push({ field: "minimumOrderKg", code: "missing" });
  else if (minimumOrder <= 0n) issues.push({ field: "minimumOrderKg", code: "out-of-range" });
  else if (quantity !== null && minimumOrder > quantity) {
    issues.push({ field: "minimumOrderKg", code: "more-than-quantity" });
  }
  for (const { code, index } of tierIssues(offer.tiers, minimumOrder ?? noGrams)) {
    if (code === "first-tier-above-minimum" && minimumOrder === null) continue;
    // A price that is not there is missing; that it does not fall either goes without saying.
    const unpriced = offer.tiers[index]?.price === 0n;
    if (unpriced && code === "tier-price-not-falling") continue;
    const [part, issue] = tierProblem[code];
    const missing = unpriced && part === "pricePerKg";
    issues.push({ field: `tiers[${index}].${part}`, code: missing ? "missing" : issue });
  }
  return issues;
}

function certificateIssues(certificates: readonly Certificate[]): DraftIssue[] {
  if (certificates.length > draftLimits.certificates) return [{ field: "certificates", code: "too-many" }];
  return certificates.flatMap((certificate, index) => [
    ...tooLong(`certificates[${index}].number`, certificate.number, draftLimits.short),
    ...tooLong(`certificates[${index}].issuer`, certificate.issuer, draftLimits.short),
    ...certificateProblems(certificate, index),
  ]);
}

/**
 * Everything that keeps a draft from being submitted, in the order of the form; empty when it may be. Only what an
 * order needs is demanded: the goods, how much, at what price, where and when. What the commodity fills by itself and
 * what only makes the listing better (`draftAdvice`) holds nobody up; a moderator may still ask for it.
 */
export function draftIssues(content: RevisionContent, offer: OfferTerms, today: PlainDate): DraftIssue[] {
  const harvestGiven = content.harvestFrom !== null || content.harvestTo !== null;
  const { title, description, short } = draftLimits;
  const lead = content.leadTimeDays;
  return [
    ...(content.commodity === "" ? [{ field: "commodity", code: "missing" } as const] : []),
    ...textIssue("title", content.title, title.min, title.max),
    ...tooLong("description", content.description, description),
    ...tooLong("variety", content.variety, short),
    ...tooLong("grade", content.grade, short),
    ...(harvestGiven ? windowIssues("harvest", content.harvestFrom, content.harvestTo) : []),
    ...tooLong("packaging", content.packaging, short),
    ...tooLong("storage", content.storage, short),
    ...offerIssues(offer, today),
    ...basisIssues(content),
    ...(lead !== null && (!Number.isInteger(lead) || lead < 0 || lead > draftLimits.leadTimeDays)
      ? [{ field: "leadTimeDays", code: "out-of-range" } as const]
      : []),
    ...(content.photos > draftLimits.photos ? [{ field: "photos", code: "too-many" } as const] : []),
    ...certificateIssues(content.certificates),
  ];
}

/**
 * The same for a listing that is on sale already: how much there is and when is settled by other deeds and takes
 * effect at once, so it holds no edit of the description up.
 */
export function editIssues(content: RevisionContent, offer: OfferTerms, today: PlainDate): DraftIssue[] {
  return draftIssues(content, offer, today).filter(
    ({ field, code }) => !/^(?:quantityKg|available)/.test(field) && code !== "more-than-quantity",
  );
}

/** What buyers ask for first; a listing without it is admitted, and both the producer and the moderator are told. */
export const adviceFields = ["photos", "description", "region", "harvestFrom", "certificates"] as const;
export type AdviceField = (typeof adviceFields)[number];

/** @param seasonal the commodity is harvested in certain months; juice and honey need no harvest window */
export function draftAdvice(content: RevisionContent, seasonal: boolean): AdviceField[] {
  const missing: Record<AdviceField, boolean> = {
    photos: content.photos === 0,
    description: content.description.trim().length < 20,
    region: content.region === "",
    harvestFrom: seasonal && content.harvestFrom === null,
    certificates: content.certificates.length === 0,
  };
  return adviceFields.filter((field) => missing[field]);
}

/** The delivery basis of a draft that has no issues; throws otherwise. */
export function basisOf(content: RevisionContent): DeliveryBasis {
  const basis = parseDeliveryBasis(content.incoterm, content.incotermPlace);
  if (!basis.ok) throw new Error("the draft was not checked");
  return basis.value;
}
