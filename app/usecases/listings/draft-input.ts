import type { Incoterm } from "#app/domain/incoterms.ts";
import type { Lang } from "#app/domain/language.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import type { DraftStamp } from "#app/domain/listings/draft-stamp.ts";
import type { DraftStep } from "#app/domain/listings/draft-steps.ts";
import type { ProposedTier } from "#app/domain/listings/proposed-tiers.ts";
import type { Specification } from "#app/domain/listings/quality-measure.ts";
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
  /** The only step of the form that is meant: the rest of the draft stays as it is. Absent: the whole form. */
  readonly step?: DraftStep | null;
  /** The state of the draft its sender saw; absent or null: whatever is there is overwritten knowingly. */
  readonly seen?: DraftStamp | null;
  /** The open form it comes from. */
  readonly editor?: string | null;
  /** Saved by the form itself while somebody types. */
  readonly auto?: boolean;
  /** What chooses the customs code, and the weight of a litre. Absent: as it was. */
  readonly attributes?: Pick<Specification, "customsCode" | "kgPerLitre">;
  /** The quality specification. Absent: as it was. */
  readonly measures?: NonNullable<Specification["measures"]>;
  /** Texts by language, beyond those of the language they were written in. Absent: as they were. */
  readonly texts?: DraftTexts;
  /** Pictures in the order wished, the main one first; those not named follow as they stood. */
  readonly photoOrder?: readonly string[];
  /** What is to be seen on pictures, in the original language. */
  readonly captions?: Readonly<Record<string, string>>;
  /** One thing done to one picture. */
  readonly photoMove?: PhotoMove | null;
};

export type DraftTexts = Partial<Record<Lang, { readonly title: string; readonly description: string }>>;

export type PhotoMove = {
  readonly what: "up" | "down" | "first" | "turn";
  readonly picture: string;
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
