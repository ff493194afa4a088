/** Certificates a producer shows with a listing: they speak of the goods or the farm, not of one shipment. */
import type { PlainDate } from "../plain-date.ts";

export const certificateKinds = [
  "globalgap",
  "haccp",
  "iso_22000",
  "organic",
  "halal",
  "quality_certificate",
  "lab_report",
  "declaration_of_conformity",
  "other",
] as const;
export type CertificateKind = (typeof certificateKinds)[number];

export type Certificate = {
  readonly kind: CertificateKind;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate | null;
  /** The last day it holds; null when none is printed on it. */
  readonly validUntil: PlainDate | null;
};

/** Whether it holds on a day. */
export function isCurrent(certificate: Certificate, today: PlainDate): boolean {
  return certificate.validUntil === null || certificate.validUntil >= today;
}

/** A certificate that ends before it was issued; `row` is its place in the form, from 0. */
export function certificateProblems(
  { issuedOn, validUntil }: Pick<Certificate, "issuedOn" | "validUntil">,
  row: number,
): { readonly field: string; readonly code: "ends-before-it-begins" }[] {
  const upsideDown = issuedOn !== null && validUntil !== null && validUntil < issuedOn;
  return upsideDown ? [{ field: `certificates[${row}].validUntil`, code: "ends-before-it-begins" }] : [];
}
