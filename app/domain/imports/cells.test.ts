import { expect, test } from "vitest";
import { indexNames, readCell } from "./cells.ts";
import { columnOf, headerKey, importColumns } from "./columns.ts";

const names = (az: string, ru: string) => ({ az, ru, be: ru, en: az });
const known = {
  commodities: indexNames([
    { slug: "pomegranate", names: names("Nar", "Гранат") },
    { slug: "persimmon", names: names("Xurma", "Хурма") },
    { slug: "dates", names: names("Xurma", "Финик") },
  ]),
  regions: indexNames([{ slug: "goychay", names: names("Göyçay", "Гёйчай") }]),
};

function read(name: string, text: string): string {
  const column = columnOf(name);
  if (column === undefined) throw new Error(name);
  const cell = readCell(column, text, known);
  return cell.ok ? cell.value : cell.refusal.code;
}

test("goods and places are found by code and by name in any language, unless two bear the name", () => {
  expect(["Pomegranate", "nar", "ГРАНАТ"].map((text) => read("commodity", text))).toEqual([
    "pomegranate",
    "pomegranate",
    "pomegranate",
  ]);
  expect(read("commodity", "Xurma")).toBe("commodity-unknown");
  expect(read("commodity", "финик")).toBe("dates");
  expect(read("region", "Goychay")).toBe("goychay");
  expect(read("region", "Minsk")).toBe("region-unknown");
});

test("dates come as people and spreadsheets write them", () => {
  expect(
    ["5.11.2026", "05/11/2026", "2026-11-05", "2026-11-05T00:00:00"].map((text) => read("harvestFrom", text)),
  ).toEqual(Array(4).fill("2026-11-05"));
});

test("choices are taken in any case, and yes in any of our languages", () => {
  expect(read("currency", "usd")).toBe("USD");
  expect(read("incoterm", "FOB")).toBe("not-in-list");
  expect(["Bəli", "ДА", "так", "x", "TRUE"].map((text) => read("submit", text))).toEqual(
    Array(5).fill("yes"),
  );
  expect(["Xeyr", "нет", "0"].map((text) => read("submit", text))).toEqual(Array(3).fill("no"));
  expect(read("submit", "perhaps")).toBe("not-yes-or-no");
});

test("what a formula did not give is an error, what looks like one is text", () => {
  expect(read("title", "#REF!")).toBe("cell-broken");
  expect(read("title", "'=1+1")).toBe("=1+1");
  expect(read("title", "=1+1")).toBe("=1+1");
});

test("a header is known however it is written", () => {
  expect(headerKey(" Tiers[0].fromKg *")).toBe("tiers[0].fromkg");
  expect(importColumns.find(({ name }) => name === "tiers[5].pricePerKg")?.place).toBe(6);
});
