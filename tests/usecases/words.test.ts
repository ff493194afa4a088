import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { System } from "#app/domain/actor.ts";
import { noFilter } from "#app/domain/catalogue/filter.ts";
import { cataloguePage } from "#app/queries/catalogue.server.ts";
import { decideOnWord } from "#app/usecases/words/decide-word.ts";
import type { WordInput, WordsActor } from "#app/usecases/words/propose-word.ts";
import { proposeWord } from "#app/usecases/words/propose-word.ts";
import { settleWords } from "#app/usecases/words/settle-words.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  aModerator,
  aProducer,
  callOf,
  codeOf,
  later,
  monday,
  must,
  published,
} from "#tests/support/listing-world.ts";

const reference = () => freshDatabase({ data: "reference" });

const aWord = (change: Partial<WordInput> = {}): WordInput => ({
  formToken: randomUUID(),
  kind: "add",
  word: "рубиновка",
  lang: "ru",
  several: false,
  source: "вопрос покупателя",
  ...change,
});

const propose = (db: Db, who: WordsActor, change: Partial<WordInput> = {}, goods = "pomegranate") =>
  proposeWord(callOf(db, who), goods, aWord(change));
const decide = (db: Db, who: WordsActor, id: string, move: "publish" | "discard" = "publish", reason = "") =>
  decideOnWord(callOf(db, who), id, move, reason);

/** The goods that are found by what is typed, word for word. */
async function found(db: Db, q: string): Promise<string[]> {
  const { cards } = await cataloguePage({ db, now: monday, lang: "ru" }, { ...noFilter, q, exact: true });
  return cards.map(({ commodity }) => commodity);
}

describe("a word of the search", () => {
  test("finds goods once somebody else has published it, and no more once it is taken out", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan] = [await aModerator(db), await aModerator(db)];
    await published(db, await aProducer(db));
    const id = must(await propose(db, anna));
    expect(await found(db, "рубиновки")).toEqual([]);
    expect(codeOf(await decide(db, anna, id))).toBe("own-entry");
    must(await decide(db, ivan, id));
    expect(await found(db, "рубиновки")).toEqual(["pomegranate"]);
    expect(codeOf(await decide(db, ivan, id))).toBe("word-moved-on");
    const word = await db.commodityWord.findFirstOrThrow({ where: { word: "рубиновка" } });
    expect(word).toMatchObject({ lang: "ru", source: "вопрос покупателя" });

    const out = must(await propose(db, ivan, { kind: "remove", lang: null }));
    must(await decide(db, anna, out));
    expect(await found(db, "рубиновки")).toEqual([]);
    expect(await found(db, "гранат")).toEqual(["pomegranate"]);
    const deeds = await db.auditRow.findMany({ where: { subject: "word" }, orderBy: { id: "asc" } });
    expect(deeds.map(({ deed }) => deed)).toEqual([
      "propose-word",
      "publish-word",
      "propose-word-removal",
      "publish-word",
    ]);
  });

  test("tells colleagues that it waits, and the writer what became of it", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan] = [await aModerator(db), await aModerator(db)];
    const id = must(await propose(db, anna));
    expect(codeOf(await decide(db, ivan, id, "discard"))).toBe("reason-needed");
    must(await decide(db, ivan, id, "discard", "Так не говорят"));
    const told = await db.notice.findMany({ orderBy: { id: "asc" } });
    expect(told.map(({ kind, userId }) => [kind, userId])).toEqual([
      ["word-proposed", ivan.userId],
      ["word-discarded", anna.userId],
    ]);
    expect(await db.commodityWord.count({ where: { word: "рубиновка" } })).toBe(0);
  });

  test("of other goods is refused unless it is meant for both, also when that shows only at publication", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan] = [await aModerator(db), await aModerator(db)];
    const taken = await propose(db, anna, { word: "гранаты" }, "apple");
    expect(taken).toMatchObject({ refusal: { code: "word-of-other-goods", others: "Гранат" } });
    expect(codeOf(await propose(db, anna, { word: "xurma", several: true }, "apple"))).toBe(
      "word-kept-apart",
    );
    expect(codeOf(await propose(db, anna, { word: "nar" }))).toBe("word-known");
    expect(codeOf(await propose(db, anna, {}, "kryptonite"))).toBe("not-found");
    const one = must(await propose(db, anna));
    const two = must(await propose(db, anna, {}, "apple"));
    must(await decide(db, ivan, one));
    expect(codeOf(await decide(db, ivan, two))).toBe("word-of-other-goods");
    const both = must(await propose(db, anna, { several: true, word: "рубиновка" }, "quince"));
    must(await decide(db, ivan, both));
    expect(await db.commodityWord.count({ where: { word: "рубиновка" } })).toBe(2);
  });

  test("sent twice is one change; another change of it waits for the first", async () => {
    await using world = await reference();
    const { db } = world;
    const anna = await aModerator(db);
    const call = callOf(db, anna);
    const input = aWord();
    const ids = await Promise.all([1, 2, 3].map(() => proposeWord(call, "pomegranate", input)));
    expect(new Set(ids.map(must)).size).toBe(1);
    expect(codeOf(await propose(db, anna, { word: "Рубиновка" }))).toBe("word-waits");
  });

  test("even the database lets nobody publish what they proposed, nor edit or lose what was said", async () => {
    await using world = await reference();
    const { db } = world;
    const anna = await aModerator(db);
    const id = must(await propose(db, anna));
    const self = { state: "published" as const, decidedById: anna.userId, decidedAt: monday };
    await expect(db.wordChange.update({ where: { id }, data: self })).rejects.toThrow(/second_pair_of_eyes/);
    const rewrite = db.$executeRaw`UPDATE word_changes SET word = 'другое' WHERE id = ${id}::uuid`;
    await expect(rewrite).rejects.toThrow(/not edited/);
    const takeOut = db.$executeRaw`DELETE FROM word_changes WHERE id = ${id}::uuid`;
    await expect(takeOut).rejects.toThrow(/append-only/);
  });
});

describe("two at the same time", () => {
  test("a word that two publish for different goods becomes one commodity's", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan, olga] = [await aModerator(db), await aModerator(db), await aModerator(db)];
    const one = must(await propose(db, anna));
    const two = must(await propose(db, anna, {}, "apple"));
    const outcomes = await Promise.all([decide(db, ivan, one), decide(db, olga, two)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.commodityWord.count({ where: { word: "рубиновка" } })).toBe(1);
  });

  test("a change that two decide at once is decided once", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan, olga] = [await aModerator(db), await aModerator(db), await aModerator(db)];
    const id = must(await propose(db, anna));
    const outcomes = await Promise.all([
      decide(db, ivan, id),
      decide(db, olga, id, "discard", "нет"),
      decide(db, olga, id),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const decisions = await db.auditRow.count({ where: { deed: { in: ["publish-word", "discard-word"] } } });
    expect(decisions).toBe(1);
  });

  test("goods that were published in that moment are found by it soon after", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan] = [await aModerator(db), await aModerator(db)];
    const listingId = await published(db, await aProducer(db));
    const { searchText } = await db.catalogueEntry.findUniqueOrThrow({ where: { listingId } });
    must(await decide(db, ivan, must(await propose(db, anna))));
    // As if it had read the words before and written its row after.
    await db.catalogueEntry.update({ where: { listingId }, data: { searchText } });
    expect(await found(db, "рубиновка")).toEqual([]);
    const settle = (now: Date) =>
      settleWords({ ...callOf(db, { kind: "system" } as System, { now }) } satisfies Call<System>);
    await settle(monday);
    expect(await found(db, "рубиновка")).toEqual([]);
    await settle(later(1));
    expect(await found(db, "рубиновка")).toEqual(["pomegranate"]);
    expect(await db.wordChange.count({ where: { settledAt: null } })).toBe(0);
  });
});
