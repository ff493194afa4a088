import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords } from "./diff-words.ts";

describe("the difference of two texts", () => {
  it("shows the one word that changed", () => {
    expect(diffWords("Nar, birinci sort", "Nar, ikinci sort")).toEqual([
      { kind: "same", text: "Nar, " },
      { kind: "removed", text: "birinci" },
      { kind: "added", text: "ikinci" },
      { kind: "same", text: " sort" },
    ]);
  });

  it("is one unchanged part where nothing changed, and nothing for empty texts", () => {
    expect(diffWords("хурма", "хурма")).toEqual([{ kind: "same", text: "хурма" }]);
    expect(diffWords("", "")).toEqual([]);
  });

  it("shows very long texts whole, old and new", () => {
    const long = "слово ".repeat(2_000);
    expect(diffWords(long, "коротко")).toEqual([
      { kind: "removed", text: long },
      { kind: "added", text: "коротко" },
    ]);
  });

  it("gives both texts back whatever they are", () => {
    const words = fc
      .array(fc.constantFrom("нар", "alma", " ", ",", "\n", "ə", "12"), { maxLength: 30 })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = diffWords(before, after);
        const text = (kind: string) =>
          parts
            .filter((part) => part.kind === "same" || part.kind === kind)
            .map((part) => part.text)
            .join("");
        expect(text("removed")).toBe(before);
        expect(text("added")).toBe(after);
      }),
      { seed: 20261123 },
    );
  });
});
