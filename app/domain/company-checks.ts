/**
 * Verification is never a bare badge: it is a dated list of what was checked, by whom and until when, and the other
 * side sees it. An item that runs out is told 30 days before and then stops new listings and orders.
 */
import type { CompanyKind } from "./actor.ts";
import type { PlainDate } from "./plain-date.ts";
import { addDays, dayOf, daysBetween, monthOf, plainDate, yearOf } from "./plain-date.ts";

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

/** What a company may say of itself in its profile, for staff to check; a producer says it in its role. */
export const declarable = {
  producer: [],
  buyer: ["importer", "cold_store", "alcohol_right"],
} as const satisfies Record<CompanyKind, readonly CompanyCheckKind[]>;

/** How many months an item holds when nothing else is said. A habit of the house, no law. */
export const checkMonths = {
  registration_extract: 12,
  tax_number: 12,
  bank_beneficiary: 12,
  business_type: 24,
  site_visit: 24,
  export_history: 24,
  importer: 12,
  cold_store: 24,
  alcohol_right: 12,
} as const satisfies Record<CompanyCheckKind, number>;

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

/** The last day an item holds that was checked on a day: the same day of a later month, or that month's last. */
export function holdsUntil(kind: CompanyCheckKind, checkedOn: PlainDate): PlainDate {
  const months = yearOf(checkedOn) * 12 + monthOf(checkedOn) - 1 + checkMonths[kind];
  const firstOfMonth = plainDate(
    `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`,
  );
  const sameDay = addDays(firstOfMonth, dayOf(checkedOn) - 1);
  return monthOf(sameDay) === monthOf(firstOfMonth) ? sameDay : addDays(sameDay, -dayOf(sameDay));
}

/** How one item stands on a day. */
export function standingOf(check: CompanyCheck | undefined, today: PlainDate): CheckStanding {
  if (check === undefined) return "missing";
  if (check.validUntil === null) return "valid";
  if (check.validUntil < today) return "expired";
  return daysBetween(today, check.validUntil) <= NOTICE_DAYS ? "expiring" : "valid";
}

/** The newest check of a kind. */
export function newestCheck(
  checks: readonly CompanyCheck[],
  kind: CompanyCheckKind,
): CompanyCheck | undefined {
  return checks
    .filter((check) => check.kind === kind)
    .reduce<CompanyCheck | undefined>(
      (best, check) => (best === undefined || check.checkedOn >= best.checkedOn ? check : best),
      undefined,
    );
}

/**
 * The last day on which the company may begin something new on an item: its own last day, but never before the notice of
 * 30 days is over, also where staff gave it less. Null: it does not run out.
 */
export function stopsAfter({ checkedOn, validUntil }: CompanyCheck): PlainDate | null {
  if (validUntil === null) return null;
  const noticeEnds = addDays(checkedOn, NOTICE_DAYS);
  return validUntil > noticeEnds ? validUntil : noticeEnds;
}

/** The newest check of each kind that is still needed and no longer holds, or was never made. */
export function lapsedChecks(
  kind: CompanyKind,
  checks: readonly CompanyCheck[],
  today: PlainDate,
): CompanyCheckKind[] {
  const required: readonly CompanyCheckKind[] = checksFor[kind].required;
  return required.filter((wanted) => {
    const newest = newestCheck(checks, wanted);
    const standing = standingOf(newest, today);
    return standing === "expired" || standing === "missing";
  });
}
