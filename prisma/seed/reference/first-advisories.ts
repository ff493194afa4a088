/** The advisories that come with the program: proposed, so that somebody of the staff reads them before anybody else. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Tx } from "#app/db/client.server.ts";
import { advisoryKinds, advisorySeverities } from "#app/domain/advisories/advisory.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";

const FILE = join(import.meta.dirname, "../../reference/advisories.json");

const words = z.strictObject({ az: z.string(), ru: z.string(), be: z.string(), en: z.string() });
const advisory = z.strictObject({
  seed: z.string(),
  kind: z.enum(advisoryKinds),
  severity: z.enum(advisorySeverities),
  commodity: z.string().optional(),
  category: z.string().optional(),
  from: z.string(),
  source: z.string(),
  url: z.url(),
  titles: words,
  texts: words,
});

/** Adds the advisories that are missing; resolves to their number. */
export async function addFirstAdvisories(tx: Tx): Promise<number> {
  const file: unknown = JSON.parse(await readFile(FILE, "utf8"));
  const { advisories } = z.object({ advisories: z.array(advisory) }).parse(file);
  const known = new Set((await tx.advisory.findMany({ select: { seed: true } })).map(({ seed }) => seed));
  const missing = advisories.filter(({ seed }) => !known.has(seed));
  for (const { seed, kind, severity, commodity, category, from, source, url, titles, texts } of missing) {
    const writtenAt = toColumn(plainDate(from));
    const { id } = await tx.advisory.create({ data: { seed, createdAt: writtenAt } });
    await tx.advisoryVersion.create({
      data: {
        advisoryId: id,
        number: 1,
        kind,
        severity,
        commoditySlug: commodity ?? null,
        categorySlug: category ?? null,
        titleAz: titles.az,
        titleRu: titles.ru,
        titleBe: titles.be,
        titleEn: titles.en,
        textAz: texts.az,
        textRu: texts.ru,
        textBe: texts.be,
        textEn: texts.en,
        sourceName: source,
        sourceUrl: url,
        validFrom: writtenAt,
        proposedAt: writtenAt,
      },
    });
  }
  return missing.length;
}
