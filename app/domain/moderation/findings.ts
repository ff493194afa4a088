/**
 * Automatic findings of a moderation case. They explain themselves by evidence and decide nothing: every one is a
 * question to a person.
 */

import { fold, similarity } from "../fold.ts";
import type { Certificate, CertificateKind } from "../listings/certificates.ts";
import { isCurrent } from "../listings/certificates.ts";
import type { PriceE4 } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import { addDays, monthOf } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import { grams, tonnes } from "../quantity.ts";
import type { ContactDetail } from "./contact-details.ts";
import { findContactDetails } from "./contact-details.ts";

export const findingKinds = [
  "contact-details",
  "price-outlier",
  "near-duplicate",
  "missing-certificate",
  "out-of-season",
  "implausible-quantity",
  "establishment-missing",
  "alcohol",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** `field` is the form's name of what the finding is about. */
export type Finding =
  | { readonly kind: "contact-details"; readonly field: string; readonly evidence: ContactDetail }
  | {
      readonly kind: "price-outlier";
      readonly field: "tiers[0].pricePerKg";
      /** Prices in BYN per kg; `deviationPct` negative when cheap. */
      readonly evidence: {
        readonly price: PriceE4;
        readonly median: PriceE4;
        readonly samples: number;
        readonly deviationPct: number;
      };
    }
  | {
      readonly kind: "near-duplicate";
      readonly field: "title";
      readonly evidence: { readonly listing: string; readonly title: string; readonly alikePct: number };
    }
  | {
      readonly kind: "missing-certificate";
      readonly field: "certificates";
      readonly evidence: {
        readonly certificate: CertificateKind;
        readonly why: "named-in-text" | "expected-for-commodity" | "expired";
      };
    }
  | {
      readonly kind: "out-of-season";
      readonly field: "harvestFrom";
      readonly evidence: { readonly months: readonly number[]; readonly season: readonly number[] };
    }
  | {
      readonly kind: "implausible-quantity";
      readonly field: "quantityKg";
      readonly evidence: {
        readonly quantity: Grams;
        readonly limit: Grams;
        readonly why: "above-median" | "above-any-farm";
      };
    }
  | {
      readonly kind: "establishment-missing";
      readonly field: "certificates";
      readonly evidence: { readonly commodity: string };
    }
  | {
      readonly kind: "alcohol";
      readonly field: "commodity";
      readonly evidence: { readonly commodity: string };
    };

export type FindingInput = {
  readonly texts: Readonly<Record<string, string>>;
  readonly title: string;
  readonly commodity: {
    readonly slug: string;
    /** 1–12; empty when it is made all the year. */
    readonly harvestMonths: readonly number[];
    readonly veterinary: boolean;
    readonly alcohol: boolean;
    readonly expectedCertificates: readonly CertificateKind[];
  };
  readonly harvestFrom: PlainDate | null;
  readonly harvestTo: PlainDate | null;
  /** Number in the EAEU register of establishments, when given. */
  readonly establishmentNumber: string | null;
  readonly certificates: readonly Certificate[];
  /** The first tier's price in BYN per kg; null when no rate is known. */
  readonly priceByn: PriceE4 | null;
  readonly quantity: Grams | null;
  /** What the market shows for the commodity; medians over published listings. */
  readonly market: {
    readonly medianPriceByn: PriceE4 | null;
    readonly medianQuantity: Grams | null;
    readonly samples: number;
    /** Other listings of the commodity that may be the same goods. */
    readonly others: readonly { readonly listing: string; readonly title: string }[];
  };
  readonly today: PlainDate;
};

/** Fewer listings than this make no median worth comparing with. */
const FEWEST_SAMPLES = 5;
/** How far from the median a price is worth a look. */
const PRICE_OFF_PERCENT = 40n;
/** How alike titles must be. */
const ALIKE = 0.7;
/** More than any single farm of the country sends in a season from one lot. */
const ANY_FARM = tonnes(5_000);
const MEDIAN_FACTOR = 20n;

/** Words that claim a certificate, in folded form (see fold.ts), by what they claim. */
const claims: readonly (readonly [CertificateKind, RegExp])[] = [
  ["globalgap", /\bglobal ?g ?a ?p\b/],
  ["haccp", /\bhac?p\b|\bhassp\b|\bhasp\b/],
  ["iso_22000", /\biso ?22000\b|\biso ?20+\b/],
  ["organic", /\b(?:organic|organik|uzvi|ekolog)/],
  ["halal", /\b(?:halal|helal|halial|haliau)/],
];

function contactFindings(input: FindingInput): Finding[] {
  return Object.entries(input.texts).flatMap(([field, text]) =>
    findContactDetails(text).map((evidence) => ({ kind: "contact-details" as const, field, evidence })),
  );
}

function priceFindings({ priceByn, market }: FindingInput): Finding[] {
  const median = market.medianPriceByn;
  if (priceByn === null || median === null || median <= 0n || market.samples < FEWEST_SAMPLES) return [];
  const deviation = ((priceByn - median) * 100n) / median;
  if ((deviation < 0n ? -deviation : deviation) <= PRICE_OFF_PERCENT) return [];
  const evidence = { price: priceByn, median, samples: market.samples, deviationPct: Number(deviation) };
  return [{ kind: "price-outlier", field: "tiers[0].pricePerKg", evidence }];
}

function duplicateFindings({ title, market }: FindingInput): Finding[] {
  return market.others
    .map((other) => ({ ...other, alike: similarity(title, other.title) }))
    .filter((other) => other.alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 3)
    .map(({ listing, title: theirs, alike }) => ({
      kind: "near-duplicate",
      field: "title",
      evidence: { listing, title: theirs, alikePct: Math.round(alike * 100) },
    }));
}

function certificateFindings(input: FindingInput): Finding[] {
  const found = new Map<CertificateKind, "named-in-text" | "expected-for-commodity" | "expired">();
  const text = fold(Object.values(input.texts).join(" "));
  for (const kind of input.commodity.expectedCertificates) found.set(kind, "expected-for-commodity");
  for (const [kind, claim] of claims) if (claim.test(text)) found.set(kind, "named-in-text");
  for (const certificate of input.certificates) found.delete(certificate.kind);
  for (const certificate of input.certificates) {
    const renewed = input.certificates.some(
      (other) => other.kind === certificate.kind && isCurrent(other, input.today),
    );
    if (!renewed) found.set(certificate.kind, "expired");
  }
  return [...found].map(([certificate, why]) => ({
    kind: "missing-certificate",
    field: "certificates",
    evidence: { certificate, why },
  }));
}

function monthsBetween(from: PlainDate, to: PlainDate): number[] {
  const months: number[] = [];
  for (let date = from; date <= to && months.length < 12; date = addDays(date, 1)) {
    const month = monthOf(date);
    if (!months.includes(month)) months.push(month);
  }
  return months;
}

function seasonFindings({ harvestFrom, harvestTo, commodity }: FindingInput): Finding[] {
  if (harvestFrom === null || harvestTo === null || commodity.harvestMonths.length === 0) return [];
  const months = monthsBetween(harvestFrom, harvestTo).filter(
    (month) => !commodity.harvestMonths.includes(month),
  );
  if (months.length === 0) return [];
  return [
    { kind: "out-of-season", field: "harvestFrom", evidence: { months, season: commodity.harvestMonths } },
  ];
}

function quantityFindings({ quantity, market }: FindingInput): Finding[] {
  if (quantity === null) return [];
  if (quantity > ANY_FARM) {
    return [
      {
        kind: "implausible-quantity",
        field: "quantityKg",
        evidence: { quantity, limit: ANY_FARM, why: "above-any-farm" },
      },
    ];
  }
  const median = market.medianQuantity;
  if (median === null || median <= 0n || market.samples < FEWEST_SAMPLES) return [];
  const limit = grams(median * MEDIAN_FACTOR);
  if (quantity <= limit) return [];
  return [
    {
      kind: "implausible-quantity",
      field: "quantityKg",
      evidence: { quantity, limit, why: "above-median" },
    },
  ];
}

/** Everything worth a moderator's look about a submitted revision. */
export function findingsOf(input: FindingInput): Finding[] {
  const { commodity, establishmentNumber } = input;
  const evidence = { commodity: commodity.slug };
  const establishment: Finding[] =
    commodity.veterinary && !establishmentNumber?.trim()
      ? [{ kind: "establishment-missing", field: "certificates", evidence }]
      : [];
  const alcohol: Finding[] = commodity.alcohol ? [{ kind: "alcohol", field: "commodity", evidence }] : [];
  return [
    ...contactFindings(input),
    ...priceFindings(input),
    ...duplicateFindings(input),
    ...certificateFindings(input),
    ...seasonFindings(input),
    ...quantityFindings(input),
    ...establishment,
    ...alcohol,
  ];
}
