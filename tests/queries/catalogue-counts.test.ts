import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import { readFilter } from "#app/domain/catalogue/filter.ts";
import { cataloguePage } from "#app/queries/catalogue.server.ts";
import type { FreshDatabase } from "../support/database.ts";
import { now } from "./goods-on-sale.ts";
import { aWholeMarket } from "./whole-market.ts";

let world: FreshDatabase;

const ask = () => ({ db: world.db, now, lang: "ru" as const });
const search = (query: string) => cataloguePage(ask(), readFilter(new URLSearchParams(query)));

beforeAll(async () => {
  world = await aWholeMarket();
}, 120_000);

afterAll(() => world.close());

describe("counts", () => {
  const counted = async (query: string) => {
    const found = await search(query);
    return {
      found,
      of: (facet: keyof typeof found.facets) =>
        new Map(found.facets[facet].map((one) => [one.value, one.count])),
    };
  };

  test("beside a choice is what choosing it shows", async () => {
    for (const query of [
      "",
      "region=goychay",
      "category=fruit&inStock=yes",
      "q=nar",
      "incoterm=DAP&month=12",
    ]) {
      const { found, of } = await counted(query);
      for (const facet of ["category", "region", "month", "certificate", "incoterm"] as const) {
        for (const [value, count] of [...of(facet)].slice(0, 4)) {
          const only: CatalogueFilter = {
            ...found.filter,
            [facet]: facet === "month" ? [Number(value)] : [value],
          };
          expect([query, facet, value, (await cataloguePage(ask(), only)).total]).toEqual([
            query,
            facet,
            value,
            count,
          ]);
        }
      }
    }
  });

  test("are those of plain SQL", async () => {
    const { found, of } = await counted("");
    const [{ all } = { all: 0 }] = await world.db.$queryRaw<{ all: number }[]>`
      SELECT count(*)::int AS all FROM catalogue_entries`;
    expect(found.total).toBe(all);
    const rows = await world.db.$queryRaw<{ slug: string; hits: number }[]>`
      SELECT category_slug AS slug, count(*)::int AS hits FROM catalogue_entries GROUP BY 1`;
    expect(of("category")).toEqual(
      new Map([...of("category").keys()].map((slug) => [slug, rows.find((row) => row.slug === slug)?.hits])),
    );
  });
});
