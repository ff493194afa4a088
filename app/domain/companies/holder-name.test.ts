import { expect, test } from "vitest";
import { sameHolder } from "./holder-name.ts";

test.each([
  ["GOYCAY NAR MMC", "Göyçay Nar MMC"],
  ["“Göyçay Nar” Məhdud Məsuliyyətli Cəmiyyəti", "Göyçay Nar MMC"],
  ["Goychay Nar LLC", "MMC Göyçay Nar"],
  ["SHAKI FINDIQ ASC", "Şəki Fındıq ASC"],
  ["СВЕЖИЙ РЯД ООО", "Общество с ограниченной ответственностью «Свежий ряд»"],
  ["SVEZHIY RYAD OOO", "ООО «Свежий ряд»"],
  ["ТАА «Свежы рынак»", "ООО Свежы Рынак"],
  ["Частное торговое унитарное предприятие «Лимонник»", "ЧТУП Лимонник"],
  ["", "Göyçay Nar MMC"],
])("%s is %s", (beneficiary, legalName) => {
  expect(sameHolder(beneficiary, legalName)).toBe(true);
});

test.each([
  ["Elçin Məmmədov", "Göyçay Nar MMC"],
  ["Göyçay Alma MMC", "Göyçay Nar MMC"],
  ["ООО «Свежий ряд плюс»", "ООО «Свежий ряд»"],
  ["MMC", "Göyçay Nar MMC"],
])("%s is not %s", (beneficiary, legalName) => {
  expect(sameHolder(beneficiary, legalName)).toBe(false);
});
