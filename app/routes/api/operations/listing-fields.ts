/** A listing as programs write it. The names and values are those of the listing's form. */
import { z } from "zod";
import { incoterms } from "#app/domain/incoterms.ts";
import { languages } from "#app/domain/language.ts";
import { certificateKinds } from "#app/domain/listings/certificates.ts";
import { draftLimits } from "#app/domain/listings/draft.ts";
import { MOST_TIERS } from "#app/domain/listings/price.ts";
import { parseMeasure } from "#app/domain/listings/quality-measure.ts";
import { currencies } from "#app/domain/money.ts";
import type { CertificateInput } from "#app/usecases/listings/draft-input.ts";
import type { SentDraft } from "#app/usecases/programs/write-listing.ts";
import { day, kg, orNull, pricePerKg } from "./fields.ts";

const short = z.string().max(draftLimits.short);

export const tiers = z
  .array(z.strictObject({ fromKg: orNull(kg()).default(null), pricePerKg: pricePerKg() }))
  .max(MOST_TIERS)
  .meta({ description: "By rising quantity; the first may leave `fromKg` out: the minimum order" });

const measure = z
  .union([z.string().max(40), z.number()])
  .transform((given, context) => {
    const read = parseMeasure(String(given));
    if (read.ok) return read.value;
    context.addIssue({ code: "custom", message: read.refusal.code });
    return z.NEVER;
  })
  .optional();

const text = z.strictObject({
  title: z.string().max(draftLimits.title.max).default(""),
  description: z.string().max(draftLimits.description).default(""),
});

const content = {
  language: z.enum(languages).meta({ description: "In which title and description are written" }),
  title: z.string().max(draftLimits.title.max),
  description: z.string().max(draftLimits.description),
  texts: z
    .strictObject({ az: text, ru: text, be: text, en: text })
    .partial()
    .meta({ description: "Title and description in other languages" }),
  variety: short,
  grade: short,
  region: orNull(z.string().max(100)).meta({ description: "Slug of /regions" }),
  harvestFrom: orNull(day()),
  harvestTo: orNull(day()),
  availableFrom: orNull(day()),
  availableTo: orNull(day()),
  packaging: short,
  storage: short,
  quantityKg: orNull(kg()),
  minimumOrderKg: orNull(kg()),
  currency: z.enum(currencies),
  tiers,
  incoterm: z.enum(incoterms),
  incotermPlace: short,
  leadTimeDays: orNull(z.number().int().min(0).max(draftLimits.leadTimeDays)),
  establishmentNumber: short,
  certificates: z
    .array(
      z.strictObject({
        kind: z.enum(certificateKinds),
        number: short.default(""),
        issuer: short.default(""),
        issuedOn: orNull(day()).default(null),
        validUntil: orNull(day()).default(null),
      }),
    )
    .max(draftLimits.certificates)
    .meta({ description: "The whole list; a file stays with the certificate of the same kind and number" }),
  specification: z.strictObject({
    customsCode: z.string().max(60).optional(),
    kgPerLitre: measure,
    measures: z
      .record(
        z.string().max(60),
        z.strictObject({ from: measure, to: measure, is: z.string().max(60).optional() }),
      )
      .optional(),
  }),
};

const commodity = z
  .string()
  .min(1)
  .max(100)
  .meta({ description: "Slug of /commodities", examples: ["pomegranate"] });

/** What a change names; the rest stays as it is. */
export const draftChanges = z
  .strictObject({ commodity, ...content })
  .partial()
  .meta({
    id: "ListingChanges",
    description: "What it names is changed, the rest stays as it is",
    examples: [{ title: "Pomegranates, Wonderful, new harvest", packaging: "Cartons of 4 kg" }],
  });

export const newListing = z
  .strictObject({
    ref: orNull(z.string().min(1).max(80))
      .default(null)
      .meta({
        description: "Your own reference, one of a kind among your listings",
        examples: ["NAR-2026-1"],
      }),
    commodity,
    ...z.strictObject(content).partial().shape,
  })
  .meta({
    id: "NewListing",
    description: "Only the commodity has to be there; the draft can be finished later, here or on the page",
    examples: [
      {
        ref: "NAR-2026-1",
        commodity: "pomegranate",
        language: "ru",
        title: "Гранаты Wonderful, Гёйчай",
        variety: "Wonderful",
        region: "goychay",
        availableFrom: "2026-12-01",
        availableTo: "2027-02-28",
        packaging: "Картонные ящики по 4 кг",
        quantityKg: "40000",
        minimumOrderKg: "5000",
        currency: "USD",
        tiers: [
          { fromKg: "5000", pricePerKg: "1.25" },
          { fromKg: "20000", pricePerKg: "1.15" },
        ],
        incoterm: "FCA",
        incotermPlace: "Goychay",
        leadTimeDays: 3,
      },
    ],
  });

/** What was sent, as the use case takes it: only what was named. */
export function toDraft({
  quantityKg,
  minimumOrderKg,
  specification,
  ...sent
}: z.output<typeof draftChanges>) {
  const { tiers: sentTiers, certificates, texts, ...plain } = sent;
  const named = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return {
    ...(named satisfies Partial<SentDraft>),
    ...(quantityKg === undefined ? {} : { quantity: quantityKg }),
    ...(minimumOrderKg === undefined ? {} : { minimumOrder: minimumOrderKg }),
    ...(sentTiers === undefined
      ? {}
      : { tiers: sentTiers.map(({ fromKg, pricePerKg: price }) => ({ from: fromKg, price })) }),
    ...(certificates === undefined
      ? {}
      : {
          certificates: certificates.map(
            (one): CertificateInput => ({ ...one, keepFile: null, upload: null }),
          ),
        }),
    ...(texts === undefined ? {} : { texts: textsIn(texts) }),
    ...(specification === undefined ? {} : specificationOf(specification)),
  };
}

function textsIn(
  texts: NonNullable<z.output<typeof draftChanges>["texts"]>,
): NonNullable<SentDraft["texts"]> {
  return Object.fromEntries(Object.entries(texts).flatMap(([lang, one]) => (one ? [[lang, one]] : [])));
}

function specificationOf({
  customsCode,
  kgPerLitre,
  measures,
}: NonNullable<z.output<typeof draftChanges>["specification"]>) {
  return {
    ...(customsCode === undefined && kgPerLitre === undefined
      ? {}
      : { attributes: { customsCode, kgPerLitre } }),
    ...(measures === undefined ? {} : { measures }),
  };
}
