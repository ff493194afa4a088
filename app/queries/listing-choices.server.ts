import type { Db } from "#app/db/client.server.ts";
import { searchKeys } from "#app/domain/fold.ts";
import type { Lang } from "#app/domain/language.ts";
import type { KnownRegion } from "./vocabulary.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

type Choice = { readonly slug: string; readonly name: string };

/** What the lists of a listing's form offer, in the reader's language and its alphabet's order. */
export async function listingChoices(db: Db, lang: Lang) {
  const { categories, commodities, regions } = await readVocabulary(db);
  const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name, lang);
  return {
    categories: [...categories.values()].map(({ slug, names }) => ({
      name: names[lang],
      commodities: [...commodities.values()]
        .filter(({ category }) => category === slug)
        .map((commodity): Choice => ({ slug: commodity.slug, name: commodity.names[lang] }))
        .sort(byName),
    })),
    regions: [...regions.values()]
      .map((region): Choice => ({ slug: region.slug, name: region.names[lang] }))
      .sort(byName),
  };
}
export type ListingChoices = Awaited<ReturnType<typeof listingChoices>>;

/** What a commodity fills in and asks for; `attribute` is what chooses its customs code, where the goods say it. */
export async function commodityFacts(db: Db, slug: string, lang: Lang, attribute?: string) {
  const row = await db.commodity.findUnique({ where: { slug }, include: { texts: { where: { lang } } } });
  if (!row) return null;
  const [text] = row.texts;
  const names = { az: row.nameAz, ru: row.nameRu, be: row.nameBe, en: row.nameEn };
  return {
    slug,
    name: names[lang],
    hs6: row.hs6,
    harvestMonths: row.harvestMonths,
    packaging: text?.packaging ?? row.packaging,
    storage: text?.storage ?? row.storage,
    // The days are those of fresh goods; dried ones keep by their best-before date.
    shelfLifeDays: attribute === "dried" ? null : row.shelfLifeDays,
    usualRegions: usualRegions(row.growingRegions, (await readVocabulary(db)).regions.values()),
    perishable: row.perishable,
    veterinary: row.veterinary,
    papers: (
      [
        ["st1", true],
        ["phytosanitary", row.phytosanitary !== "none"],
        ["veterinary", row.veterinary],
        ["establishment_number", row.veterinary],
        ["declaration_of_conformity", row.declarationOfConformity],
        ["alcohol_right", row.stateAlcoholRight],
        ["cites", row.cites],
      ] as const
    ).flatMap(([paper, needed]) => (needed ? [paper] : [])),
  };
}
export type CommodityFacts = NonNullable<Awaited<ReturnType<typeof commodityFacts>>>;

/** Regions that the vocabulary's own words about a commodity name ("Goychay, Kurdamir; varieties …"). */
function usualRegions(words: string, regions: Iterable<KnownRegion>): string[] {
  const named = new Set(searchKeys(words).flatMap((key) => key.split(" ")));
  return [...regions].flatMap(({ slug, names }) =>
    searchKeys(names.en).some((key) => named.has(key)) ? [slug] : [],
  );
}
