import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, lowerCase, searchKeys, similarity, trigrams } from "./fold.ts";
import { isSlipOf, slipsBetween } from "./typo.ts";

fc.configureGlobal({ seed: 20_261_123 });

test.each([
  ["гранат", "granat", "Qranat", "ГРАНАТ"],
  ["Göyçay", "Goycay", "Goychay", "GÖYÇAY"],
  ["хурма", "Xurma", "hurma", "khurma"],
  ["İncir", "incir", "INCIR", "ıncır"],
  ["фундук", "Funduk", "FUNDUK", "фундук "],
  ["чай", "Çay", "chay", "cay"],
  ["Шеки", "Şeki", "Sheki", "seki"],
  ["бульба", "bul'ba", "Бульба!", "bulba"],
])("%s is found however it is written", (...spellings) => {
  expect(new Set(spellings.map(fold)).size).toBe(1);
});

test("Azerbaijani I and İ are two letters in small print", () => {
  expect(lowerCase("IŞIQ İL", "az")).toBe("ışıq il");
  expect(lowerCase("IL", "en")).toBe("il");
});

test("й and ў survive the removal of marks", () => {
  expect(fold("мой")).toBe("moi");
  expect(fold("ўраджай")).toBe("urajai");
});

test("ə is found as e and as a, Azerbaijani c as c and as j", () => {
  expect(searchKeys("Əncir")).toEqual(["encir", "anjir"]);
  expect(searchKeys("Cəlilabad")).toContain(fold("Jalilabad"));
  expect(searchKeys("Джалилабад")).toEqual(["jalilabad"]);
  expect(searchKeys("гранат")).toEqual(["granat"]);
  expect(searchKeys("!!")).toEqual([]);
});

test("folding twice changes nothing and leaves only plain letters", () => {
  const word = fc.stringMatching(/^[a-zA-ZəƏıİğĞşŞçÇöÖüÜа-яА-ЯёЁўЎіІ' -]{0,30}$/);
  fc.assert(
    fc.property(word, (text) => {
      expect(fold(text)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
    }),
  );
});

test("alike words share pieces", () => {
  expect([...trigrams("нар")]).toEqual(["  n", " na", "nar", "ar "]);
  expect(similarity("гранаты", "гранат")).toBeGreaterThan(0.6);
  expect(similarity("помегранат", "pomegranate")).toBeGreaterThan(0.7);
  expect(similarity("гранат", "бульба")).toBe(0);
  expect(similarity("", "")).toBe(0);
});

test.each([
  ["garnat", "granat", 1],
  ["granat", "granat", 0],
  ["", "nar", 3],
  ["narr", "nar", 1],
  ["pamidor", "pomidor", 1],
])("%s and %s lie %i slips apart", (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
});

test("short words forgive nothing, long ones two slips", () => {
  expect(isSlipOf("nor", "nar")).toBe(false);
  expect(isSlipOf("garnat", "granat")).toBe(true);
  expect(isSlipOf("pomegrnaet", "pomegranate")).toBe(true);
  expect(isSlipOf("bulba", "granat")).toBe(false);
});
