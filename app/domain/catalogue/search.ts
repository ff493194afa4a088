/**
 * What typed words mean to the catalogue. The vocabulary is small enough to be weighed in memory; the database is only
 * asked for pieces of its folded text. Forms of a word (гранатов, narın, cherries) are found by their stem; slips
 * (гарнат, помегранат) only where nothing was found as typed.
 */
import { fold } from "../fold.ts";
import type { Lang } from "../language.ts";
import { isSlipOf, slipsBetween } from "../typo.ts";
import { withoutFillers } from "./filler-words.ts";
import { inOtherLayouts } from "./keyboard.ts";

/** One word or phrase by which a commodity, or a place, is known. */
export type KnownWord = {
  /** The commodity it names; null for a place of origin. */
  readonly commodity: string | null;
  readonly lang: Lang | null;
  readonly word: string;
  /** `fold` of it, or how people hear it; see domain/fold.ts. */
  readonly folded: string;
  /** A name of the commodity, not a mere synonym. */
  readonly name: boolean;
};

type Token = { readonly token: string; readonly stem: string; readonly of: readonly KnownWord[] };

/** A commodity's word or phrase, taken apart once for all searches. */
type Naming = {
  readonly commodity: string;
  readonly name: boolean;
  readonly tokens: readonly string[];
  readonly stems: readonly string[];
};

/** The vocabulary made ready for searching; make it once a version of the reference data. */
export type SearchIndex = {
  readonly words: readonly KnownWord[];
  readonly tokens: readonly Token[];
  readonly namings: readonly Naming[];
};

/**
 * Endings of Russian, Belarusian, Azerbaijani and English as the fold writes them, longest first. A stem need not be
 * the word's true one: it only has to be the same for its forms.
 */
const endings = [
  "larindan lerinden larinda lerinde larini lerini".split(" "),
  "larin lerin lardan lerden larda lerde larim lari leri".split(" "),
  "iami dan den lar ler nin nun ogo emu aga oga".split(" "),
  "ami iam iah ovi evi imi ies ov ev au ou ei iu ia ie ah ih am im om em oi in un es da de".split(" "),
  "a e i o u s".split(" "),
].flat();

const SHORTEST_STEM = 3;
/** Shorter pieces are looked for as whole words only: "su" stands in half of all words. */
const SHORTEST_PIECE = 3;
const MOST_WORDS = 8;

function withoutEnding(token: string): string {
  const ending = endings.find(
    (candidate) => token.endsWith(candidate) && token.length - candidate.length >= SHORTEST_STEM,
  );
  return ending === undefined ? token : token.slice(0, -ending.length);
}

/** The fold hears "ts" as one sound, so an English plural ends as a Russian noun does: hazelnuts → hazelnuc. */
function withoutSound(token: string): string {
  return token.endsWith("c") ? `${token.slice(0, -1)}t` : token;
}

/** The part of a folded word that its forms share; for comparing, not for looking up in a text. */
export function stemOf(token: string): string {
  return withoutSound(withoutEnding(token));
}

/** Prepares a vocabulary. */
export function indexWords(words: readonly KnownWord[]): SearchIndex {
  const of = new Map<string, KnownWord[]>();
  for (const word of words) {
    for (const token of word.folded.split(" ")) of.set(token, [...(of.get(token) ?? []), word]);
  }
  const namings = words.flatMap(({ commodity, name, folded }) => {
    const tokens = folded.split(" ");
    return commodity === null ? [] : [{ commodity, name, tokens, stems: tokens.map(stemOf) }];
  });
  const tokens = [...of].map(([token, known]) => ({ token, stem: stemOf(token), of: known }));
  return { words, tokens, namings };
}

export type SearchPlan = {
  /** For each typed word, the pieces of which one must stand in the text (padded with spaces at word ends). */
  readonly needles: readonly (readonly string[])[];
  /** Commodities by how well the words name them: 0 by name, 1 by synonym, 2 as a part of either. */
  readonly ranks: readonly (readonly string[])[];
};

/** The folded words of what was typed that tell something, at most eight. */
export function searchWords(typed: string): string[] {
  const words = fold(typed)
    .split(" ")
    .filter((word) => word !== "");
  return withoutFillers(words).slice(0, MOST_WORDS);
}

/** Every form of a short word, each whole: "nar" is in "narın", not in "naringi"; "bal" is not in "balqabaq". */
function formsOf(base: string): string[] {
  return [` ${base} `, ...[...new Set(endings)].map((ending) => ` ${base}${ending} `)];
}

/** A word of three letters that the vocabulary knows: it means that word, not whatever begins like it. */
function isShortWord(word: string, { tokens }: SearchIndex): boolean {
  if (word.length < SHORTEST_PIECE) return false;
  const base = withoutEnding(word);
  return base.length <= SHORTEST_STEM && tokens.some(({ token, stem }) => token === base || stem === base);
}

function needlesFor(word: string, index: SearchIndex): string[] {
  if (word.length < SHORTEST_PIECE) return [` ${word} `];
  const base = withoutEnding(word);
  const stem = withoutSound(base);
  if (isShortWord(word, index)) return formsOf(base);
  // A short stem that no known word has says little: what was typed may be a beginning (фун → фундук).
  if (base.length <= SHORTEST_STEM) return [` ${word}`];
  return base === stem ? [` ${base}`] : [` ${base}`, ` ${stem}`];
}

/** Whether folded words are forms of the others, one by one. */
export function areSameForm(typed: readonly string[], known: readonly string[]): boolean {
  return typed.length === known.length && typed.every((word, at) => stemOf(word) === stemOf(known[at] ?? ""));
}

type TypedWord = {
  readonly word: string;
  readonly stem: string;
  /** It stands for itself and its forms, not for what begins like it. */
  readonly whole: boolean;
};

const beginsOneOf = ({ word, stem, whole }: TypedWord, { tokens, stems }: Naming): boolean =>
  word.length >= SHORTEST_PIECE &&
  tokens.some((token, at) => (!whole && token.startsWith(word)) || stems[at] === stem);

function rankOf(typed: readonly TypedWord[], naming: Naming): 0 | 1 | 2 | null {
  const { stems, name } = naming;
  const sameForm = typed.length === stems.length && typed.every(({ stem }, at) => stem === stems[at]);
  if (sameForm) return name ? 0 : 1;
  return typed.every((one) => beginsOneOf(one, naming)) ? 2 : null;
}

function ranksFor(words: readonly string[], index: SearchIndex): string[][] {
  const { namings } = index;
  const typed = words.map((word) => ({ word, stem: stemOf(word), whole: isShortWord(word, index) }));
  const best = new Map<string, number>();
  for (const naming of namings) {
    const rank = rankOf(typed, naming);
    if (rank === null) continue;
    best.set(naming.commodity, Math.min(rank, best.get(naming.commodity) ?? 2));
  }
  return [0, 1, 2].map((rank) => [...best].flatMap(([slug, own]) => (own === rank ? [slug] : [])));
}

/** What to look for; null when nothing that could be looked for was typed. */
export function planSearch(words: readonly string[], index: SearchIndex): SearchPlan | null {
  if (words.length === 0) return null;
  const whole = ranksFor(words, index);
  // "гранат Гёйчай" names no commodity as a whole; its words do.
  const ranks = whole.some((slugs) => slugs.length > 0)
    ? whole
    : [[], [], [...new Set(words.flatMap((word) => ranksFor([word], index).slice(0, 2).flat()))]];
  return { needles: words.map((word) => needlesFor(word, index)), ranks };
}

/** Commodities that the words name, best first; for a page that has none of them on offer. */
export function namedCommodities(plan: SearchPlan): readonly string[] {
  return plan.ranks.flat();
}

export type Correction = { readonly words: readonly string[]; readonly shown: string };

/** Of several known words as near, one of the reader's language, a name, and a single word, in this order. */
function preference(word: KnownWord, lang: Lang): number {
  return (word.lang === lang ? 4 : 0) + (word.name ? 2 : 0) + (word.folded.includes(" ") ? 0 : 1);
}

function nearest(word: string, index: SearchIndex, lang: Lang): { token: string; shown: string } | null {
  let best: { token: Token; slips: number; liking: number } | null = null;
  for (const token of index.tokens) {
    if (!isSlipOf(word, token.token)) continue;
    const slips = slipsBetween(word, token.token);
    const liking =
      Math.max(...token.of.map((known) => preference(known, lang))) + (token.token[0] === word[0] ? 8 : 0);
    if (best === null || slips < best.slips || (slips === best.slips && liking > best.liking)) {
      best = { token, slips, liking };
    }
  }
  if (best === null) return null;
  const { token, of } = best.token;
  const single = of.filter((known) => known.folded === token);
  const likings = (single.length > 0 ? single : of).map((known) => ({
    known,
    liking: preference(known, lang),
  }));
  const shown = likings.reduce((a, b) => (b.liking > a.liking ? b : a)).known;
  const part = shown.word.split(/\s+/).find((piece) => fold(piece) === token);
  return { token, shown: single.length > 0 ? shown.word : (part ?? token) };
}

/** A form of a known word. */
function isForm(word: string, index: SearchIndex): boolean {
  const stem = stemOf(word);
  return index.tokens.some((known) => known.token === word || known.stem === stem);
}

type Mended = Correction & { /** Every word is known now. */ readonly whole: boolean };

/** The words with slips of the finger mended; null when there is none that could be. */
function mendSlips(words: readonly string[], index: SearchIndex, lang: Lang): Mended | null {
  const mended = words.map((word) => {
    if (index.tokens.some(({ token }) => token.startsWith(word)) || isForm(word, index)) return "known";
    return nearest(word, index, lang);
  });
  const slips = mended.map((one) => (one === "known" ? null : one));
  if (slips.every((one) => one === null)) return null;
  return {
    words: slips.map((one, at) => one?.token ?? words[at] ?? ""),
    shown: slips.map((one, at) => one?.shown ?? words[at] ?? "").join(" "),
    whole: mended.every((one) => one !== null),
  };
}

/**
 * The words as they were probably meant: typed in another alphabet's layout, with slips of the finger, or with both.
 * Another layout counts only if each word is then one that is known. Null when nothing makes them known.
 */
export function correctWords(typed: string, index: SearchIndex, lang: Lang): Correction | null {
  const readings = inOtherLayouts(typed)
    .map((shown) => ({ shown, words: searchWords(shown) }))
    .filter(({ words }) => words.length > 0);
  const otherwise = readings.find(({ words }) => words.every((word) => isForm(word, index)));
  if (otherwise !== undefined) return otherwise;
  const mended = mendSlips(searchWords(typed), index, lang);
  if (mended?.whole) return mended;
  for (const { words } of readings) {
    const both = mendSlips(words, index, lang);
    if (both?.whole) return both;
  }
  return mended;
}
