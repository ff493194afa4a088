import type { Db } from "#app/db/client.server.ts";
import { versionsOf } from "#app/db/versions.server.ts";
import { nameKeys } from "#app/domain/catalogue/name-keys.ts";
import type { KnownWord, SearchIndex } from "#app/domain/catalogue/search.ts";
import { indexWords } from "#app/domain/catalogue/search.ts";
import { searchKeys } from "#app/domain/fold.ts";
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";

export type Names = Readonly<Record<Lang, string>>;
export type KnownCategory = { readonly slug: string; readonly names: Names };
export type KnownCommodity = {
  readonly slug: string;
  readonly category: string;
  readonly names: Names;
  /** 1–12; empty for goods made all the year. */
  readonly harvestMonths: readonly number[];
};
export type KnownRegion = { readonly slug: string; readonly names: Names };

/** The controlled vocabulary: small, read by every public page, kept until the reference data change. */
export type Vocabulary = {
  readonly categories: ReadonlyMap<string, KnownCategory>;
  readonly commodities: ReadonlyMap<string, KnownCommodity>;
  readonly regions: ReadonlyMap<string, KnownRegion>;
  readonly search: SearchIndex;
};

type NameColumns = { nameAz: string; nameRu: string; nameBe: string; nameEn: string };

/** Names in columns as one value by language. */
export function namesOf(row: NameColumns): Names {
  return { az: row.nameAz, ru: row.nameRu, be: row.nameBe, en: row.nameEn };
}

const kept = new WeakMap<Db, { version: bigint; vocabulary: Promise<Vocabulary> }>();

/** The vocabulary as the reference data say it now: read again only when they have changed. */
export async function readVocabulary(db: Db): Promise<Vocabulary> {
  const version = versionsOf(db)?.reference ?? (await askVersion(db));
  const known = kept.get(db);
  if (known?.version === version) return known.vocabulary;
  const vocabulary = load(db);
  kept.set(db, { version, vocabulary });
  // A failed read must not be kept.
  vocabulary.catch(() => kept.delete(db));
  return vocabulary;
}

async function askVersion(db: Db): Promise<bigint> {
  const counter = await db.counter.findUnique({ where: { name: "reference" } });
  return counter?.value ?? 0n;
}

async function load(db: Db): Promise<Vocabulary> {
  const [categories, commodities, regions] = await Promise.all([
    db.category.findMany({ orderBy: { position: "asc" } }),
    db.commodity.findMany({
      orderBy: [{ category: { position: "asc" } }, { nameEn: "asc" }],
      select: {
        slug: true,
        categorySlug: true,
        nameAz: true,
        nameRu: true,
        nameBe: true,
        nameEn: true,
        harvestMonths: true,
        words: { orderBy: { id: "asc" } },
      },
    }),
    db.region.findMany({ orderBy: { position: "asc" } }),
  ]);
  const words = commodities.flatMap((commodity): KnownWord[] => {
    const names = new Set(Object.values(namesOf(commodity)).flatMap(nameKeys));
    return commodity.words.map(({ lang, word, folded }) => ({
      commodity: commodity.slug,
      lang,
      word,
      folded,
      name: names.has(folded),
    }));
  });
  const places = regions.flatMap((region): KnownWord[] => {
    const names = namesOf(region);
    const known = (lang: Lang | null, word: string): KnownWord[] =>
      searchKeys(word).map((folded) => ({ commodity: null, lang, word, folded, name: lang !== null }));
    return [
      ...languages.flatMap((lang) => known(lang, names[lang])),
      ...region.otherNames.flatMap((word) => known(null, word)),
    ];
  });
  return {
    categories: bySlug(categories.map((row) => ({ slug: row.slug, names: namesOf(row) }))),
    commodities: bySlug(
      commodities.map((row) => ({
        slug: row.slug,
        category: row.categorySlug,
        names: namesOf(row),
        harvestMonths: row.harvestMonths,
      })),
    ),
    regions: bySlug(regions.map((row) => ({ slug: row.slug, names: namesOf(row) }))),
    search: indexWords([...words, ...places]),
  };
}

function bySlug<T extends { readonly slug: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.slug, row]));
}
