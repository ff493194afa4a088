import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SITEMAP_SIZE, sitemapCounts, sitemapEntries } from "#app/queries/sitemap.server.ts";
import { loader as sitemapIndex } from "#app/routes/public/sitemap.ts";
import { loader as sitemapPart } from "#app/routes/public/sitemap-part.ts";
import type { FreshDatabase } from "../support/database.ts";
import { freshDatabase } from "../support/database.ts";
import { aProducer, published } from "../support/listing-world.ts";

/** Three sitemaps of them: what is bound for each of these is bound for all, however many there are. */
const GOODS = 15_000;

let world: FreshDatabase;

beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
  const id = await published(world.db, await aProducer(world.db));
  // Copies of one row stand for goods nobody looks at but the sitemap; they have no listings.
  await world.db.$executeRaw`ALTER TABLE catalogue_entries DROP CONSTRAINT catalogue_entries_listing_id_fkey`;
  await world.db
    .$executeRaw`DROP INDEX catalogue_entries_search, catalogue_entries_months, catalogue_entries_certificates`;
  await world.db.$executeRaw`
    INSERT INTO catalogue_entries
    SELECT (jsonb_populate_record(e, jsonb_build_object(
      'listing_id', lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000',
      'slug', 'goods-' || n, 'search_text', ''))).*
    FROM catalogue_entries e, generate_series(2, ${GOODS}::int) AS n
    WHERE e.listing_id = ${id}::uuid`;
}, 120_000);

afterAll(() => world.close());

describe("the sitemaps of a large market", () => {
  test("are enough for all of them, and each within the protocol's bounds", async () => {
    const { listings } = await sitemapCounts(world.db);
    expect(listings).toBe(GOODS / SITEMAP_SIZE);
    expect(SITEMAP_SIZE * 4).toBeLessThanOrEqual(50_000);
  });

  test("are all named by the index, and hold each address in each language once: 60,000 of them", async () => {
    const { db } = world;
    const context = { house: { db, settings: { publicUrl: "https://house.test" } } };
    const asked = { request: new Request("https://house.test/"), context };
    const index = await (await sitemapIndex({ ...asked, params: {} } as never)).text();
    const parts = [...index.matchAll(/<loc>https:\/\/house\.test\/sitemaps\/([^<]+)<\/loc>/g)].map(
      ([, part = ""]) => part,
    );
    const numbers = Array.from({ length: GOODS / SITEMAP_SIZE }, (_, at) => `listings-${at}.xml`);
    expect(parts).toEqual(["goods.xml", ...numbers, "producers-0.xml"]);
    const addresses = new Set<string>();
    for (const part of numbers) {
      const text = await (await sitemapPart({ ...asked, params: { part } } as never)).text();
      expect(text.endsWith("</urlset>\n")).toBe(true);
      expect(text.length).toBeLessThan(50_000_000);
      const own = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
      expect(own).toHaveLength(SITEMAP_SIZE * 4);
      for (const address of own) addresses.add(address);
    }
    expect(addresses.size).toBe(GOODS * 4);
  });

  test("name each of the goods once, the last as quickly as the first", async () => {
    const last = GOODS / SITEMAP_SIZE - 1;
    const slugs = new Set<string>();
    for (const number of [0, 1, last]) {
      let asked = 0;
      const counting = new Proxy(world.db, {
        get(db, name, receiver) {
          if (name === "catalogueEntry") asked += 1;
          return Reflect.get(db, name, receiver) as unknown;
        },
      });
      for await (const entries of sitemapEntries(counting, "listings", number)) {
        for (const { slug } of entries) slugs.add(slug);
      }
      expect([number, asked]).toEqual([number, 5]);
    }
    expect(slugs.size).toBe(3 * SITEMAP_SIZE);
    const beyond = await sitemapEntries(world.db, "listings", last + 1).next();
    expect(beyond).toEqual({ done: true, value: undefined });
  });
});
