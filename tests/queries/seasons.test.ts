import { afterAll, beforeAll, expect, test } from "vitest";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { noFilter } from "#app/domain/catalogue/filter.ts";
import { readSeasonFilter } from "#app/domain/season-filter.ts";
import { cataloguePage } from "#app/queries/catalogue.server.ts";
import { seasonsPage } from "#app/queries/seasons.server.ts";
import type { FreshDatabase } from "../support/database.ts";
import { freshDatabase } from "../support/database.ts";
import { aProducer, now, putOnSale } from "./goods-on-sale.ts";

let world: FreshDatabase;

beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const producer = await aProducer(db);
  const fresh = { publishedAt: new Date("2026-11-20T09:00:00Z") };
  // Apples are harvested until October, in Quba until November.
  await putOnSale(db, producer, { slug: "apple-quba", commodity: "apple", region: "quba" });
  await putOnSale(db, producer, { slug: "apple-goychay", commodity: "apple", ...fresh });
  await putOnSale(db, producer, {
    slug: "apple-to-come",
    commodity: "apple",
    region: "quba",
    window: ["2026-12-05", "2027-02-20"],
  });
  await putOnSale(db, producer, { slug: "apple-sold-out", commodity: "apple", region: "quba", stockKg: 0 });
  await putOnSale(db, producer, {
    slug: "apple-older",
    commodity: "apple",
    publishedAt: new Date("2026-11-01T09:00:00Z"),
  });
  const unverified = await aProducer(db, "Hələ Yoxlanmayıb MMC");
  await putOnSale(db, unverified, { slug: "apple-unverified", commodity: "apple", region: "quba" });
  await db.company.update({ where: { id: unverified }, data: { state: "suspended" } });
  const hidden = await db.listing.findUniqueOrThrow({ where: { slug: "apple-unverified" } });
  await inTransaction(db, (tx) => refreshCatalogueEntry(tx, hidden.id, now));
}, 120_000);

afterAll(() => world.close());

const ask = (query: string) =>
  seasonsPage({ db: world.db, now, lang: "ru" }, readSeasonFilter(new URLSearchParams(query)));
const rowsOf = async (query: string) => (await ask(query)).categories.flatMap(({ rows }) => rows);

test("the whole calendar has every commodity", async () => {
  expect(await rowsOf("")).toHaveLength(await world.db.commodity.count());
});

test("a region shows what is offered there and what has months of its own, with those months", async () => {
  const rows = await rowsOf("region=quba");
  expect(rows.map(({ slug }) => slug).sort()).toEqual(["apple", "sweet-cherry"]);
  expect(rows.find(({ slug }) => slug === "apple")).toMatchObject({
    harvestMonths: [8, 9, 10, 11],
    own: true,
    listings: 3,
  });
  expect((await ask("region=quba")).ownFrom?.source).toContain("Trade House");
});

test("a month shows only what is harvested in it", async () => {
  const rows = await rowsOf("month=5");
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.every(({ harvestMonths }) => harvestMonths.includes(5))).toBe(true);
  expect((await rowsOf("region=quba&month=11")).map(({ slug }) => slug)).toEqual(["apple"]);
});

test("regions and months that do not exist hide nothing", async () => {
  const page = await ask("region=atlantis&month=13");
  expect(page.chosen).toEqual({ region: null, month: null });
  expect(page.categories.length).toBeGreaterThan(3);
});

test.each([
  ["in season where it grows before what is only in stock, though newer", "apple-quba", "apple-goychay"],
  ["newer before older", "apple-goychay", "apple-older"],
  ["in stock before what is to come", "apple-older", "apple-to-come"],
  ["what is to come before what is sold out", "apple-to-come", "apple-sold-out"],
])("by relevance: %s", async (_, first, second) => {
  const { cards } = await cataloguePage({ db: world.db, now, lang: "ru" }, { ...noFilter, q: "яблоки" });
  const order = cards.map(({ slug }) => slug);
  expect(order).toContain(first);
  expect(order.indexOf(first)).toBeLessThan(order.indexOf(second));
  expect(order).not.toContain("apple-unverified");
});
