import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { WordChange } from "#app/db/generated/client.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import { namesOfPeople } from "./queue-rows.server.ts";
import type { Vocabulary } from "./vocabulary.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

const MOST_WAITING = 200;
const perPage = 50;

/** What can be edited at the desk, and how much of it waits for a second pair of eyes. */
export async function referenceIndex({ db }: Ask<Staff>) {
  return {
    words: {
      count: await db.commodityWord.count(),
      waiting: await db.wordChange.count({ where: { state: "proposed" } }),
    },
    advisories: {
      count: await db.advisoryVersion.count({ where: { state: "published" } }),
      waiting: await db.advisoryVersion.count({ where: { state: "proposed" } }),
    },
  };
}
export type ReferenceIndex = Awaited<ReturnType<typeof referenceIndex>>;

/** All words at a glance: what waits, what several goods share, the goods, and what was decided lately. */
export async function deskWordsPage(ask: Ask<Staff>, { page }: { readonly page: number }) {
  const { actor, db, lang } = ask;
  const vocabulary = await readVocabulary(db);
  const waiting = await db.wordChange.findMany({
    where: { state: "proposed" },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: MOST_WAITING,
  });
  const decided = await db.wordChange.findMany({
    where: { state: { not: "proposed" } },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * perPage,
    take: perPage + 1,
  });
  const show = await shownIn(ask, vocabulary, [...waiting, ...decided]);
  const waits = new Map<string, number>();
  for (const { commoditySlug } of waiting) waits.set(commoditySlug, (waits.get(commoditySlug) ?? 0) + 1);
  const counts = new Map<string, Set<string>>();
  for (const { commodity, word } of vocabulary.search.words) {
    if (commodity !== null) counts.set(commodity, (counts.get(commodity) ?? new Set()).add(word));
  }
  return {
    waiting: waiting.map(show),
    shared: await sharedWords(db, vocabulary, lang),
    goods: [...vocabulary.commodities.values()]
      .map(({ slug, names }) => ({
        slug,
        name: names[lang],
        words: counts.get(slug)?.size ?? 0,
        waiting: waits.get(slug) ?? 0,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, lang)),
    decided: decided.slice(0, perPage).map(show),
    page,
    more: decided.length > perPage,
    mayWrite: actor.kind !== "finance",
  };
}
export type DeskWords = Awaited<ReturnType<typeof deskWordsPage>>;

/** The words of one commodity by language, what of them waits, and their history; null for goods that are not known. */
export async function deskGoodsWordsPage(ask: Ask<Staff>, slug: string) {
  const { actor, db, lang } = ask;
  const vocabulary = await readVocabulary(db);
  const goods = vocabulary.commodities.get(slug);
  if (goods === undefined) return null;
  const changes = await db.wordChange.findMany({
    where: { commoditySlug: slug },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: MOST_WAITING,
  });
  const show = await shownIn(ask, vocabulary, changes);
  const sources = new Map(
    (await db.commodityWord.findMany({ where: { commoditySlug: slug } })).map(({ word, source }) => [
      word,
      source,
    ]),
  );
  const own = vocabulary.search.words.filter(({ commodity }) => commodity === slug);
  const shared = await sharedWords(db, vocabulary, lang, slug);
  const once = new Map(own.map((one) => [one.word, one]));
  const words = [...once.values()].map((one) => ({
    word: one.word,
    lang: one.lang,
    name: own.some(({ word, name }) => name && word === one.word),
    source: sources.get(one.word) ?? "",
    others:
      shared.find(({ folded }) => folded === one.folded)?.goods.filter((other) => other.slug !== slug) ?? [],
  }));
  return {
    slug,
    name: goods.names[lang],
    languages: languages.map((one) => ({
      lang: one,
      name: goods.names[one],
      words: words.filter((word) => word.lang === one),
    })),
    removable: words.filter(({ name }) => !name).map(({ word }) => word),
    waiting: changes.filter(({ state }) => state === "proposed").map(show),
    decided: changes.filter(({ state }) => state !== "proposed").map(show),
    mayWrite: actor.kind !== "finance",
  };
}
export type DeskGoodsWords = NonNullable<Awaited<ReturnType<typeof deskGoodsWordsPage>>>;

/** Changes as the desk shows them. */
async function shownIn({ actor, db, lang }: Ask<Staff>, vocabulary: Vocabulary, rows: readonly WordChange[]) {
  const people = await namesOfPeople(
    db,
    rows.flatMap(({ proposedById, decidedById }) => [proposedById, decidedById]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (people.get(id) ?? null));
  return (row: WordChange) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    word: row.word,
    lang: row.lang,
    several: row.several,
    source: row.source,
    reason: row.reason,
    commodity: row.commoditySlug,
    goods: vocabulary.commodities.get(row.commoditySlug)?.names[lang] ?? row.commoditySlug,
    proposedBy: nameOf(row.proposedById),
    proposedAt: row.proposedAt,
    decidedBy: nameOf(row.decidedById),
    decidedAt: row.decidedAt,
    mine: row.proposedById === actor.userId,
  });
}
export type ShownWordChange = ReturnType<Awaited<ReturnType<typeof shownIn>>>;

/** Words by which several commodities are found, and whether somebody of the staff meant it so. */
async function sharedWords(db: Db, { search, commodities }: Vocabulary, lang: Lang, of?: string) {
  const owners = new Map<string, { word: string; goods: Set<string> }>();
  for (const { commodity, word, folded } of search.words) {
    if (commodity === null) continue;
    const known = owners.get(folded) ?? { word, goods: new Set<string>() };
    known.goods.add(commodity);
    owners.set(folded, known);
  }
  const shared = [...owners]
    .map(([folded, one]) => ({ folded, ...one }))
    .filter(({ goods }) => goods.size > 1 && (of === undefined || goods.has(of)));
  const said = await db.wordChange.findMany({
    where: { several: true, state: "published", folded: { in: shared.map(({ folded }) => folded) } },
    select: { folded: true },
  });
  const meant = new Set(said.map(({ folded }) => folded));
  return shared
    .map(({ folded, word, goods }) => ({
      folded,
      word,
      meant: meant.has(folded),
      goods: [...goods].map((slug) => ({ slug, name: commodities.get(slug)?.names[lang] ?? slug })),
    }))
    .sort((a, b) => a.word.localeCompare(b.word, lang));
}

/** The commodity of a change; null when there is no such change. */
export async function commodityOfChange(db: Db, id: string): Promise<string | null> {
  const change = await db.wordChange.findUnique({ where: { id }, select: { commoditySlug: true } });
  return change?.commoditySlug ?? null;
}
