/** Fields of the forms on a listing's page. */
import { z } from "zod";
import { incoterms } from "#app/domain/incoterms.ts";
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import { certificateKinds } from "#app/domain/listings/certificates.ts";
import { draftLimits } from "#app/domain/listings/draft.ts";
import { MOST_TIERS } from "#app/domain/listings/price.ts";
import { currencies, parsePrice } from "#app/domain/money.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { parseKg } from "#app/domain/quantity.ts";
import { checkBox, readBy } from "#app/http/forms/field-types.ts";
import type { FormFiles } from "#app/http/forms/read-form.server.ts";
import type { CertificateInput, DraftInput } from "#app/usecases/listings/draft-input.ts";

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

export const draftFields = z.object({
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
type DraftFields = z.output<typeof draftFields>;

/**
 * Photos and the files of certificates travel in one form. A file may be as large as a whole form: one that is too
 * large is then refused at its field, with what was typed kept, and not with the form.
 */
export const draftFiles = { maxFiles: 20, maxFileBytes: 38_000_000 } as const;

/** What was typed and sent, as the use case takes it. */
export function toDraftInput(fields: DraftFields, files: FormFiles, lang: Lang): DraftInput {
  const { formToken, company, language, region, quantityKg, minimumOrderKg, certificates, ...rest } = fields;
  return {
    ...rest,
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

export const stockFields = z.object({
  quantityKg: kg,
  availableFrom: date,
  availableTo: date,
  reason: z.string().max(500).default(""),
});
