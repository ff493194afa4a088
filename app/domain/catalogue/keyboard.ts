/**
 * What was typed with the keyboard left in another alphabet: "yfh" for "нар", "фдьф" for "alma". Every key has a place;
 * the same places read in the other layouts are what the fingers meant.
 */

/** The keys of the three rows of letters, place by place, as each layout has them. */
const english = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russian = "ёйцукенгшщзхъфывапролджэячсмитьбю";
const belarusian = "ёйцукенгшўзх'фывапролджэячсмітьбю";
const azerbaijani = "`qüertyuiopöğasdfghjklıəzxcvbnmçş";

type Layout = string;

function readIn(text: string, from: Layout, to: Layout): string {
  let read = "";
  for (const letter of text.toLowerCase()) {
    const key = from.indexOf(letter);
    read += key === -1 ? letter : (to[key] ?? letter);
  }
  return read;
}

/**
 * A text as it would read had it been typed in another layout, likeliest first: Cyrillic meant but Latin typed, or the
 * other way round. Empty when the text has letters of both alphabets, or of none: nobody changes in the middle of a word.
 */
export function inOtherLayouts(text: string): string[] {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const latin = /\p{Script=Latin}/u.test(text);
  if (cyrillic === latin) return [];
  const readings = cyrillic
    ? [readIn(text, russian, azerbaijani), readIn(text, russian, english), readIn(text, belarusian, english)]
    : [readIn(text, english, russian), readIn(text, english, belarusian), readIn(text, azerbaijani, russian)];
  return [...new Set(readings)].filter((reading) => reading !== text);
}
