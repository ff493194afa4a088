import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { savedFilter } from "#app/domain/catalogue/saved-search.ts";
import { tonnes } from "#app/domain/quantity.ts";
import { comparison } from "#app/queries/compare.server.ts";
import { listingPage } from "#app/queries/listing-page.server.ts";
import { savedPage } from "#app/queries/saved.server.ts";
import { unnotedMatches } from "#app/queries/saved-matches.server.ts";
import { changeSearch } from "#app/usecases/finding/change-search.ts";
import { forgetSeen } from "#app/usecases/finding/forget-seen.ts";
import { openSearch } from "#app/usecases/finding/open-search.ts";
import { rememberSeen } from "#app/usecases/finding/remember-seen.ts";
import { removeFavourite } from "#app/usecases/finding/remove-favourite.ts";
import { removeSearch } from "#app/usecases/finding/remove-search.ts";
import { saveSearch } from "#app/usecases/finding/save-search.ts";
import { saveFavourite } from "#app/usecases/orders/save-favourite.ts";
import { aProducer, now, putOnSale } from "#tests/queries/goods-on-sale.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { callAs, guest, memberOf, minutesLater } from "#tests/support/people-world.ts";
import { aBuyer, aSavedSearch } from "./finding-world.ts";

let world: FreshDatabase;
let db: Db;
let producerId: string;
let buyer: Buyer;

beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
  db = world.db;
  producerId = await aProducer(db);
}, 60_000);
beforeEach(async () => {
  buyer = await aBuyer(db);
});
afterAll(() => world.close());

const look = (who = buyer, at = now) => savedPage({ ...callAs(db, who, { now: at }), lang: "en" });
const open = (id: string, who = buyer, at = now) =>
  openSearch(callAs(db, who, { now: at }), id, unnotedMatches);

describe("a saved search", () => {
  test("knows what it finds from the start; what comes later is new until it is looked at", async () => {
    await putOnSale(db, producerId, { commodity: "hazelnut-kernel" });
    const search = await aSavedSearch(db, buyer, "q=hazelnut");
    expect((await look()).searches).toMatchObject([{ total: 1, fresh: 0 }]);

    await putOnSale(db, producerId, { commodity: "hazelnut-kernel" });
    expect((await look()).searches).toMatchObject([{ total: 2, fresh: 1 }]);

    expect(await open(search.id, buyer, minutesLater(5))).toMatchObject({ value: { query: "q=hazelnut" } });
    expect((await look()).searches).toMatchObject([{ total: 2, fresh: 0 }]);
  });

  test("counts a listing as new that answers only since its price came down", async () => {
    const { id } = await putOnSale(db, producerId, { commodity: "persimmon", priceE4: 20_000n });
    await aSavedSearch(db, buyer, "commodity=persimmon&maxPrice=4");
    expect((await look()).searches).toMatchObject([{ total: 0, fresh: 0 }]);
    await db.catalogueEntry.update({ where: { listingId: id }, data: { priceBynE4: 30_000n } });
    expect((await look()).searches).toMatchObject([{ total: 1, fresh: 1 }]);
  });

  test("saved twice, also at once, is one search under its last name", async () => {
    const save = (name: string) =>
      saveSearch(callAs(db, buyer), { filter: savedFilter("q=nar"), name, mails: true }, unnotedMatches);
    await Promise.all([save("one"), save("two"), save("three")]);
    await save("the last");
    expect((await look()).searches).toMatchObject([{ name: "the last" }]);
  });

  test("is refused as the twenty-first", async () => {
    for (let month = 1; month <= 20; month += 1) {
      await aSavedSearch(db, buyer, `maxMoq=${month}`);
    }
    const refused = saveSearch(
      callAs(db, buyer),
      { filter: savedFilter("maxMoq=99"), name: "x", mails: true },
      unnotedMatches,
    );
    expect(await refused).toMatchObject({ refusal: { code: "too-many-searches" } });
  });

  test("belongs to its person alone", async () => {
    const search = await aSavedSearch(db, buyer, "q=nar");
    const other = await aBuyer(db);
    expect((await look(other)).searches).toEqual([]);
    expect(await open(search.id, other)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await changeSearch(callAs(db, other), search.id, { name: "mine" })).toMatchObject({
      refusal: { code: "not-found" },
    });
    await removeSearch(callAs(db, other), search.id);
    expect((await look()).searches).toMatchObject([{ name: "q=nar" }]);

    await changeSearch(callAs(db, buyer), search.id, { name: "Pomegranates" });
    await changeSearch(callAs(db, buyer), search.id, { mails: false });
    expect((await look()).searches).toMatchObject([{ name: "Pomegranates", mails: false }]);
    await removeSearch(callAs(db, buyer), search.id);
    expect((await look()).searches).toEqual([]);
  });
});

describe("a kept listing", () => {
  test("shows the price then and now, and says when it has left the market", async () => {
    const { id, slug } = await putOnSale(db, producerId, { priceE4: 11_000n });
    await saveFavourite(callAs(db, buyer), { slug, saved: true });
    await db.catalogueEntry.update({ where: { listingId: id }, data: { priceE4: 9_500n } });
    expect((await look()).favourites).toMatchObject([
      { slug, whenKept: { price: 11_000n, currency: "USD" }, card: { price: 9_500n } },
    ]);

    await db.catalogueEntry.delete({ where: { listingId: id } });
    await db.listing.update({ where: { id }, data: { status: "archived" } });
    expect((await look()).favourites).toMatchObject([{ slug, card: null }]);
    await removeFavourite(callAs(db, buyer), slug);
    expect((await look()).favourites).toEqual([]);
  });
});

describe("listings opened lately", () => {
  test("are the last twelve of a buyer, in order, and gone at a word; of guests nothing is kept", async () => {
    const slugs: string[] = [];
    for (let number = 0; number < 14; number += 1) {
      slugs.push((await putOnSale(db, producerId, { commodity: "quince" })).slug);
    }
    const member = await memberOf(db, buyer.userId);
    for (const [at, slug] of slugs.entries()) {
      await rememberSeen(callAs(db, member, { now: minutesLater(at) }), slug);
      await rememberSeen(callAs(db, guest, { now: minutesLater(at) }), slug);
    }
    await rememberSeen(callAs(db, member, { now: minutesLater(20) }), slugs[5] ?? "");
    const seen = (await look()).seen.map(({ slug }) => slug);
    expect(seen).toEqual([
      slugs[5],
      ...slugs
        .slice(2, 14)
        .filter((slug) => slug !== slugs[5])
        .reverse(),
    ]);
    expect(await db.seenListing.count()).toBe(12);
    await forgetSeen(callAs(db, buyer));
    expect((await look()).seen).toEqual([]);
  });
});

describe("the comparison", () => {
  test("has for each listing the landed figures of its own page, for the same quantity", async () => {
    const slugs = [
      (await putOnSale(db, producerId, { priceE4: 11_000n })).slug,
      (await putOnSale(db, producerId, { priceE4: 2_500n, currency: "AZN", incoterm: "CPT", place: "Minsk" }))
        .slug,
      (await putOnSale(db, producerId, { minimumKg: 15_000 })).slug,
    ];
    const call = callAs(db, buyer, { now });
    const compared = await comparison(call, slugs, tonnes(12));
    const pages = await Promise.all(
      slugs.map((slug) =>
        listingPage({ ...call, actor: guest }, slug, {
          quantity: tonnes(12),
          freightPerTruck: null,
          brokerPerDeclaration: null,
          declareOn: null,
          st1: true,
        }),
      ),
    );
    expect(compared.listings.map(({ cost }) => cost)).toEqual(pages.map((page) => page?.cost));
    expect(compared.listings.map(({ quantity }) => quantity)).toEqual([tonnes(12), tonnes(12), tonnes(15)]);
  });

  test("leaves a fifth out and says so, and says what is not on sale", async () => {
    const slugs: string[] = [];
    while (slugs.length < 4) slugs.push((await putOnSale(db, producerId)).slug);
    const call = callAs(db, buyer, { now });
    const five = await comparison(call, [...slugs, slugs[0] ?? "", "a-fifth"], null);
    expect(five.listings.map(({ slug }) => slug)).toEqual(slugs);
    expect(five).toMatchObject({ tooMany: 1, gone: [], quantity: tonnes(20) });
    expect(await comparison(call, ["nothing-here"], null)).toMatchObject({
      listings: [],
      gone: ["nothing-here"],
    });
  });
});
