/**
 * A text as a person reads it, for programs that look for something in it: without the marks nobody sees, with every
 * script's digits as 0–9, in small letters, and with look-alike letters of the other alphabet put right. Every place in
 * it knows where it stands in the text as written.
 */

export type ReadableText = {
  readonly text: string;
  /** For each place of `text` where its letter begins in the text as written; one more for the end. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Zero-width, direction and soft-hyphen marks, key-cap signs and variation selectors. */
const invisible =
  /\u00ad|\u034f|\u061c|\u180e|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|[\u2066-\u2069]|\ufe0e|\ufe0f|\ufeff|\u20e3/u;
/** m², CO₂: a digit above or below the line is no digit of a number. */
const raised = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]/u;

const zeros = ["٠", "۰", "०", "০", "๐"].map((zero) => zero.codePointAt(0) ?? 0);

function plainLetter(letter: string): string {
  if (letter.length === 1 && letter < "\u0080") return letter.toLowerCase();
  if (invisible.test(letter)) return "";
  if (raised.test(letter)) return letter;
  const point = letter.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => point >= start && point < start + 10);
  if (zero !== undefined) return String(point - zero);
  if (letter === "İ") return "i";
  if (/\p{Pd}|\u2212/u.test(letter)) return "-";
  if (/\p{Zs}/u.test(letter)) return " ";
  return letter.normalize("NFKC").toLowerCase();
}

/** Letters that look the same, Cyrillic → Latin. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  [..."аеорсухкмтнівѕјԁһ"].map((letter, at) => [letter, "aeopcyxkmthibsjdh"[at] ?? letter]),
);

/** Words that mix both alphabets read as Latin; О among digits reads as nought. */
function straighten(word: string): string {
  if (/[a-zəğıöşüç]/u.test(word) && /[а-яёіўѕјԁһ]/u.test(word)) {
    return [...word].map((letter) => lookalikes.get(letter) ?? letter).join("");
  }
  return /\d/.test(word) && /^[\doо]+$/u.test(word) ? word.replace(/[oо]/gu, "0") : word;
}

/** Reads a text; the same length of text always gives the same places. */
export function readText(written: string): ReadableText {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of written) {
    const plain = plainLetter(letter);
    // A key-cap sign belongs to its digit.
    if (plain === "" && ends.length > 0 && /\ufe0f|\u20e3/u.test(letter))
      ends[ends.length - 1] = at + letter.length;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(at + letter.length);
    }
    text += plain;
    at += letter.length;
  }
  return { text: text.replace(/[\p{L}\p{N}]+/gu, straighten), starts, ends };
}
