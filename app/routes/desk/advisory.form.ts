/** Fields of an advisory and of what is decided about it. */
import { z } from "zod";
import { advisoryKinds, advisoryLimits, advisorySeverities } from "#app/domain/advisories/advisory.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { readBy } from "#app/http/forms/field-types.ts";
import type { AdvisoryInput } from "#app/usecases/advisories/save-advisory.ts";

const title = z.string().max(advisoryLimits.title);
const text = z.string().max(advisoryLimits.text);
const slug = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .nullish()
  .transform((value) => value ?? null);

/** Links lead to a page on the web and nowhere else. */
const link = z
  .string()
  .max(500)
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), "invalid");

export const advisoryFields = z.object({
  formToken: z.string().min(1).max(100),
  kind: z.enum(advisoryKinds),
  severity: z.enum(advisorySeverities),
  commodity: slug,
  category: slug,
  region: slug,
  titleAz: title.min(3),
  titleRu: title.min(3),
  titleBe: title.default(""),
  titleEn: title.default(""),
  textAz: text.min(10),
  textRu: text.min(10),
  textBe: text.default(""),
  textEn: text.default(""),
  sourceName: z.string().min(2).max(advisoryLimits.source),
  sourceUrl: link,
  validFrom: readBy(parsePlainDate),
  validUntil: readBy(parsePlainDate).optional(),
});

export const decideAdvisoryFields = z.object({
  version: z.uuid(),
  reason: z.string().max(advisoryLimits.reason).default(""),
});

/** The form's flat fields as the use case wants them. */
export function toAdvisoryInput(fields: z.output<typeof advisoryFields>): AdvisoryInput {
  return {
    formToken: fields.formToken,
    kind: fields.kind,
    severity: fields.severity,
    commodity: fields.commodity,
    category: fields.category,
    region: fields.region,
    titles: { az: fields.titleAz, ru: fields.titleRu, be: fields.titleBe, en: fields.titleEn },
    texts: { az: fields.textAz, ru: fields.textRu, be: fields.textBe, en: fields.textEn },
    sourceName: fields.sourceName,
    sourceUrl: fields.sourceUrl,
    from: fields.validFrom,
    until: fields.validUntil ?? null,
  };
}
