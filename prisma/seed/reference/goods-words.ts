/** How goods are packed and stored, how long they keep, and what is asked of their quality. */
import type { Tx } from "#app/db/client.server.ts";
import { languages } from "#app/domain/language.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import type { ReferenceFiles } from "./files.ts";

/** Adds what is missing; what staff have changed stays. Answers the number of rows added or completed. */
export async function addGoodsWords(
  tx: Tx,
  { commodities, texts, quality }: ReferenceFiles,
): Promise<number> {
  const described = commodities.flatMap(({ slug }) => {
    const known = texts[slug];
    return known === undefined ? [] : [{ slug, ...known }];
  });
  const written = await tx.commodityText.createMany({
    data: described.flatMap(({ slug, packaging, storage }) =>
      languages.map((lang) => ({
        commoditySlug: slug,
        lang,
        packaging: packaging[lang],
        storage: storage[lang],
      })),
    ),
    skipDuplicates: true,
  });
  const measures = await tx.qualityMeasure.createMany({
    data: quality.measures.map((measure, index) => ({
      slug: measure.slug,
      nameAz: measure.names.az,
      nameRu: measure.names.ru,
      nameBe: measure.names.be,
      nameEn: measure.names.en,
      kind: measure.kind,
      ...(measure.kind === "choice"
        ? { choices: measure.choices }
        : { unit: measure.unit, lowest: measure.lowest, highest: measure.highest }),
      commodities: measure.commodities,
      position: index + 1,
      source: quality.source,
      asOf: toColumn(plainDate(quality.asOf)),
    })),
    skipDuplicates: true,
  });
  // Counted in days only with the texts that say so: what staff have emptied later is not filled again.
  if (written.count > 0) {
    for (const { slug, shelfLifeDays } of described) {
      if (shelfLifeDays === undefined) continue;
      await tx.commodity.updateMany({ where: { slug, shelfLifeDays: null }, data: { shelfLifeDays } });
    }
  }
  return written.count + measures.count;
}
