/** Searches that the demo's buyers saved a while ago: what came to the market since is new to them, and is told by mail. */
import type { Call } from "#app/db/call.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { savedFilter } from "#app/domain/catalogue/saved-search.ts";
import type { FindMatches } from "#app/usecases/finding/own-search.ts";
import { saveSearch } from "#app/usecases/finding/save-search.ts";
import { daysAfter } from "./calendar.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

const SAVED_DAYS_AGO = 150;

const searches = [
  {
    of: "minsk-frut",
    name: "Гранаты из Гёйчая",
    query: "commodity=pomegranate&region=goychay",
    mails: false,
  },
  { of: "minsk-frut", name: "Овощи", query: "category=vegetables", mails: true },
  { of: "hrodna-rynak", name: "Гародніна", query: "category=vegetables", mails: true },
] as const;

/** The goods of a category or commodity; the demo's searches ask for no more. */
const findGoods: FindMatches<Call<Buyer>> = async ({ db }, { query }) => {
  const { category, commodity } = savedFilter(query);
  const entries = await db.catalogueEntry.findMany({
    where: {
      ...(category.length === 0 ? {} : { categorySlug: { in: [...category] } }),
      ...(commodity.length === 0 ? {} : { commoditySlug: { in: [...commodity] } }),
    },
    select: { listingId: true },
  });
  return entries.map(({ listingId }) => listingId);
};

export function planSearches(stage: Stage): void {
  const at = daysAfter(stage.now, -SAVED_DAYS_AGO);
  for (const { of, name, query, mails } of searches) {
    const save = () =>
      saveSearch(
        stage.call(stage.cast.buyer(of), at),
        { filter: savedFilter(query), name, mails },
        findGoods,
      );
    stage.plan(at, () => must(save(), "a search is saved"));
  }
}
