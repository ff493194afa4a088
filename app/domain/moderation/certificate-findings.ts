/** Certificates that are claimed and not shown, expected and not there, over, or somebody else's. */
import { fold } from "../fold.ts";
import type { Certificate, CertificateKind } from "../listings/certificates.ts";
import { isCurrent } from "../listings/certificates.ts";
import type { PlainDate } from "../plain-date.ts";
import type { CertificateEvidence, Finding } from "./finding.ts";

export type CertificateInput = {
  readonly texts: readonly string[];
  readonly certificates: readonly Certificate[];
  /** One of each group is expected for the goods. */
  readonly expected: readonly (readonly CertificateKind[])[];
  /** Numbers that a listing of another company shows too, by place in `certificates`. */
  readonly shared: ReadonlyMap<number, { readonly company: string; readonly listing: string }>;
  /** The last day the goods are offered. */
  readonly windowEnd: PlainDate | null;
  readonly today: PlainDate;
};

/**
 * Words that claim a certificate, in folded form (see fold.ts), by what they claim. What organic manure or an ecological
 * district is, is no claim about the goods.
 */
const claims: readonly (readonly [CertificateKind, RegExp])[] = [
  ["globalgap", /\bglobal ?g ?a ?p\b/],
  ["haccp", /\bhac?p\b|\bhas+p\b/],
  ["iso_22000", /\biso ?22000\b|\biso ?20{3,}\b|\biso ?2+0+\b/],
  [
    "organic",
    /\b(?:organi[ck]|uzvi|ekologiceski|ekologicni|ekoloji)\w*\b(?! (?:gubre|udobreni|fertili|ugna|manur|raion))/,
  ],
  ["halal", /\b(?:halal|helal|halial)\w*/],
];

const nothing = { number: "", until: "", windowEnd: "", company: "", listing: "", quote: "" } as const;

function finding(
  field: string,
  evidence: Pick<CertificateEvidence, "why" | "certificate"> & Partial<CertificateEvidence>,
): Finding {
  return { kind: "missing-certificate", field, evidence: { ...nothing, ...evidence } };
}

/** What the texts claim, with the folded words that do. */
function claimed(texts: readonly string[]): Map<CertificateKind, string> {
  const found = new Map<CertificateKind, string>();
  for (const text of texts.map(fold)) {
    for (const [kind, claim] of claims) {
      const match = claim.exec(text);
      if (match !== null && !found.has(kind)) found.set(kind, match[0]);
    }
  }
  return found;
}

/** Everything about a listing's certificates that is worth a look. */
export function certificateFindings(input: CertificateInput): Finding[] {
  const { certificates, today, windowEnd } = input;
  const shown = new Set(certificates.map(({ kind }) => kind));
  const named = [...claimed(input.texts)].filter(([kind]) => !shown.has(kind));
  const missing = input.expected.filter((group) => !group.some((kind) => shown.has(kind)));
  const dated = certificates.flatMap((certificate, at): Finding[] => {
    const { kind, number, validUntil: until } = certificate;
    const field = `certificates[${at}]`;
    const later = certificates.some(
      (other) => other.kind === kind && other !== certificate && reaches(other, certificate, today),
    );
    if (until === null || later) return [];
    if (!isCurrent(certificate, today)) {
      return [finding(field, { why: "expired", certificate: kind, number, until })];
    }
    return windowEnd !== null && until < windowEnd
      ? [finding(field, { why: "expires-in-window", certificate: kind, number, until, windowEnd })]
      : [];
  });
  const others = [...input.shared].flatMap(([at, { company, listing }]): Finding[] => {
    const certificate = certificates[at];
    return certificate === undefined
      ? []
      : [
          finding(`certificates[${at}]`, {
            why: "number-of-another",
            certificate: certificate.kind,
            number: certificate.number,
            company,
            listing,
          }),
        ];
  });
  return [
    ...named.map(([kind, quote]) =>
      finding("certificates", { why: "named-in-text", certificate: kind, quote }),
    ),
    // A claim says already that it is missing.
    ...missing
      .filter((group) => !group.some((kind) => named.some(([one]) => one === kind)))
      .map(([kind = "other"]) =>
        finding("certificates", { why: "expected-for-commodity", certificate: kind }),
      ),
    ...dated,
    ...others,
  ];
}

/** A newer one of the same kind holds longer; of two equals the first speaks. */
function reaches(other: Certificate, certificate: Certificate, today: PlainDate): boolean {
  return (
    isCurrent(other, today) &&
    (other.validUntil === null ||
      (certificate.validUntil !== null && other.validUntil > certificate.validUntil))
  );
}

/**
 * Makers of processed food work by HACCP principles (TR CU 021/2011 "On the safety of food", art. 10, part 2); a
 * certificate of HACCP or ISO 22000 shows it. Fresh goods have no certificate that every producer must hold.
 */
export function expectedFor(category: string): readonly (readonly CertificateKind[])[] {
  return ["juices-and-water", "preserves", "oils", "honey-and-dairy", "meat-and-fish"].includes(category)
    ? [["haccp", "iso_22000"]]
    : [];
}
