/**
 * Why a moderator sends something back: codes bound to fields of the form, so that the producer reads in their own
 * language what to mend and where. The sentences stand in the message catalogues under the code.
 */

/** Reasons for a listing's revision and the field each points at; null: the listing as a whole. */
export const listingReasons = {
  "commodity-wrong": "commodity",
  "title-unclear": "title",
  "description-thin": "description",
  "description-misleading": "description",
  "contact-details": "description",
  "variety-wrong": "variety",
  "grade-unproven": "grade",
  "origin-doubtful": "region",
  "harvest-implausible": "harvestFrom",
  "packaging-unclear": "packaging",
  "storage-unsuitable": "storage",
  "price-implausible": "tiers[0].pricePerKg",
  "quantity-implausible": "quantityKg",
  "incoterm-unsuitable": "incoterm",
  "place-unclear": "incotermPlace",
  "photos-poor": "photos",
  "photos-not-own": "photos",
  "certificate-missing": "certificates",
  "certificate-unreadable": "certificates",
  "certificate-expired": "certificates",
  "establishment-missing": "establishmentNumber",
  duplicate: null,
  "goods-not-admitted": null,
  other: null,
} as const satisfies Readonly<Record<string, string | null>>;
export type ListingReason = keyof typeof listingReasons;

/** Reasons for a company's profile and the field each points at. */
export const companyReasons = {
  "legal-name-differs": "legalName",
  "tax-number-not-found": "taxNumber",
  "address-unclear": "address",
  "beneficiary-differs": "iban",
  "bank-details-wrong": "bic",
  "papers-missing": "papers",
  "papers-unreadable": "papers",
  "role-doubtful": null,
  "not-a-company": null,
  other: null,
} as const satisfies Readonly<Record<string, string | null>>;
export type CompanyReason = keyof typeof companyReasons;

export function isListingReason(value: unknown): value is ListingReason {
  return typeof value === "string" && Object.hasOwn(listingReasons, value);
}

export function isCompanyReason(value: unknown): value is CompanyReason {
  return typeof value === "string" && Object.hasOwn(companyReasons, value);
}

/** A reason as a decision keeps it: its field, and what the moderator added to its sentence. */
export type GivenReason = {
  readonly code: ListingReason;
  readonly field: string | null;
  /** In the moderator's own words; empty when the ready sentence says it. */
  readonly note: string;
};

/** Reasons with the notes written beside them; notes of reasons that were not chosen say nothing. */
export function givenReasons(
  reasons: readonly ListingReason[],
  notes: Readonly<Record<string, string | undefined>> = {},
): GivenReason[] {
  return [...new Set(reasons)].map((code) => ({
    code,
    field: listingReasons[code],
    note: notes[code]?.trim() ?? "",
  }));
}

/** Reasons read back as they were stored; what is not of the stored form is left out. */
export function readReasons(stored: unknown): GivenReason[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((row: unknown): GivenReason[] => {
    if (typeof row !== "object" || row === null || !("code" in row) || !isListingReason(row.code)) return [];
    const field = "field" in row && typeof row.field === "string" ? row.field : null;
    const note = "note" in row && typeof row.note === "string" ? row.note : "";
    return [{ code: row.code, field, note }];
  });
}

/** "other" alone explains nothing: it needs a comment. */
export function needsComment(reasons: readonly string[], comment: string): boolean {
  return comment.trim() === "" && reasons.length > 0 && reasons.every((reason) => reason === "other");
}
