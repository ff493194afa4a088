import { expect, test } from "vitest";
import { beneficiaryDiffers } from "./beneficiary.ts";

test.each([
  ["Göyçay Nar MMC", "GOYCHAY NAR LLC", false],
  ["“Şəmkir Aqro” MMC", "Şəmkir Aqro Məhdud Məsuliyyətli Cəmiyyəti", false],
  ["ООО «Минск Фрут Импорт»", "MINSK FRUT IMPORT OOO", false],
  ["ООО «Минск Фрут Импорт»", "Общество с ограниченной ответственностью «Минск Фрут Импорт»", false],
  ["СТАА «Гродна Свежы Рынак»", "Гродна Свежы Рынак", false],
  ["Göyçay Nar MMC", "Rəşad Məmmədov", true],
  ["ООО «Минск Фрут Импорт»", "ООО «Минск Фрут Экспорт»", true],
  ["Göyçay Nar MMC", "", false],
  ["ООО", "ООО «Ряд»", false],
])("the account of %s in the name of %s differs: %s", (company, holder, differs) => {
  expect(beneficiaryDiffers(company, holder)).toBe(differs);
});
