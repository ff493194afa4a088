/**
 * Search folding: one key for a word however it is written, in Cyrillic, in Azerbaijani letters or by a keyboard
 * without either. гранат, Qranat and granat share a key; so do Göyçay, Goycay and Goychay, xurma, hurma and хурма.
 * Computed here and stored; the database never lowers people's text.
 */
import type { Lang } from "./language.ts";
import { toLatin } from "./transliterate.ts";

/** Small letters by the language's own rule: in Azerbaijani I is ı and İ is i. For show; keys use `fold`. */
export function lowerCase(text: string, lang: Lang): string {
  return text.toLocaleLowerCase(lang);
}

/** Spellings of one sound that differ between keyboards and schools of transliteration, longest first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch/g, "s"],
  [/dzh|dj/g, "j"],
  [/ch/g, "c"],
  [/sh/g, "s"],
  [/zh/g, "j"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/ph/g, "f"],
  [/ts/g, "c"],
  [/x/g, "h"],
  [/q/g, "g"],
  [/w/g, "v"],
  [/yo/g, "e"],
  [/y/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** The folded key of a text: words of a–z and 0–9 with single spaces between. */
export function fold(text: string): string {
  let key = toLatin(text).replace(/['’ʼ`]/g, "");
  for (const [spelling, sound] of sounds) key = key.replace(spelling, sound);
  return key.replace(/[^a-z0-9]+/g, " ").trim();
}

/**
 * All keys under which a text should be found: its own, and the one people reach who hear ə as "a" and Azerbaijani
 * c as "j" (Cəlilabad, Jalilabad). One key when both are the same.
 */
export function searchKeys(text: string): string[] {
  const heard = text
    .normalize("NFC")
    .replace(/[əƏ]/g, "a")
    .replace(/c(?!h)/gi, "j");
  return [...new Set([fold(text), fold(heard)])].filter((key) => key !== "");
}

/** The three-letter pieces of each word, as PostgreSQL's pg_trgm cuts them: two spaces before, one after. */
export function trigrams(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const word of fold(text).split(" ")) {
    if (word === "") continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3));
  }
  return pieces;
}

/** How alike two texts are, 0–1: shared pieces over all pieces. */
export function similarity(a: string, b: string): number {
  const left = trigrams(a);
  const right = trigrams(b);
  let shared = 0;
  for (const piece of left) if (right.has(piece)) shared += 1;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}
