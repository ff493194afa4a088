import { fold } from "../fold.ts";
import type { SearchIndex } from "./search.ts";
import { stemOf } from "./search.ts";

const doubled = /(\p{L})\1+/gu;
const hasDouble = (text: string): boolean => /(\p{L})\1/u.test(text);

/**
 * What was typed without letters that slipped in twice ("гранааты"), for the page to say what it shows: the fold hears
 * them as one. Only words that the vocabulary knows, and knows with single letters; null when there is none.
 */
export function withoutDoubledLetters(typed: string, index: SearchIndex): string | null {
  const pieces = typed.trim().toLowerCase().split(/\s+/);
  const mended = pieces.map((piece) => (isSlip(piece, index) ? piece.replace(doubled, "$1") : piece));
  return mended.some((piece, at) => piece !== pieces[at]) ? mended.join(" ") : null;
}

function isSlip(piece: string, { tokens }: SearchIndex): boolean {
  if (!hasDouble(piece)) return false;
  const key = fold(piece);
  const stem = stemOf(key);
  const spellings = tokens
    .filter((known) => known.token === key || known.stem === stem)
    .flatMap(({ of }) => of.flatMap(({ word }) => word.toLowerCase().split(/\s+/)))
    .filter((spelling) => stemOf(fold(spelling)) === stem);
  return spellings.length > 0 && !spellings.some(hasDouble);
}
