/**
 * Verification is never a bare badge: it is a dated list of what was checked, by whom and until when, and the other
 * side sees it. An item that runs out is told 30 days before and then stops new listings and orders.
 */
import type { CompanyKind } from "./actor.ts";
import type { PlainDate } from "./plain-date.ts";
import { daysBetween } from "./plain-date.ts";

export const companyCheckKinds = [
  "registration_extract",
  "tax_number",
  "bank_beneficiary",
  "business_type",
  "site_visit",
  "export_history",
  "importer",
  "cold_store",
  "alcohol_right",
] as const;
export type CompanyCheckKind = (typeof companyCheckKinds)[number];

/** What a producer declares itself to be; staff check it. */
export const businessTypes = ["grower", "packer", "trader"] as const;
export type BusinessType = (typeof businessTypes)[number];

/** Which items can be ticked for a kind of company, and which of them a verification cannot do without. */
export const checksFor = {
  producer: {
    offered: [
      "registration_extract",
      "tax_number",
      "bank_beneficiary",
      "business_type",
      "site_visit",
      "export_history",
    ],
    required: ["registration_extract", "tax_number", "bank_beneficiary", "business_type"],
  },
  buyer: {
    offered: [
      "registration_extract",
      "tax_number",
      "bank_beneficiary",
      "importer",
      "cold_store",
      "alcohol_right",
    ],
    required: ["registration_extract", "tax_number"],
  },
} as const satisfies Record<
  CompanyKind,
  { readonly offered: readonly CompanyCheckKind[]; readonly required: readonly CompanyCheckKind[] }
>;

export type CompanyCheck = {
  readonly kind: CompanyCheckKind;
  readonly checkedOn: PlainDate;
  /** The last day it holds; null: it does not run out. */
  readonly validUntil: PlainDate | null;
};

export const checkStandings = ["valid", "expiring", "expired", "missing"] as const;
export type CheckStanding = (typeof checkStandings)[number];

/** Days of notice before an item runs out. */
const NOTICE_DAYS = 30;

/** How one item stands on a day. */
export function standingOf(check: CompanyCheck | undefined, today: PlainDate): CheckStanding {
  if (check === undefined) return "missing";
  if (check.validUntil === null) return "valid";
  if (check.validUntil < today) return "expired";
  return daysBetween(today, check.validUntil) <= NOTICE_DAYS ? "expiring" : "valid";
}

/** The newest check of each kind that is still needed and no longer holds, or was never made. */
export function lapsedChecks(
  kind: CompanyKind,
  checks: readonly CompanyCheck[],
  today: PlainDate,
): CompanyCheckKind[] {
  const required: readonly CompanyCheckKind[] = checksFor[kind].required;
  return required.filter((wanted) => {
    const newest = checks
      .filter((check) => check.kind === wanted)
      .reduce<CompanyCheck | undefined>(
        (best, check) => (best === undefined || check.checkedOn >= best.checkedOn ? check : best),
        undefined,
      );
    const standing = standingOf(newest, today);
    return standing === "expired" || standing === "missing";
  });
}
