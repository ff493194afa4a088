import fc from "fast-check";
import { expect, test } from "vitest";
import { searchKeys } from "../fold.ts";
import { withoutDoubledLetters } from "./doubled-letters.ts";
import { readFilter } from "./filter.ts";
import { inOtherLayouts } from "./keyboard.ts";
import type { KnownWord } from "./search.ts";
import { correctWords, indexWords, planSearch, searchWords } from "./search.ts";

fc.configureGlobal({ seed: 20_261_126 });

const words: readonly (readonly [commodity: string | null, word: string])[] = [
  ["pomegranate", "Гранат"],
  ["pomegranate", "Nar"],
  ["pomegranate", "Pomegranate"],
  ["persimmon", "Хурма"],
  ["apple", "Alma"],
  ["tomato", "Помидор"],
  [null, "Göyçay"],
];
const known = words.flatMap(([commodity, word]): KnownWord[] =>
  searchKeys(word).map((folded) => ({ commodity, lang: null, word, folded, name: true })),
);
/** As many words as the real vocabulary has, so that time is measured on something. */
const many = Array.from({ length: 1_500 }, (_, index): KnownWord => {
  const word = `${index.toString(26).replace(/\d/g, "z")}${"слово".repeat(1 + (index % 3))}`;
  return { commodity: "apple", lang: "ru", word, folded: searchKeys(word)[0] ?? "", name: false };
});
const index = indexWords([...known, ...many]);

const meant = (typed: string) => correctWords(typed, index, "ru")?.shown ?? null;

test.each([
  ["yfh", "нар"],
  ["[ehvf", "хурма"],
  ["фдьф", "alma"],
  ["ujqxfq", "гойчай"],
])("%s, typed with the keyboard in another alphabet, reads %s", (typed, shown) => {
  expect(meant(typed)).toBe(shown);
});

test("a slip in another alphabet is mended in both", () => {
  expect(meant("ghfyfn")).toBe("Гранат");
  expect(meant("гарнат")).toBe("Гранат");
});

test("words that are known in no alphabet are left alone", () => {
  expect(meant("vhntz")).toBeNull();
  expect(meant("гранат")).toBeNull();
});

test("nobody changes the alphabet in the middle of a word", () => {
  expect(inOtherLayouts("nar гранат")).toEqual([]);
  expect(inOtherLayouts("123")).toEqual([]);
});

test("words around the goods are not looked for, unless there are no others", () => {
  expect(searchWords("купить гранаты из Гёйчая оптом")).toEqual(searchWords("гранаты Гёйчая"));
  expect(searchWords("из")).toEqual(["iz"]);
});

test("what has no width parts no words", () => {
  expect(readFilter(new URLSearchParams({ q: "на\u200bр\u00ad\u202e" })).q).toBe("нар");
});

const fromAlphabet = (letters: string) =>
  fc.array(fc.constantFrom(...letters), { maxLength: 400 }).map((some) => some.join(""));
const odd = fc.oneof(
  fc.string({ maxLength: 10_000, unit: "binary" }),
  fc.string({ maxLength: 500, unit: "grapheme" }),
  fromAlphabet("гранатnarəçşğüöıİ иуў "),
  fromAlphabet("%_\\()[]{}*+?.^$|;'\"-- /<>&#"),
  fromAlphabet("\u200b\u200d\u202e\u200f\u0000\u0301\ufeff\ud83c🍎م ن"),
);

test("any string is answered, in less than 50 ms of the processor", () => {
  const answer = (typed: string): void => {
    const { q } = readFilter(new URLSearchParams({ q: typed }));
    planSearch(searchWords(q), index);
    correctWords(q, index, "az");
    // Even what no address would let through.
    searchWords(typed);
  };
  answer("nar");
  fc.assert(
    fc.property(odd, (typed) => {
      const before = process.cpuUsage();
      answer(typed);
      const { user } = process.cpuUsage(before);
      // Only what would hold up a server is caught: milliseconds are for the benchmarks.
      expect(user / 1_000).toBeLessThan(1_000);
    }),
    { numRuns: 300 },
  );
});

test("a short word means itself and its forms, not what merely begins like it", () => {
  const small = indexWords([
    { commodity: "pomegranate", lang: "az", word: "Nar", folded: "nar", name: true },
    { commodity: "mandarin", lang: "az", word: "naringi", folded: "naringi", name: false },
  ]);
  const plan = planSearch(searchWords("nar"), small);
  expect(plan?.ranks).toEqual([["pomegranate"], [], []]);
  const [pieces = []] = plan?.needles ?? [];
  const found = (text: string) => pieces.some((piece) => ` ${text} `.includes(piece));
  expect([found("nar"), found("narin"), found("narlar"), found("naringi")]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  // What is no word yet is looked for as a beginning.
  expect(planSearch(searchWords("nari"), small)?.needles).toEqual([
    expect.arrayContaining([" nar ", " nari "]),
  ]);
  expect(planSearch(searchWords("man"), small)?.needles).toEqual([[" man"]]);
});

test.each([
  ["гранааты", "гранаты"],
  ["Хуррма", "хурма"],
  ["гранат", null],
  ["апельсиин", null],
])("%s reads %s where the vocabulary has the letter once", (typed, read) => {
  expect(withoutDoubledLetters(typed, index)).toBe(read);
});
