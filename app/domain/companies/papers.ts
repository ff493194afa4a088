/**
 * A company's own papers, and what rests on them. A paper counts from the day staff accept it to the end of its last
 * day (24:00 in Minsk); a newer one of its kind takes its place without a gap.
 */
import type { CompanyCheckKind } from "../company-checks.ts";
import type { Certificate, CertificateKind } from "../listings/certificates.ts";
import { isCurrent } from "../listings/certificates.ts";
import type { PlainDate } from "../plain-date.ts";

export const companyPaperKinds = [
  "registration_extract",
  "tax_certificate",
  "charter",
  "bank_letter",
  "power_of_attorney",
  "alcohol_licence",
  "globalgap",
  "haccp",
  "iso_22000",
  "organic",
  "halal",
  "other",
] as const;
export type CompanyPaperKind = (typeof companyPaperKinds)[number];

export type CompanyPaperState = "uploaded" | "accepted" | "rejected";

/** A paper that staff have accepted. */
export type AcceptedPaper = {
  readonly kind: CompanyPaperKind;
  /** The last day it holds; null: none is printed on it. */
  readonly validUntil: PlainDate | null;
};

/** Papers that an item of the verification was read from: with the paper goes what everything of the company rests on. */
export const paperBears: Readonly<Partial<Record<CompanyPaperKind, CompanyCheckKind>>> = {
  registration_extract: "registration_extract",
  tax_certificate: "tax_number",
  bank_letter: "bank_beneficiary",
};

/**
 * Certificates of the farm or its processes: a listing that shows one promises it for all its goods. A test report or a
 * quality certificate speaks of a sample on a day: grown old it is no longer shown as valid, but takes nothing away.
 */
const promises: ReadonlySet<CertificateKind> = new Set([
  "globalgap",
  "haccp",
  "iso_22000",
  "organic",
  "halal",
  "declaration_of_conformity",
]);

const holds = (paper: AcceptedPaper, today: PlainDate): boolean =>
  paper.validUntil === null || paper.validUntil >= today;

/** Bearing papers of which there was one and none holds any more. */
export function lapsedPapers(papers: readonly AcceptedPaper[], today: PlainDate): CompanyPaperKind[] {
  return companyPaperKinds.filter((kind) => {
    if (paperBears[kind] === undefined) return false;
    const ofKind = papers.filter((paper) => paper.kind === kind);
    return ofKind.length > 0 && !ofKind.some((paper) => holds(paper, today));
  });
}

/**
 * Certificates that a published revision promises and that have run out, with no accepted paper of the company of that
 * kind to take their place.
 */
export function lapsedCertificates(
  certificates: readonly Pick<Certificate, "kind" | "validUntil">[],
  papers: readonly AcceptedPaper[],
  today: PlainDate,
): CertificateKind[] {
  const lapsed = certificates.filter(
    ({ kind, validUntil }) =>
      promises.has(kind) &&
      !isCurrent({ kind, number: "", issuer: "", issuedOn: null, validUntil }, today) &&
      !certificates.some((other) => other.kind === kind && (other.validUntil ?? today) >= today) &&
      !papers.some((paper) => paper.kind === kind && holds(paper, today)),
  );
  return [...new Set(lapsed.map(({ kind }) => kind))];
}

/**
 * Whether everything a listing rests on holds. Where it does not, the goods leave the market by themselves and come back
 * when a new paper is accepted; running orders go on.
 */
export function restsOnValidPapers(
  certificates: readonly Pick<Certificate, "kind" | "validUntil">[],
  papers: readonly AcceptedPaper[],
  today: PlainDate,
): boolean {
  return (
    lapsedPapers(papers, today).length === 0 && lapsedCertificates(certificates, papers, today).length === 0
  );
}
