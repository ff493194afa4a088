import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { bump } from "#app/db/counters.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Versions } from "#app/db/versions.server.ts";
import { followVersions, versionsOf } from "#app/db/versions.server.ts";
import type { CatalogueFilter } from "#app/domain/catalogue/filter.ts";
import { catalogueSorts, noFilter } from "#app/domain/catalogue/filter.ts";
import { planSearch, searchWords } from "#app/domain/catalogue/search.ts";
import { incoterms } from "#app/domain/incoterms.ts";
import { languages } from "#app/domain/language.ts";
import { certificateKinds } from "#app/domain/listings/certificates.ts";
import { priceE4 } from "#app/domain/money.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { fillShelf, shelfOn } from "#app/queries/catalogue-shelf.server.ts";
import type { CatalogueSource } from "#app/queries/catalogue-source.server.ts";
import { fromDatabase, fromShelf } from "#app/queries/catalogue-source.server.ts";
import { cardsOf } from "#app/queries/listing-cards.server.ts";
import { readVocabulary } from "#app/queries/vocabulary.server.ts";
import { seedScale } from "#prisma/seed/scale.ts";
import type { FreshDatabase } from "../support/database.ts";
import { freshDatabase } from "../support/database.ts";

const now = new Date("2026-11-23T09:00:00Z");
const today = minskDate(now);
let world: FreshDatabase;
let versions: Versions;

beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
  await seedScale(world.db, { listings: 2_500, now, pictureOf: () => null });
  versions = followVersions(world.db, { url: world.url, log: () => undefined });
  await versions.ready;
  await fillShelf(world.db, today);
}, 120_000);

afterAll(async () => {
  await versions.close();
  await world.close();
});

const slugs = {
  category: ["fruit", "vegetables", "nuts", "no-such-kind"],
  commodity: ["pomegranate", "tomato", "apple", "hazelnut-kernel", "sweet-cherry"],
  region: ["goychay", "quba", "lankaran", "zagatala"],
};
const words = [
  "",
  "",
  "",
  "nar",
  "гранат",
  "alma",
  "помидоры",
  "quba",
  "qızıl",
  "bağı",
  "nar quba",
  "su",
  "q",
  "qqqq",
];

const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 2 });

/** Filters as readers make them: mostly a word and one or two choices. */
const filters: fc.Arbitrary<CatalogueFilter> = fc
  .record({
    q: fc.constantFrom(...words),
    category: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(slugs.category)),
    commodity: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(slugs.commodity)),
    region: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(slugs.region)),
    month: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some([1, 5, 8, 11, 12])),
    certificate: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(certificateKinds)),
    incoterm: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(incoterms)),
    minPrice: fc.option(fc.bigInt(0n, 90_000n).map(priceE4), { freq: 1, nil: null }),
    maxPrice: fc.option(fc.bigInt(10_000n, 400_000n).map(priceE4), { freq: 1, nil: null }),
    maxMoq: fc.option(fc.integer({ min: 100, max: 20_000 }).map(kilograms), { freq: 1, nil: null }),
    inStock: fc.boolean(),
    sort: fc.constantFrom(...catalogueSorts),
    page: fc.integer({ min: 1, max: 3 }),
  })
  .map((chosen) => ({ ...noFilter, ...chosen }));

/** Everything a source says of a filter, with the pages behind the first one. */
async function allThatIsSaid(source: CatalogueSource, filter: CatalogueFilter) {
  const { search } = await readVocabulary(world.db);
  const plan = planSearch(searchWords(filter.q), search);
  const first = await source.hits({ filter, plan });
  const second =
    first.next === null
      ? null
      : await source.hits({ filter: { ...filter, page: 1, after: first.next }, plan });
  const choices = await source.choices({ filter, plan });
  return {
    count: await source.count({ filter, plan }),
    first,
    second,
    choices: Object.fromEntries(
      Object.entries(choices).map(([facet, counts]) => [facet, Object.fromEntries([...counts].sort())]),
    ),
  };
}

async function bothSayTheSame(runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const shelf = await shelfOn(world.db, today);
      if (shelf === null) throw new Error("the shelf is not filled");
      const kept = await allThatIsSaid(fromShelf(shelf), filter);
      expect(kept).toEqual(await allThatIsSaid(fromDatabase(world.db, today), filter));
    }),
    { numRuns: runs, seed: 20261123 },
  );
}

describe("the shelf", () => {
  test(
    "says of any filter what plain SQL says: counts, choices, order and pages",
    () => bothSayTheSame(120),
    60_000,
  );

  test("shows the cards that the database shows", async () => {
    const { db } = world;
    const [vocabulary, shelf] = [await readVocabulary(db), await shelfOn(db, today)];
    const some = await db.catalogueEntry.findMany({ take: 60, select: { listingId: true } });
    const ids = ["00000000-0000-4000-8000-000000000000", ...some.map(({ listingId }) => listingId)];
    for (const lang of languages) {
      const cards = await cardsOf({ db, vocabulary, lang, today, shelf }, ids);
      expect(cards).toHaveLength(60);
      expect(cards).toEqual(await cardsOf({ db, vocabulary, lang, today }, ids));
    }
  });

  test("follows what is committed, before it answers", async () => {
    const { db } = world;
    const some = await db.catalogueEntry.findMany({
      take: 60,
      orderBy: { slug: "asc" },
      select: { listingId: true },
    });
    const [gone, dearer, renamed, soldOut] = [0, 15, 30, 45].map((at) => some.slice(at, at + 15));
    const ids = (rows: typeof some = []) => rows.map(({ listingId }) => listingId);
    await inTransaction(db, async (tx) => {
      await tx.catalogueEntry.deleteMany({ where: { listingId: { in: ids(gone) } } });
      await tx.catalogueEntry.updateMany({
        where: { listingId: { in: ids(dearer) } },
        data: { priceBynE4: 999_999n },
      });
      await tx.catalogueEntry.updateMany({
        where: { listingId: { in: ids(renamed) } },
        data: { searchText: " nar | guba | bagi " },
      });
      await tx.catalogueEntry.updateMany({
        where: { listingId: { in: ids(soldOut) } },
        data: { availableG: 0n },
      });
      await bump(tx, "catalogue");
    });
    const shelf = await shelfOn(db, today);
    expect(shelf?.entryOf(ids(gone)[0] ?? "")).toBeUndefined();
    expect(shelf?.entryOf(ids(dearer)[0] ?? "")?.priceBynE4).toBe(999_999);
    await bothSayTheSame(60);
  }, 60_000);

  test("misses no change of a transaction that commits after a younger one", async () => {
    const { db } = world;
    const [first, second] = await db.catalogueEntry.findMany({ take: 2, orderBy: { slug: "desc" } });
    if (!first || !second) throw new Error("nothing is on sale");
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let written = (): void => undefined;
    const wrote = new Promise<void>((resolve) => {
      written = resolve;
    });
    const older = inTransaction(db, async (tx) => {
      await tx.catalogueEntry.update({ where: { listingId: first.listingId }, data: { availableG: 1n } });
      written();
      await held;
      await bump(tx, "catalogue");
    });
    await wrote;
    await inTransaction(db, async (tx) => {
      await tx.catalogueEntry.update({ where: { listingId: second.listingId }, data: { availableG: 2n } });
      await bump(tx, "catalogue");
    });
    expect((await shelfOn(db, today))?.entryOf(second.listingId)?.available).toBe(2);
    release();
    await older;
    expect((await shelfOn(db, today))?.entryOf(first.listingId)?.available).toBe(1);
  });

  test("hears of what another instance commits", async () => {
    const other = openDatabase({ url: world.url, poolSize: 1 });
    const before = versionsOf(world.db)?.catalogue ?? 0n;
    await inTransaction(other, (tx) => bump(tx, "catalogue"));
    await closeDatabase(other);
    await expect
      .poll(() => versionsOf(world.db)?.catalogue, { interval: 5, timeout: 1_000 })
      .toBe(before + 1n);
  });
});
