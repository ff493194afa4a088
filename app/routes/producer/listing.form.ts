/** Fields of the forms on a listing's page. */
import { z } from "zod";
import { incoterms } from "#app/domain/incoterms.ts";
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import { certificateKinds } from "#app/domain/listings/certificates.ts";
import { draftLimits } from "#app/domain/listings/draft.ts";
import { stampPattern } from "#app/domain/listings/draft-stamp.ts";
import { draftSteps } from "#app/domain/listings/draft-steps.ts";
import { MOST_TIERS } from "#app/domain/listings/price.ts";
import { parseMeasure } from "#app/domain/listings/quality-measure.ts";
import { currencies, parsePrice } from "#app/domain/money.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { parseKg } from "#app/domain/quantity.ts";
import { checkBox, readBy } from "#app/http/forms/field-types.ts";
import type { FormFiles } from "#app/http/forms/read-form.server.ts";
import type { CertificateInput, DraftInput, DraftTexts } from "#app/usecases/listings/draft-input.ts";

const kg = readBy(parseKg);
const date = readBy(parsePlainDate).optional();
const short = z.string().max(draftLimits.short).default("");
const tiers = z
  .array(z.object({ fromKg: kg.optional(), pricePerKg: readBy(parsePrice).optional() }))
  .max(MOST_TIERS);

const certificate = z.object({
  row: z.coerce.number().int().min(0).max(200).optional(),
  keepFile: z.uuid().optional(),
  kind: z.enum(certificateKinds).optional(),
  number: short,
  issuer: short,
  issuedOn: date,
  validUntil: date,
});

const text = z.object({
  title: z.string().max(draftLimits.title.max).default(""),
  description: z.string().max(draftLimits.description).default(""),
});
const number = readBy(parseMeasure).optional();
const word = z.string().max(60).optional();
const specification = z.object({
  customsCode: word,
  kgPerLitre: number,
  measures: z.record(z.string().max(60), z.object({ from: number, to: number, is: word })).optional(),
});

export const draftFields = z.object({
  step: z.enum(draftSteps).optional(),
  /** The state of the draft the form was made of. */
  version: z.string().regex(stampPattern, "invalid").optional(),
  editor: z.uuid().optional(),
  /** Where a step leads when it is saved. */
  go: z.enum(["next", "stay", "leave"]).default("next"),
  specification: specification.optional(),
  texts: z.object({ az: text, ru: text, be: text, en: text }).partial().optional(),
  photoOrder: z.array(z.uuid()),
  pictures: z.array(z.object({ id: z.uuid(), caption: short })),
  photoMove: z
    .string()
    .regex(/^(?:up|down|first|turn) [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "invalid")
    .optional(),
  formToken: z.uuid().optional(),
  company: z.uuid().optional(),
  commodity: z.string().max(100),
  language: z.enum(languages).optional(),
  title: z.string().max(draftLimits.title.max).default(""),
  description: z.string().max(draftLimits.description).default(""),
  variety: short,
  grade: short,
  region: z.string().max(100).optional(),
  harvestFrom: date,
  harvestTo: date,
  availableFrom: date,
  availableTo: date,
  packaging: short,
  storage: short,
  quantityKg: kg.optional(),
  minimumOrderKg: kg.optional(),
  currency: z.enum(currencies).default("USD"),
  tiers,
  incoterm: z.enum(incoterms).default("FCA"),
  incotermPlace: short,
  leadTimeDays: z
    .string()
    .regex(/^\d{1,3}$/, "not-a-number")
    .transform(Number)
    .pipe(z.number().max(draftLimits.leadTimeDays))
    .optional(),
  establishmentNumber: short,
  certificates: z.array(certificate).max(draftLimits.certificates + 1),
  removePhotos: z.array(z.uuid()),
  andSubmit: checkBox,
});
export type DraftFields = z.output<typeof draftFields>;

/**
 * Photos and the files of certificates travel in one form. A file may be as large as a whole form: one that is too
 * large is then refused at its field, with what was typed kept, and not with the form.
 */
export const draftFiles = { maxFiles: 20, maxFileBytes: 38_000_000 } as const;

/** What was typed and sent, as the use case takes it. */
export function toDraftInput(fields: DraftFields, files: FormFiles, lang: Lang): DraftInput {
  const { commodity, title, description, variety, grade, packaging, storage, establishmentNumber } = fields;
  const { formToken, company, language, region, quantityKg, minimumOrderKg, certificates } = fields;
  const { currency, incoterm, incotermPlace, removePhotos } = fields;
  return {
    ...extrasOf(fields),
    ...{ commodity, title, description, variety, grade, packaging, storage, establishmentNumber },
    ...{ currency, incoterm, incotermPlace, removePhotos },
    formToken: formToken ?? null,
    company: company ?? null,
    language: language ?? lang,
    region: region ?? null,
    harvestFrom: fields.harvestFrom ?? null,
    harvestTo: fields.harvestTo ?? null,
    availableFrom: fields.availableFrom ?? null,
    availableTo: fields.availableTo ?? null,
    quantity: quantityKg ?? null,
    minimumOrder: minimumOrderKg ?? null,
    tiers: proposed(fields.tiers),
    leadTimeDays: fields.leadTimeDays ?? null,
    certificates: certificatesOf(certificates, files),
    photos: files.filter(({ field }) => field === "photos" || field === "photos[]"),
  };
}

/** What a form may leave out: whatever is not sent stays as it was. */
function extrasOf({ specification, texts, photoOrder, pictures, photoMove, ...fields }: DraftFields) {
  const [what, picture] = photoMove?.split(" ") ?? [];
  const moves = ["up", "down", "first", "turn"] as const;
  const move = moves.find((one) => one === what);
  return {
    step: fields.step ?? null,
    seen: fields.version ?? null,
    editor: fields.editor ?? null,
    ...(specification === undefined
      ? {}
      : {
          attributes: { customsCode: specification.customsCode, kgPerLitre: specification.kgPerLitre },
          ...(specification.measures === undefined ? {} : { measures: specification.measures }),
        }),
    ...(texts === undefined ? {} : { texts: textsOf(texts) }),
    photoOrder,
    captions: Object.fromEntries(pictures.map(({ id, caption }) => [id, caption])),
    photoMove: move === undefined || picture === undefined ? null : { what: move, picture },
  } satisfies Partial<DraftInput>;
}

function textsOf(sent: NonNullable<DraftFields["texts"]>): DraftTexts {
  return Object.fromEntries(Object.entries(sent).flatMap(([lang, one]) => (one ? [[lang, one]] : [])));
}

function proposed(rows: DraftFields["tiers"]): DraftInput["tiers"] {
  return rows.map(({ fromKg, pricePerKg }) => ({ from: fromKg ?? null, price: pricePerKg ?? null }));
}

/** A row without a kind is no certificate, unless a file came with it. */
function certificatesOf(rows: DraftFields["certificates"], files: FormFiles): CertificateInput[] {
  const uploads = new Map(
    files.flatMap((file) => {
      const row = /^certificates\[(\d+)\]\.file$/.exec(file.field)?.[1];
      return row === undefined ? [] : [[Number(row), file] as const];
    }),
  );
  const named = rows.map((row, index) => ({ ...row, row: row.row ?? index }));
  const nameless = [...uploads.keys()].filter((number) => !named.some(({ row }) => row === number));
  const all = [...named, ...nameless.map((row) => ({ row, kind: undefined, number: "", issuer: "" }))];
  return all.flatMap((row): CertificateInput[] => {
    const upload = uploads.get(row.row) ?? null;
    const kind = row.kind ?? (upload === null ? null : ("other" as const));
    if (kind === null) return [];
    return [
      {
        kind,
        number: row.number,
        issuer: row.issuer,
        issuedOn: ("issuedOn" in row ? row.issuedOn : undefined) ?? null,
        validUntil: ("validUntil" in row ? row.validUntil : undefined) ?? null,
        keepFile: ("keepFile" in row ? row.keepFile : undefined) ?? null,
        upload,
      },
    ];
  });
}

export const priceFields = z.object({ tiers }).transform((fields) => proposed(fields.tiers));

export const renewFields = z
  .object({ quantityKg: kg, tiers })
  .transform((fields) => ({ quantity: fields.quantityKg, tiers: proposed(fields.tiers) }));

export const stockFields = z.object({
  quantityKg: kg,
  availableFrom: date,
  availableTo: date,
  reason: z.string().max(500).default(""),
});
