import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { languages } from "#app/domain/language.ts";
import { translator } from "#app/i18n/messages.ts";
import { sourceText } from "#app/i18n/source-text.ts";

const folder = new URL("../../prisma/reference/", import.meta.url);
const sourcesIn = async (file: string) =>
  [...(await readFile(new URL(file, folder), "utf8")).matchAll(/"source":\s*"([^"]+)"/g)].map(
    ([, source = ""]) => source,
  );
const shipped = [
  ...new Set([...(await sourcesIn("fees.json")), ...(await sourcesIn("exchange-rates.json"))]),
  "EAEU single customs tariff, chapter 07",
  "EAEU single customs tariff, classifier export",
];

test("every source that comes with the program is said in the reader's language", () => {
  expect(shipped.length).toBeGreaterThan(15);
  for (const lang of languages) {
    if (lang === "en") continue;
    const t = translator(lang);
    expect(shipped.filter((source) => sourceText(source, t) === source)).toEqual([]);
  }
});

test("that a figure is unverified is said once, beside the source and not in it", () => {
  for (const lang of languages) {
    const t = translator(lang);
    expect(shipped.filter((source) => /unverified/.test(sourceText(source, t)))).toEqual([]);
  }
});

test("what staff wrote as a source stands as they wrote it", () => {
  expect(sourceText("invoice of the carrier, 3 May", translator("ru"))).toBe("invoice of the carrier, 3 May");
});
