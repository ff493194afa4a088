import type { Db } from "#app/db/client.server.ts";
import { correctWords, namedCommodities, planSearch, searchWords } from "#app/domain/catalogue/search.ts";
import { searchKeys } from "#app/domain/fold.ts";
import type { Lang } from "#app/domain/language.ts";
import { readVocabulary } from "./vocabulary.server.ts";

type Goods = {
  readonly slug: string;
  readonly name: string;
  /** Its names in the other languages. */
  readonly also: string;
  /** Folded words it is found by, for filtering as one types. */
  readonly keys: string;
};

/** The picker of goods: what is found, what the company listed before, and everything by category. */
export async function goodsPicker(
  db: Db,
  {
    lang,
    companyId,
    typed,
  }: { readonly lang: Lang; readonly companyId: string | null; readonly typed: string },
) {
  const vocabulary = await readVocabulary(db);
  const { categories, commodities, search } = vocabulary;
  const keysOf = new Map<string, Set<string>>();
  for (const { commodity, folded } of search.words) {
    if (commodity !== null) keysOf.set(commodity, (keysOf.get(commodity) ?? new Set()).add(folded));
  }
  const goodsOf = (slug: string): Goods[] => {
    const known = commodities.get(slug);
    if (known === undefined) return [];
    const { [lang]: name, ...others } = known.names;
    const also = [...new Set(Object.values(others))].filter((one) => one !== name).join(" · ");
    const keys = new Set([...(keysOf.get(slug) ?? []), ...Object.values(known.names).flatMap(searchKeys)]);
    return [{ slug, name, also, keys: [...keys].join(" ") }];
  };

  const words = searchWords(typed);
  const plan = planSearch(words, search);
  const found = plan === null ? [] : namedCommodities(plan);
  const correction = plan !== null && found.length === 0 ? correctWords(typed, search, lang) : null;
  const corrected = correction === null ? null : planSearch(correction.words, search);
  return {
    typed,
    found: (corrected === null ? found : namedCommodities(corrected)).flatMap(goodsOf),
    /** The word it was read as, where nothing was found as typed. */
    readAs: correction?.shown ?? null,
    recent: (await recentGoods(db, companyId)).flatMap(goodsOf),
    groups: [...categories.values()].map(({ slug, names }) => ({
      slug,
      name: names[lang],
      goods: [...commodities.values()]
        .filter(({ category }) => category === slug)
        .flatMap((commodity) => goodsOf(commodity.slug))
        .sort((a, b) => a.name.localeCompare(b.name, lang)),
    })),
  };
}
export type GoodsPicker = Awaited<ReturnType<typeof goodsPicker>>;

const RECENT = 5;

/** What the company listed last, each once. */
async function recentGoods(db: Db, companyId: string | null): Promise<string[]> {
  if (companyId === null) return [];
  const rows = await db.listing.groupBy({
    by: ["commoditySlug"],
    where: { producerId: companyId },
    _max: { createdAt: true },
    orderBy: { _max: { createdAt: "desc" } },
    take: RECENT,
  });
  return rows.map(({ commoditySlug }) => commoditySlug);
}
