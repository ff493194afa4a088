import type { MessageKey } from "./translate.ts";

/**
 * Every refusal of the use cases and how it is answered: the status, the sentence, and the field it belongs to where
 * it belongs to one. A route whose use case refuses with a code that is not here does not compile.
 */
type Answer = {
  /** 400 the form again · 403 not yours to do · 404 not yours to know of · 409 the state has moved on · 429 too often */
  readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 429;
  readonly message: MessageKey;
  readonly field?: string;
};

export const refusals = {
  "not-found": { status: 404, message: "refusals.notFound" },
  "not-allowed": { status: 403, message: "refusals.notAllowed" },
  "moved-on": { status: 409, message: "refusals.movedOn" },
  "too-often": { status: 429, message: "refusals.tooOften" },
  "form-malformed": { status: 400, message: "refusals.formMalformed" },
  "form-too-large": { status: 413, message: "refusals.formTooLarge" },
  "form-file-too-large": { status: 413, message: "refusals.fileTooLarge" },
  "form-too-many-files": { status: 413, message: "refusals.tooManyFiles" },
  "form-too-many-fields": { status: 400, message: "refusals.formMalformed" },
  "form-type-unknown": { status: 415, message: "refusals.formMalformed" },
  "sign-in-wrong": { status: 400, message: "refusals.signInWrong" },
  "link-expired": { status: 400, message: "refusals.linkExpired" },
  "current-password-wrong": {
    status: 400,
    message: "refusals.currentPasswordWrong",
    field: "currentPassword",
  },
  "tax-number-country": { status: 400, message: "refusals.taxNumberCountry", field: "taxNumber" },
  "tax-number-taken": { status: 400, message: "refusals.taxNumberTaken" },
  "company-moved-on": { status: 409, message: "refusals.companyMovedOn" },
  "company-not-yours-to-decide": { status: 403, message: "refusals.notAllowed" },
  "own-company": { status: 403, message: "refusals.ownCompany" },
  "email-not-confirmed": { status: 400, message: "refusals.emailNotConfirmed" },
  "company-incomplete": { status: 400, message: "refusals.companyIncomplete" },
  "reason-missing": { status: 400, message: "refusals.reasonMissing", field: "reasons[]" },
  "comment-missing": { status: 400, message: "refusals.commentMissing", field: "comment" },
  "checks-missing": { status: 400, message: "refusals.checksMissing", field: "checks[]" },
  "company-locked": { status: 409, message: "refusals.companyLocked" },
  "region-unknown": { status: 400, message: "refusals.regionUnknown", field: "region" },
  "too-many-papers": { status: 400, message: "refusals.tooManyPapers", field: "papers" },
  "file-type-unknown": { status: 415, message: "refusals.fileTypeUnknown" },
  "commodity-unknown": { status: 400, message: "refusals.commodityUnknown", field: "commodity" },
  "commodity-pinned": { status: 400, message: "refusals.commodityPinned", field: "commodity" },
  "too-many-photos": { status: 400, message: "refusals.tooManyPhotos", field: "photos" },
  "photo-file-too-large": { status: 413, message: "refusals.photoFileTooLarge", field: "photos" },
  "not-a-picture": { status: 415, message: "refusals.notAPicture", field: "photos" },
  "picture-too-large": { status: 413, message: "refusals.pictureTooLarge", field: "photos" },
  "picture-broken": { status: 415, message: "refusals.pictureBroken", field: "photos" },
  "pictures-busy": { status: 429, message: "refusals.picturesBusy" },
  "listing-moved-on": { status: 409, message: "refusals.listingMovedOn" },
  "listing-not-yours-to-decide": { status: 403, message: "refusals.notAllowed" },
  "listing-not-on-sale": { status: 409, message: "refusals.listingNotOnSale" },
  "company-not-verified": { status: 403, message: "refusals.notVerified" },
  "revision-not-a-draft": { status: 409, message: "refusals.movedOn" },
  "draft-incomplete": { status: 400, message: "refusals.draftIncomplete" },
  "nothing-to-submit": { status: 409, message: "refusals.nothingToSubmit" },
  "nothing-in-review": { status: 409, message: "refusals.nothingInReview" },
  "price-tiers-wrong": { status: 400, message: "refusals.priceTiersWrong", field: "tiers[0].pricePerKg" },
  "window-ends-before-it-begins": { status: 400, message: "refusals.windowEndsBefore", field: "availableTo" },
  "quantity-not-positive": { status: 400, message: "refusals.quantityNotPositive", field: "quantityKg" },
  "best-before-over": { status: 400, message: "refusals.bestBeforeOver", field: "bestBefore" },
  "lot-recalled": { status: 409, message: "refusals.lotRecalled" },
  "lot-reason-missing": { status: 400, message: "refusals.lotReasonMissing", field: "reason" },
  "case-closed": { status: 409, message: "refusals.caseClosed" },
  "case-claimed": { status: 409, message: "refusals.caseClaimed" },
  "case-not-claimed": { status: 409, message: "refusals.caseNotClaimed" },
  "revision-moved-on": { status: 409, message: "refusals.revisionMovedOn" },
  "establishment-missing": { status: 409, message: "refusals.establishmentMissing" },
  "reasons-missing": { status: 400, message: "refusals.reasonMissing", field: "reasons[]" },
} as const satisfies Record<string, Answer>;

export type RefusalCode = keyof typeof refusals;

/** A refusal that a route can answer. */
export type Answerable = { readonly code: RefusalCode };

/** How a refusal is answered. */
export function answerTo(code: RefusalCode): Answer {
  return refusals[code];
}

/** Whether a code is one of ours. */
export function isRefusalCode(code: string): code is RefusalCode {
  return code in refusals;
}
