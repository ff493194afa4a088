import { expect, test } from "vitest";
import { sayPackaging } from "./packaging-words.ts";

test.each([
  ["karton qutu 10 kq, palet 800 kq", "ru", "картонная коробка 10 кг, паллета 800 кг"],
  ["Karton qutu 5 kq", "be", "кардонная скрынка 5 кг"],
  ["şüşə 0,75 l × 6", "en", "glass 0.75 l × 6"],
  ["ящик 10 кг", "az", "yeşik 10 kq"],
  ["carton 4.5 kg", "ru", "картонная коробка 4,5 кг"],
  ["PET 0,5 l × 12", "be", "ПЭТ 0,5 л × 12"],
] as const)("%s is read in %s as %s", (text, lang, said) => {
  expect(sayPackaging(text, lang)).toBe(said);
});

test("what holds a word of its own stays as the producer wrote it", () => {
  for (const text of ["karton qutu 10 kq, zərifcə bükülmüş", "kartonlar", "10–12", "", "qutusuz"]) {
    expect(sayPackaging(text, "ru")).toBeNull();
  }
});
