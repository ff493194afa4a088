/** What a finding is: a kind, the field it is about and its evidence. Every one is a question to a person. */
import type { CertificateKind } from "../listings/certificates.ts";
import type { Currency, PriceE4 } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import type { ContactKind } from "./contact-patterns.ts";

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

/** `before` and `after`: the words around the quote, for the reader's eye. */
export type ContactEvidence = {
  readonly contact: ContactKind;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly from: number;
  readonly to: number;
};

/** Prices in BYN per kg but `asked`, in `currency`. `ratioPct` is the price in per cent of what is usual. */
export type PriceEvidence = {
  readonly direction: "low" | "high";
  readonly basis: "market" | "reference";
  readonly from: Grams;
  readonly asked: PriceE4;
  readonly currency: Currency;
  readonly price: PriceE4;
  readonly median: PriceE4;
  readonly ratioPct: number;
  /** Of the samples, how many were listings and how many orders; both 0 with a reference price. */
  readonly listings: number;
  readonly orders: number;
  /** Of a reference price: where it stands, and the time it speaks of. */
  readonly source: string;
  readonly period: string;
};

export type DuplicateEvidence = {
  readonly what: "text" | "photo" | "file";
  /** Slug and title of the other listing, and its company. */
  readonly listing: string;
  readonly title: string;
  readonly company: string;
  readonly own: "yes" | "no";
  readonly alikePct: number;
  /** Ids of both pictures; empty for texts. */
  readonly picture: string;
  readonly otherPicture: string;
};

export const certificateTroubles = [
  "named-in-text",
  "expected-for-commodity",
  "expired",
  "expires-in-window",
  "number-of-another",
] as const;

export type CertificateEvidence = {
  readonly why: (typeof certificateTroubles)[number];
  readonly certificate: CertificateKind;
  readonly number: string;
  /** The last day it holds, and the last day the goods are offered; empty where that is not the point. */
  readonly until: PlainDate | "";
  readonly windowEnd: PlainDate | "";
  /** Who else shows the number, and on which listing. */
  readonly company: string;
  readonly listing: string;
  /** The words of the text that claim it. */
  readonly quote: string;
};

export type SeasonEvidence =
  | {
      readonly why: "harvest";
      /** 1–12. */
      readonly months: readonly number[];
      readonly season: readonly number[];
      /** Slug of the region whose own season was taken; empty for the country's. */
      readonly region: string;
    }
  | {
      readonly why: "kept-too-long";
      readonly harvestTo: PlainDate;
      readonly windowEnd: PlainDate;
      readonly keepsDays: number;
    };

export const quantityTroubles = ["area", "history", "market", "trucks", "any-farm"] as const;

export type QuantityEvidence = {
  readonly why: (typeof quantityTroubles)[number];
  readonly quantity: Grams;
  readonly limit: Grams;
  /** What the limit was made of: square metres and kg a hectare, sold so far, listings, trucks a day. */
  readonly base: bigint;
  readonly times: number;
  readonly source: string;
};

export type EstablishmentEvidence = {
  readonly why: "no-number" | "not-looked-up" | "not-listed";
  readonly commodity: string;
  readonly number: string;
};

/** `field` is the form's name of what the finding is about. */
export type Finding = { readonly field: string } & (
  | { readonly kind: "contact-details"; readonly evidence: ContactEvidence }
  | { readonly kind: "price-outlier"; readonly evidence: PriceEvidence }
  | { readonly kind: "near-duplicate"; readonly evidence: DuplicateEvidence }
  | { readonly kind: "missing-certificate"; readonly evidence: CertificateEvidence }
  | { readonly kind: "out-of-season"; readonly evidence: SeasonEvidence }
  | { readonly kind: "implausible-quantity"; readonly evidence: QuantityEvidence }
  | { readonly kind: "establishment-missing"; readonly evidence: EstablishmentEvidence }
  | { readonly kind: "alcohol"; readonly evidence: { readonly commodity: string } }
);
