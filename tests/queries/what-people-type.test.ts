import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import { noFilter } from "#app/domain/catalogue/filter.ts";
import type { Lang } from "#app/domain/language.ts";
import { cataloguePage } from "#app/queries/catalogue.server.ts";
import type { FreshDatabase } from "../support/database.ts";
import { aProducer, now, putOnSale } from "./goods-on-sale.ts";
import { typedQueries } from "./typed-queries.ts";
import { queriesWithPlace } from "./typed-queries-with-place.ts";
import { aWholeMarket } from "./whole-market.ts";

let world: FreshDatabase;

beforeAll(async () => {
  world = await aWholeMarket();
  const { db } = world;
  const elsewhere = await aProducer(db, "Cənub Ticarət MMC");
  await putOnSale(db, elsewhere, { commodity: "hazelnut-kernel", region: "zagatala" });
  await putOnSale(db, elsewhere, { commodity: "tea-black", region: "lankaran" });
}, 120_000);

afterAll(() => world.close());

const typed = (q: string, lang: Lang) => cataloguePage({ db: world.db, now, lang }, { ...noFilter, q });

describe.each(Object.entries(typedQueries))("%s", (_, queries) => {
  test.each(queries)("%s → %s", async (q, commodity, lang) => {
    const { cards } = await typed(q, lang);
    expect(cards.slice(0, 5).map((card) => card.commodity)).toContain(commodity);
  });
});

describe("goods with their place", () => {
  test.each(queriesWithPlace)("%s → %s, %s", async (q, commodity, region, lang) => {
    const { cards } = await typed(q, lang);
    expect(cards.slice(0, 5).map((card) => card.commodity)).toContain(commodity);
    expect(new Set(cards.map((card) => card.region))).toEqual(new Set([region]));
  });
});

describe("a page that shows what was probably meant", () => {
  const ask = (filter: Partial<CatalogueFilter>) =>
    cataloguePage({ db: world.db, now, lang: "ru" }, { ...noFilter, ...filter });

  test("says so, and keeps to what was typed when that is asked for", async () => {
    expect(await ask({ q: "yfh" })).toMatchObject({ correctedTo: "нар", meant: null });
    const exact = await ask({ q: "yfh", exact: true });
    expect(exact).toMatchObject({ total: 0, correctedTo: null, meant: "нар", cards: [] });
    expect(await ask({ q: "гранат", exact: true })).toMatchObject({ correctedTo: null, meant: null });
  });

  test("knows what each choice keeps away when all of them together leave nothing", async () => {
    const { total, totalUnnarrowed, easings } = await ask({
      q: "гранат",
      region: ["quba"],
      incoterm: ["DAP"],
    });
    expect(total).toBe(0);
    expect(easings.map(({ facet, count }) => [facet, count])).toEqual([
      ["region", 1],
      ["incoterm", expect.any(Number)],
    ]);
    expect(easings.every(({ count }) => count > 0 && count <= (totalUnnarrowed ?? 0))).toBe(true);
  });
});

test("no word is asked of the market twice, and there are enough of them", () => {
  const all = [...Object.values(typedQueries).flat(), ...queriesWithPlace].map(([q]) => q);
  expect(all.filter((q, at) => all.indexOf(q) !== at)).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(160);
});
