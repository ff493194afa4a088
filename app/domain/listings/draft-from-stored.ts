/** A stored revision as the rules of a draft see it. */

import type { Lang } from "../language.ts";
import type { Currency } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import { fromColumn } from "../plain-date.ts";
import { grams } from "../quantity.ts";
import type { Certificate, CertificateKind } from "./certificates.ts";
import { certificateKinds } from "./certificates.ts";
import type { OfferTerms, RevisionContent } from "./draft.ts";
import { asPriceTiers, readTiers } from "./proposed-tiers.ts";

export type Texts = Readonly<Record<Lang, string>>;

/** The columns of a revision that its rules look at. */
export type StoredRevision = {
  readonly originalLang: Lang;
  readonly titleAz: string;
  readonly titleRu: string;
  readonly titleBe: string;
  readonly titleEn: string;
  readonly descriptionAz: string;
  readonly descriptionRu: string;
  readonly descriptionBe: string;
  readonly descriptionEn: string;
  readonly variety: string;
  readonly grade: string;
  readonly regionSlug: string | null;
  readonly harvestFrom: Date | null;
  readonly harvestTo: Date | null;
  readonly packaging: string;
  readonly storage: string;
  readonly minimumOrderG: bigint;
  readonly currency: Currency;
  readonly incoterm: string;
  readonly incotermPlace: string;
  readonly leadTimeDays: number;
  readonly establishmentNumber: string;
  readonly proposedTiers: unknown;
  readonly offeredG: bigint | null;
  readonly availableFrom: Date | null;
  readonly availableTo: Date | null;
};

type StoredCertificate = {
  readonly kind: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: Date | null;
  readonly validUntil: Date | null;
};

export function dateOf(value: Date | null): PlainDate | null {
  return value === null ? null : fromColumn(value);
}

export function titlesOf(revision: StoredRevision): Texts {
  const { titleAz, titleRu, titleBe, titleEn } = revision;
  return { az: titleAz, ru: titleRu, be: titleBe, en: titleEn };
}

export function descriptionsOf(revision: StoredRevision): Texts {
  const { descriptionAz, descriptionRu, descriptionBe, descriptionEn } = revision;
  return { az: descriptionAz, ru: descriptionRu, be: descriptionBe, en: descriptionEn };
}

/** In the reader's language, else as it was written. */
export function textIn(texts: Texts, lang: Lang, original: Lang): string {
  return texts[lang] || texts[original];
}

export function certificateOf(stored: StoredCertificate): Certificate {
  return {
    kind: certificateKinds.find((kind) => kind === stored.kind) ?? ("other" satisfies CertificateKind),
    number: stored.number,
    issuer: stored.issuer,
    issuedOn: dateOf(stored.issuedOn),
    validUntil: dateOf(stored.validUntil),
  };
}

/** What lives in the revision, as `draftIssues` reads it. */
export function contentOf(
  revision: StoredRevision,
  commodity: string,
  certificates: readonly StoredCertificate[],
  photos: number,
): RevisionContent {
  return {
    commodity,
    title: titlesOf(revision)[revision.originalLang],
    description: descriptionsOf(revision)[revision.originalLang],
    variety: revision.variety,
    grade: revision.grade,
    region: revision.regionSlug ?? "",
    harvestFrom: dateOf(revision.harvestFrom),
    harvestTo: dateOf(revision.harvestTo),
    packaging: revision.packaging,
    storage: revision.storage,
    incoterm: revision.incoterm,
    incotermPlace: revision.incotermPlace,
    leadTimeDays: revision.leadTimeDays,
    certificates: certificates.map(certificateOf),
    photos,
  };
}

/** The offer the revision proposes; nought counts as not typed. */
export function offerOf(revision: StoredRevision): OfferTerms {
  const minimumOrder = revision.minimumOrderG > 0n ? grams(revision.minimumOrderG) : null;
  return {
    tiers: asPriceTiers(readTiers(revision.proposedTiers), minimumOrder),
    minimumOrder,
    quantity: revision.offeredG === null ? null : grams(revision.offeredG),
    availableFrom: dateOf(revision.availableFrom),
    availableTo: dateOf(revision.availableTo),
  };
}
