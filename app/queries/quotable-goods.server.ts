import type { Ask } from "#app/db/call.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { readVocabulary } from "./vocabulary.server.ts";

/** Commodities that verified producers have on sale, by category, each with how many producers would be asked. */
export async function quotableGoods({ db, lang, now }: Ask<Buyer>) {
  const sellers = await db.catalogueEntry.groupBy({ by: ["commoditySlug", "producerId"] });
  const count = new Map<string, number>();
  for (const { commoditySlug } of sellers) count.set(commoditySlug, (count.get(commoditySlug) ?? 0) + 1);
  const { categories, commodities } = await readVocabulary(db);
  const known = [...commodities.values()].filter(({ slug }) => count.has(slug));
  return {
    today: minskDate(now),
    groups: [...categories.values()]
      .map((category) => ({
        name: category.names[lang],
        commodities: known
          .filter((one) => one.category === category.slug)
          .map(({ slug, names }) => ({ slug, name: names[lang], producers: count.get(slug) ?? 0 }))
          .sort((a, b) => a.name.localeCompare(b.name, lang)),
      }))
      .filter((group) => group.commodities.length > 0),
  };
}

export type QuotableGoods = Awaited<ReturnType<typeof quotableGoods>>;
