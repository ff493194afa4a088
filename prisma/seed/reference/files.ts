/** The reference files of prisma/reference, read and checked: a slip of the pen there must not reach the database. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { measureUnits } from "#app/domain/listings/quality-measure.ts";
import { currencies } from "#app/domain/money.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";

const FOLDER = join(import.meta.dirname, "../../reference");

const names = z.object({ az: z.string(), ru: z.string(), be: z.string(), en: z.string() });
const date = z.string().refine((text) => parsePlainDate(text).ok, "is not a date");
const monthDay = z.string().regex(/^\d{2}-\d{2}$/);
const perUnit = z.object({ amount: z.number().positive(), unit: z.enum(["kg", "l"]) });
const duty = z.union([
  z.strictObject({ adValoremPct: z.number(), minEurPer: perUnit.optional() }),
  z.strictObject({ eurPer: perUnit }),
]);

const commodity = z.strictObject({
  slug: z.string(),
  category: z.string(),
  names,
  hs6: z.array(z.string().regex(/^\d{6}$/)).min(1),
  tnved10: z.array(z.strictObject({ code: z.string().regex(/^\d{10}$/), mfnDuty: duty })).min(1),
  dutyWithSt1Pct: z.number(),
  importVatPct: z.number(),
  importVatStatus: z.string(),
  harvestMonths: z.array(z.number().int().min(1).max(12)),
  harvest: z.string(),
  regions: z.string(),
  packaging: z.string(),
  storage: z.string(),
  phytosanitary: z.string(),
  veterinary: z.boolean(),
  declarationOfConformity: z.boolean(),
  stateAlcoholRight: z.boolean(),
  tobaccoRules: z.boolean(),
  cites: z.boolean(),
  traceability: z.boolean(),
  identificationMarks: z.boolean(),
  perishable: z.boolean(),
  dutyUnit: z.string(),
  codeChosenBy: z.string(),
});
export type CommodityFact = z.infer<typeof commodity>;

const place = z.strictObject({ slug: z.string(), names });
/** A region may have older and foreign names beside its own. */
const region = place.extend({ also: z.array(z.string()).default([]) });
const wordsByLanguage = z.strictObject({
  az: z.array(z.string()),
  ru: z.array(z.string()),
  be: z.array(z.string()),
  en: z.array(z.string()),
});

/** From month-day to month-day, both included, and the code, alone or by an attribute of the goods. */
const season = z.tuple([monthDay, monthDay, z.union([z.string(), z.record(z.string(), z.string())])]);
export type Season = z.infer<typeof season>;

const rate = z.strictObject({
  date,
  currency: z.enum(currencies),
  per: z.number().int(),
  byn: z.string(),
  source: z.string(),
});
const fee = z.strictObject({
  kind: z.string(),
  key: z.string(),
  amount: z.number().int(),
  currency: z.enum(currencies).optional(),
  per: z.enum(["declaration", "truck", "lot", "value"]),
  validFrom: date,
  asOf: date,
  source: z.string(),
});
const holiday = z.strictObject({
  country: z.string(),
  date,
  name: z.string(),
  source: z.string(),
  /** A Saturday or Sunday worked in the place of a day moved off. */
  worked: z.boolean().default(false),
});

const text = z.strictObject({
  packaging: names,
  storage: names,
  shelfLifeDays: z.number().int().positive().optional(),
});
const measure = z.union([
  z.strictObject({
    slug: z.string(),
    names,
    kind: z.enum(["range", "least", "most"]),
    unit: z.enum(measureUnits),
    lowest: z.number(),
    highest: z.number(),
    commodities: z.array(z.string()).min(1),
  }),
  z.strictObject({
    slug: z.string(),
    names,
    kind: z.literal("choice"),
    choices: z.array(z.strictObject({ slug: z.string(), names })).min(2),
    commodities: z.array(z.string()).min(1),
  }),
]);

/** A file whose entries stand under their commodity, beside a note to its reader. */
function byCommodity<Entry extends z.ZodType>(entry: Entry) {
  return z
    .record(z.string(), z.unknown())
    .transform(({ note: _, ...entries }) => entries)
    .pipe(z.record(z.string(), entry));
}

/** Everything the reference seed needs from the files. */
export async function readReferenceFiles() {
  return {
    commodities: await read("commodities", z.array(commodity)),
    categories: await read("categories", z.array(place)),
    regions: await read("regions", z.array(region)),
    seasons: await read("seasonal-codes", byCommodity(z.array(season))),
    attributes: await read("code-attributes", byCommodity(z.record(z.string(), z.string()))),
    texts: await read("commodity-texts", byCommodity(text)),
    quality: await read("quality", z.object({ source: z.string(), asOf: date, measures: z.array(measure) })),
    synonyms: await read("synonyms", byCommodity(wordsByLanguage)),
    rates: (await read("exchange-rates", z.object({ rates: z.array(rate) }))).rates,
    fees: (await read("fees", z.object({ fees: z.array(fee) }))).fees,
    holidays: await read(
      "holidays",
      z.object({ sources: z.record(z.string(), z.string()), holidays: z.array(holiday) }),
    ),
  };
}

export type ReferenceFiles = Awaited<ReturnType<typeof readReferenceFiles>>;

async function read<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse(await readFile(join(FOLDER, `${name}.json`), "utf8")));
}
