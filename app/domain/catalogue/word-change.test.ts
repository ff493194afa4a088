import { describe, expect, test } from "vitest";
import { searchKeys } from "../fold.ts";
import type { OwnedWord } from "./word-change.ts";
import { checkNewWord, checkRemoval, decideWordMove, wordChangeStates } from "./word-change.ts";

const owned = (commodity: string, word: string, name = false): OwnedWord[] =>
  searchKeys(word).map((folded) => ({ commodity, word, folded, name }));

const words = [
  ...owned("pomegranate", "гранат", true),
  ...owned("pomegranate", "nar"),
  ...owned("persimmon", "xurma"),
  ...owned("hazelnut-kernel", "fındıq"),
];
const refusal = (commodity: string, word: string, several = false) => {
  const checked = checkNewWord({ commodity, word, several }, words);
  return checked.ok ? null : checked.refusal;
};

describe("a word for goods", () => {
  test("is one that could be looked for", () => {
    for (const word of ["", "—", "12", "из", "topdan satış", "q"]) {
      expect(refusal("pomegranate", word)).toMatchObject({ code: "word-says-nothing" });
    }
    expect(refusal("pomegranate", "рубиновые зёрна")).toBeNull();
  });

  test("is not said twice, however it is spelt", () => {
    expect(refusal("pomegranate", "Qranat")).toEqual({ code: "word-known", known: "гранат" });
    expect(refusal("pomegranate", "НАР")).toEqual({ code: "word-known", known: "nar" });
    // A form that the search knows by its stem may be written down all the same: the suggestions show words.
    expect(refusal("pomegranate", "гранатов")).toBeNull();
  });

  test("belongs to one commodity, in all its forms, unless somebody says so", () => {
    expect(refusal("apple", "гранаты")).toEqual({ code: "word-of-other-goods", others: ["pomegranate"] });
    expect(refusal("hazelnut-inshell", "фындыг")).toEqual({
      code: "word-of-other-goods",
      others: ["hazelnut-kernel"],
    });
    expect(refusal("hazelnut-inshell", "fındıq", true)).toBeNull();
  });

  test("xurma is the persimmon and never the date, whatever is said", () => {
    expect(refusal("date", "xurma", true)).toEqual({ code: "word-kept-apart" });
    expect(refusal("date", "Хурма", true)).toEqual({ code: "word-kept-apart" });
    expect(refusal("dried-persimmon", "xurma", true)).toBeNull();
  });

  test("can be taken out where it is, but not out of the goods' name", () => {
    expect(checkRemoval({ commodity: "pomegranate", word: "nar" }, words).ok).toBe(true);
    expect(checkRemoval({ commodity: "pomegranate", word: "гранат" }, words)).toMatchObject({
      refusal: { code: "word-is-name" },
    });
    expect(checkRemoval({ commodity: "apple", word: "nar" }, words)).toMatchObject({
      refusal: { code: "word-not-there" },
    });
  });
});

describe("a change of words", () => {
  test("is published by somebody else than who proposed it", () => {
    const change = { state: "proposed", proposedBy: "anna" } as const;
    expect(decideWordMove(change, "publish", "anna")).toMatchObject({ refusal: { code: "own-entry" } });
    expect(decideWordMove(change, "publish", "ivan")).toEqual({ ok: true, value: "published" });
    expect(decideWordMove(change, "discard", "anna")).toEqual({ ok: true, value: "discarded" });
  });

  test("is decided once", () => {
    const possible = wordChangeStates.flatMap((state) =>
      (["publish", "discard"] as const)
        .filter((move) => decideWordMove({ state, proposedBy: "ivan" }, move, "anna").ok)
        .map((move) => `${state} ${move}`),
    );
    expect(possible).toEqual(["proposed publish", "proposed discard"]);
  });
});
