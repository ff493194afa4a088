/** Everything worth a moderator's look about a submitted revision. It explains itself by evidence and decides nothing. */
import type { CertificateInput } from "./certificate-findings.ts";
import { certificateFindings } from "./certificate-findings.ts";
import { findContactDetails } from "./contact-details.ts";
import type { DuplicateEvidence, EstablishmentEvidence, Finding } from "./finding.ts";
import type { AskedTier, ReferencePrice } from "./price-outlier.ts";
import { priceFindings } from "./price-outlier.ts";
import type { QuantityInput } from "./quantity-findings.ts";
import { quantityFindings } from "./quantity-findings.ts";
import type { SeasonInput } from "./season-findings.ts";
import { seasonFindings } from "./season-findings.ts";

export type FindingInput = {
  /** Every text the producer wrote, with the form's name of its field. */
  readonly texts: readonly { readonly field: string; readonly text: string }[];
  readonly tiers: readonly AskedTier[];
  readonly referencePrice: ReferencePrice | null;
  /** Other listings with the same words or photos, the most alike first. */
  readonly alike: readonly DuplicateEvidence[];
  readonly certificates: CertificateInput;
  readonly season: SeasonInput;
  readonly quantity: QuantityInput;
  /** Animal goods: what is wrong with the establishment; null when nothing is, or for other goods. */
  readonly establishment: EstablishmentEvidence | null;
  /** The commodity's slug when only a buyer with the right to import alcohol can order it. */
  readonly alcohol: string | null;
};

/** Characters of the text shown on each side of what was found. */
const AROUND = 60;
/** A text of nothing but numbers needs no longer list than this to be turned down. */
const CONTACTS_AT_MOST = 20;
const ALIKE_AT_MOST = 6;

function contactFindings({ texts }: FindingInput): Finding[] {
  return texts
    .flatMap(({ field, text }) =>
      findContactDetails(text).map(({ kind: contact, quote, from, to }): Finding => {
        const before = text.slice(Math.max(0, from - AROUND), from);
        const after = text.slice(to, to + AROUND);
        return {
          kind: "contact-details",
          field,
          evidence: {
            contact,
            before: from > AROUND ? `…${before.replace(/^[\udc00-\udfff]/, "")}` : before,
            quote,
            after: to + AROUND < text.length ? `${after.replace(/[\ud800-\udbff]$/, "")}…` : after,
            from,
            to,
          },
        };
      }),
    )
    .slice(0, CONTACTS_AT_MOST);
}

export function findingsOf(input: FindingInput): Finding[] {
  const { establishment, alcohol } = input;
  return [
    ...contactFindings(input),
    ...priceFindings(input.tiers, input.referencePrice),
    ...input.alike.slice(0, ALIKE_AT_MOST).map((evidence): Finding => {
      return { kind: "near-duplicate", field: evidence.what === "text" ? "title" : "photos", evidence };
    }),
    ...certificateFindings(input.certificates),
    ...seasonFindings(input.season),
    ...quantityFindings(input.quantity),
    ...(establishment === null
      ? []
      : [{ kind: "establishment-missing", field: "establishmentNumber", evidence: establishment } as const]),
    ...(alcohol === null
      ? []
      : [{ kind: "alcohol", field: "commodity", evidence: { commodity: alcohol } } as const]),
  ];
}
