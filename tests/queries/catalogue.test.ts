import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { filterQuery, readFilter } from "#app/domain/catalogue/filter.ts";
import type { Lang } from "#app/domain/language.ts";
import { pathsIn } from "#app/paths.ts";
import { cataloguePage } from "#app/queries/catalogue.server.ts";
import type { FreshDatabase } from "../support/database.ts";
import { now } from "./goods-on-sale.ts";
import { aWholeMarket } from "./whole-market.ts";

let world: FreshDatabase;

const ask = (lang: Lang = "ru") => ({ db: world.db, now, lang });
const search = (query: string, lang: Lang = "ru") =>
  cataloguePage(ask(lang), readFilter(new URLSearchParams(query)));
const typed = (q: string, lang: Lang = "ru") =>
  cataloguePage(ask(lang), readFilter(new URLSearchParams({ q })));
beforeAll(async () => {
  world = await aWholeMarket();
}, 120_000);

afterAll(() => world.close());

describe("what people type finds the goods they mean", () => {
  test.each<[string, string, Lang]>([
    ["гранат", "pomegranate", "ru"],
    ["гранаты", "pomegranate", "ru"],
    ["гранатов", "pomegranate", "ru"],
    ["nar", "pomegranate", "az"],
    ["Nar", "pomegranate", "az"],
    ["narın", "pomegranate", "az"],
    ["narlar", "pomegranate", "az"],
    ["granat", "pomegranate", "ru"],
    ["qranat", "pomegranate", "az"],
    ["pomegranate", "pomegranate", "en"],
    ["pomegranates", "pomegranate", "en"],
    ["помегранат", "pomegranate", "ru"],
    ["гарнат", "pomegranate", "be"],
    ["pomegranite", "pomegranate", "en"],
    ["хурма", "persimmon", "ru"],
    ["хурмы", "persimmon", "ru"],
    ["xurma", "persimmon", "az"],
    ["hurma", "persimmon", "ru"],
    ["khurma", "persimmon", "en"],
    ["королёк", "persimmon", "ru"],
    ["яблоки", "apple", "ru"],
    ["яблок", "apple", "ru"],
    ["яблыкі", "apple", "be"],
    ["alma", "apple", "az"],
    ["яблако", "apple", "ru"],
    ["помидоры", "tomato", "ru"],
    ["помидоров", "tomato", "ru"],
    ["памідоры", "tomato", "be"],
    ["pomidor", "tomato", "az"],
    ["tomatoes", "tomato", "en"],
    ["огурцы", "cucumber", "ru"],
    ["агурок", "cucumber", "be"],
    ["xiyar", "cucumber", "az"],
    ["черешня", "sweet-cherry", "ru"],
    ["черешни", "sweet-cherry", "ru"],
    ["чарэшні", "sweet-cherry", "be"],
    ["gilas", "sweet-cherry", "az"],
    ["фундук", "hazelnut-kernel", "ru"],
    ["fındıq", "hazelnut-inshell", "az"],
    ["findiq", "hazelnut-kernel", "az"],
    ["лясны арэх", "hazelnut-inshell", "be"],
    ["hazelnuts", "hazelnut-kernel", "en"],
    ["бульба", "potato-ware", "be"],
    ["картошка", "potato-ware", "ru"],
    ["цыбуля", "onion", "be"],
    ["лук", "onion", "ru"],
    ["чай", "tea-black", "ru"],
    ["çay", "tea-black", "az"],
    ["гарбата", "tea-black", "be"],
    ["мёд", "honey", "ru"],
    ["мед", "honey", "ru"],
    ["bal", "honey", "az"],
    ["гранатовый сок", "pom-juice", "ru"],
    ["nar şirəsi", "pom-juice", "az"],
    ["наршараб", "narsharab", "ru"],
    ["курага", "dried-apricot", "ru"],
    ["арбузы", "watermelon", "ru"],
    ["кавун", "watermelon", "be"],
    ["qarpız", "watermelon", "az"],
    ["feijoa", "feijoa", "en"],
    ["фейхуа", "feijoa", "ru"],
    ["ajva", "quince", "ru"],
    ["şərab", "wine-still", "az"],
    ["вино", "wine-still", "ru"],
    ["аливковый", "olive-oil", "ru"],
    ["оливковое масло", "olive-oil", "ru"],
    ["məndərin", "mandarin", "az"],
    ["сухая фасоль", "bean", "ru"],
  ])("%s → %s", async (q, commodity, lang) => {
    const found = await typed(q, lang);
    expect(found.cards.slice(0, 5).map((card) => card.commodity)).toContain(commodity);
  });

  test("goods, place and producer can be typed together", async () => {
    const place = await typed("гранат Гёйчай");
    expect(place.cards.length).toBeGreaterThan(0);
    expect(new Set(place.cards.map(({ region }) => region))).toEqual(new Set(["Гёйчай"]));
    expect((await typed("Göyçay Nar")).cards[0]?.producer).toBe("Göyçay Nar MMC");
    expect((await typed("guleyshe", "en")).cards.map(({ slug }) => slug)).toContain("nar-1");
  });

  test("goods named by what was typed stand before those that only mention it, and what is there before what is not", async () => {
    const { cards } = await typed("nar", "az");
    const order = cards.map(({ commodity }) => commodity);
    expect(order.slice(0, 4)).toEqual(["pomegranate", "pomegranate", "pomegranate", "pomegranate"]);
    expect(cards[3]?.availability).toBe("sold_out");
  });

  test("a slip is corrected only where nothing was found, and the page says so", async () => {
    expect((await typed("гарнат")).correctedTo).toBe("Гранат");
    expect((await typed("pomegranite", "en")).correctedTo).toBe("Pomegranate");
    expect((await typed("гранат")).correctedTo).toBeNull();
  });

  test("goods nobody offers are named with their season", async () => {
    await inTransaction(world.db, async (tx) => {
      const kiwi = await tx.listing.update({ where: { slug: "kiwi-quba" }, data: { status: "paused" } });
      await refreshCatalogueEntry(tx, kiwi.id, now);
    });
    const found = await typed("киви");
    expect(found.total).toBe(0);
    expect(found.named).toMatchObject([{ slug: "kiwi", name: "Киви", harvestMonths: [11] }]);
  });
});

describe("filters", () => {
  const slugs = async (query: string) => (await search(query)).cards.map(({ slug }) => slug).sort();

  test("narrow by each of their kinds", async () => {
    expect(await slugs("commodity=pomegranate&region=goychay")).toEqual(["nar-1", "nar-2", "nar-sold-out"]);
    expect(await slugs("certificate=globalgap")).toEqual(["nar-1"]);
    // Goods whose certificate has ended are off the market.
    expect(await slugs("certificate=organic")).toEqual([]);
    expect(await slugs("incoterm=DAP")).toEqual(["nar-2"]);
    expect(await slugs("month=6&commodity=sweet-cherry")).toEqual(["cherry-to-come"]);
    expect(await slugs("region=goychay&inStock=yes")).toEqual(["nar-1", "nar-2"]);
    expect(await slugs("region=goychay&maxMoq=10000&inStock=yes")).toEqual(["nar-1"]);
    // 0.90 and 2.00 USD at 2.7671 BYN.
    expect(await slugs("commodity=pomegranate&maxPrice=2,50")).toEqual(["nar-1"]);
    expect(await slugs("commodity=pomegranate&minPrice=5.50")).toEqual(["nar-2"]);
  });

  test("a coming harvest is a pre-order, goods out of stock are sold out", async () => {
    const [cherry] = (await search("commodity=sweet-cherry&region=goychay")).cards;
    expect(cherry).toMatchObject({ availability: "pre_order", availableFrom: "2027-05-10" });
    expect((await search("q=nar&region=goychay&sort=soonest")).cards.at(-1)?.slug).toBe("nar-sold-out");
  });

  test("an unknown kind is left out rather than hiding everything", async () => {
    const { total, filter } = await search("category=gold&region=atlantis");
    expect(filter).toMatchObject({ category: [], region: [] });
    expect(total).toBeGreaterThan(70);
  });

  test("too narrow: the page knows how many there are without them", async () => {
    expect(await search("q=гранат&incoterm=CIP")).toMatchObject({
      total: 0,
      totalUnnarrowed: expect.any(Number),
    });
  });

  test("are printed back into the same address", () => {
    const query = "q=nar&category=fruit&month=11&month=12&incoterm=FCA&minPrice=1.50&inStock=yes&sort=price";
    const path = pathsIn("ru").catalogue(filterQuery(readFilter(new URLSearchParams(query))));
    expect(path).toBe(`/ru/catalogue?${query}`);
  });
});

describe("pages", () => {
  test.each(["relevance", "price", "newest", "soonest"] as const)(
    "by %s follow each other without gap or repetition",
    async (sort) => {
      const byNumber: string[] = [];
      const byCursor: string[] = [];
      let after = "";
      for (let number = 1; number <= 4; number += 1) {
        byNumber.push(...(await search(`sort=${sort}&page=${number}`)).cards.map(({ slug }) => slug));
        const page = await search(`sort=${sort}${after === "" ? "" : `&after=${after}`}`);
        byCursor.push(...page.cards.map(({ slug }) => slug));
        if (page.next === null) break;
        after = page.next;
      }
      expect(new Set(byNumber).size).toBe((await search("")).total);
      expect(byCursor).toEqual(byNumber);
    },
  );

  test("by price rise", async () => {
    const prices = (await search("sort=price&region=goychay")).cards.map(({ priceByn }) => priceByn ?? 0n);
    expect(prices).toEqual([...prices].sort((a, b) => (a < b ? -1 : 1)));
  });
});

describe("odd questions are answered like any other", () => {
  test.each([
    ["an injection", "' OR 1=1; DROP TABLE listings; --"],
    ["wildcards", "%%%___"],
    ["ten thousand letters", "гранат".repeat(2_000)],
    ["ten thousand words", "nar ".repeat(2_500)],
    ["emoji", "🍎🍏👩‍🌾"],
    ["half an emoji", "\ud83c"],
    ["zero bytes", "nar\u0000\u0000"],
    ["direction marks", "\u202enar\u200f"],
    ["a bracket", "((((\\"],
  ])("%s", async (_, q) => {
    const found = await typed(q);
    expect(found.total).toBeGreaterThanOrEqual(0);
    expect(found.filter.q.length).toBeLessThanOrEqual(200);
  });

  test("signs without a letter find nothing, which is not everything", async () => {
    expect((await typed("🍎")).total).toBe(0);
    expect((await typed("%")).total).toBe(0);
  });

  test.each([
    "page=0",
    "page=-3",
    "page=abc",
    "page=99999999999999999999",
    "after=!!!",
    "after=bmFy",
    "after=OTk5OTk5OTk5OTk5OTk5OTk5OTk",
    "month=13",
    "month=abc",
    "minPrice=1e9",
    "minPrice=-5",
    "maxPrice=99999999999999999999",
    "maxMoq=abc",
    "sort=1;drop",
    "incoterm=FOB",
    "certificate=x",
  ])("%s", async (query) => {
    expect((await search(query)).cards.length).toBeGreaterThan(0);
  });

  test.each([
    ["a slug of five thousand letters", `category=${"a".repeat(5_000)}`],
    ["five hundred regions", `region=${Array.from({ length: 500 }, (_, index) => `r${index}`).join(",")}`],
  ])("%s", async (_, query) => {
    expect((await search(query)).cards.length).toBeGreaterThan(0);
  });
});

test("the number of questions to the database does not grow with the cards", async () => {
  const log: string[] = [];
  const counting = new Proxy(world.db, {
    get(db, name, receiver) {
      const value: unknown = Reflect.get(db, name, receiver);
      if (typeof name === "string" && !name.startsWith("_")) log.push(name);
      return value;
    },
  });
  const questions = async (query: string) => {
    log.length = 0;
    await cataloguePage({ db: counting, now, lang: "ru" }, readFilter(new URLSearchParams(query)));
    return log.length;
  };
  await questions("");
  const forOne = await questions("commodity=feijoa");
  expect(await questions("")).toBe(forOne);
  expect(forOne).toBeLessThan(10);
});
