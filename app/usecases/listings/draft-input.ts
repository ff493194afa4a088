import type { Incoterm } from "#app/domain/incoterms.ts";
import type { Lang } from "#app/domain/language.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import type { ProposedTier } from "#app/domain/listings/proposed-tiers.ts";
import type { Currency } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import type { Upload } from "../files/keep-documents.ts";

/** A draft as typed: anything may be missing but the commodity. */
export type DraftInput = {
  /** The company it is for; the active one where absent. Only for a new listing. */
  readonly company: string | null;
  /** Sent twice, a new listing's form makes one listing. */
  readonly formToken: string | null;
  readonly commodity: string;
  /** The language the texts are written in. */
  readonly language: Lang;
  readonly title: string;
  readonly description: string;
  readonly variety: string;
  readonly grade: string;
  readonly region: string | null;
  readonly harvestFrom: PlainDate | null;
  readonly harvestTo: PlainDate | null;
  readonly availableFrom: PlainDate | null;
  readonly availableTo: PlainDate | null;
  readonly packaging: string;
  readonly storage: string;
  readonly quantity: Grams | null;
  readonly minimumOrder: Grams | null;
  readonly currency: Currency;
  readonly tiers: readonly ProposedTier[];
  readonly incoterm: Incoterm;
  readonly incotermPlace: string;
  readonly leadTimeDays: number | null;
  readonly establishmentNumber: string;
  readonly certificates: readonly CertificateInput[];
  readonly photos: readonly Upload[];
  /** Pictures that leave the draft. */
  readonly removePhotos: readonly string[];
};

export type CertificateInput = {
  readonly kind: CertificateKind;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate | null;
  readonly validUntil: PlainDate | null;
  /** A file this listing's certificates have already. */
  readonly keepFile: string | null;
  /** A file that comes now, instead. */
  readonly upload: Upload | null;
};
