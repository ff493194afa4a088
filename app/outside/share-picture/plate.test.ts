import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages } from "#app/domain/language.ts";
import { currencies, priceE4 } from "#app/domain/money.ts";
import { formatter } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/messages.ts";
import type { Outlines } from "./plate.ts";
import { drawPlate, missingLetters, setInLines, shareSize } from "./plate.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const outlines = read("./onest-outlines.json") as Outlines;
type Named = { names: Record<string, string> };
const vocabulary = [
  ...(read("../../../prisma/reference/commodities.json") as (Named | { note: string })[]),
  ...(read("../../../prisma/reference/regions.json") as (Named | { note: string })[]),
].flatMap((one) => ("names" in one ? Object.values(one.names) : []));

const words = {
  house: "Azərbaycanın Minskdəki Ticarət Evi",
  name: "Nar",
  region: "Göyçay",
  price: "1,20 USD",
  unit: "kq üçün",
  note: "",
};

describe("our type", () => {
  test("has every letter of every commodity and region in the four languages", () => {
    expect(vocabulary.length).toBeGreaterThan(400);
    expect(vocabulary.filter((name) => missingLetters(outlines, name).length > 0)).toEqual([]);
    expect(missingLetters(outlines, "əğıİşçöüƏĞŞÇÖÜ ўЎіІёЁ ₽€₼")).toEqual([]);
  });

  test("has every letter of the house's words and of prices", () => {
    const texts = languages.flatMap((lang) => [
      translator(lang)("common.siteName"),
      translator(lang)("common.perKg"),
      translator(lang)("catalogue.demoPicture"),
      ...currencies.map((currency) => formatter(lang).price(priceE4(12_345_678n), currency)),
    ]);
    expect(texts.filter((text) => missingLetters(outlines, text).length > 0)).toEqual([]);
  });
});

describe("a text on the plate", () => {
  const room = { width: 460, sizes: [64, 48, 40], most: 3 };

  test("is as large as it fits, and breaks at spaces", () => {
    expect(setInLines(outlines, "bold", "Nar", room)).toEqual({ lines: ["Nar"], size: 64 });
    const long = setInLines(outlines, "bold", "Виноград столовый, свежий, первого сорта", room);
    expect(long.lines.join(" ")).toBe("Виноград столовый, свежий, первого сорта");
    expect(long.lines.length).toBeLessThanOrEqual(3);
  });

  test("that does not fit at all ends with an ellipsis within its room", () => {
    const endless = setInLines(outlines, "bold", "слово ".repeat(60), room);
    expect(endless.lines).toHaveLength(3);
    expect(endless.lines[2]).toMatch(/…$/);
    const word = setInLines(outlines, "bold", "Ы".repeat(80), room);
    expect(word.lines).toHaveLength(1);
    expect(word.lines[0]?.length).toBeLessThan(30);
  });
});

test("the plate is outlines only: no text, font, link or script, whatever the words are", () => {
  const svg = drawPlate(outlines, { ...words, name: '</svg><script>alert(1)</script><image href="x"/>' });
  expect(svg.match(/<(?!\/?(?:svg|rect|g|path)[ >])[^>]*>/g)).toBeNull();
  expect(svg).toContain(`width="${shareSize.width}" height="${shareSize.height}"`);
});
