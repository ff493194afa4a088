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
