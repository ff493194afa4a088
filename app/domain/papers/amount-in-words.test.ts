import { expect, test } from "vitest";
import type { Currency } from "../money.ts";
import { minor } from "../money.ts";
import { amountInWords } from "./amount-in-words.ts";

const words = (amount: bigint, currency: Currency, lang: "ru" | "az") =>
  amountInWords(minor(amount), currency, lang);

test.each<[amount: bigint, russian: string, azerbaijani: string]>([
  [0n, "Ноль долларов США 00 центов", "Sıfır ABŞ dolları 00 sent"],
  [1n, "Ноль долларов США 01 цент", "Sıfır ABŞ dolları 01 sent"],
  [1_00n, "Один доллар США 00 центов", "Bir ABŞ dolları 00 sent"],
  [2_02n, "Два доллара США 02 цента", "İki ABŞ dolları 02 sent"],
  [5_11n, "Пять долларов США 11 центов", "Beş ABŞ dolları 11 sent"],
  [11_00n, "Одиннадцать долларов США 00 центов", "On bir ABŞ dolları 00 sent"],
  [14_21n, "Четырнадцать долларов США 21 цент", "On dörd ABŞ dolları 21 sent"],
  [20_00n, "Двадцать долларов США 00 центов", "İyirmi ABŞ dolları 00 sent"],
  [21_22n, "Двадцать один доллар США 22 цента", "İyirmi bir ABŞ dolları 22 sent"],
  [101_00n, "Сто один доллар США 00 центов", "Yüz bir ABŞ dolları 00 sent"],
  [212_00n, "Двести двенадцать долларов США 00 центов", "İki yüz on iki ABŞ dolları 00 sent"],
  [1_000_00n, "Одна тысяча долларов США 00 центов", "Min ABŞ dolları 00 sent"],
  [2_000_00n, "Две тысячи долларов США 00 центов", "İki min ABŞ dolları 00 sent"],
  [11_000_00n, "Одиннадцать тысяч долларов США 00 центов", "On bir min ABŞ dolları 00 sent"],
  [22_001_50n, "Двадцать две тысячи один доллар США 50 центов", "İyirmi iki min bir ABŞ dolları 50 sent"],
  [1_000_000_00n, "Один миллион долларов США 00 центов", "Bir milyon ABŞ dolları 00 sent"],
  [2_000_000_00n, "Два миллиона долларов США 00 центов", "İki milyon ABŞ dolları 00 sent"],
  [
    999_999_999_99n,
    "Девятьсот девяносто девять миллионов девятьсот девяносто девять тысяч девятьсот девяносто девять долларов США 99 центов",
    "Doqquz yüz doxsan doqquz milyon doqquz yüz doxsan doqquz min doqquz yüz doxsan doqquz ABŞ dolları 99 sent",
  ],
])("%s cents in words", (amount, russian, azerbaijani) => {
  expect(words(amount, "USD", "ru")).toBe(russian);
  expect(words(amount, "USD", "az")).toBe(azerbaijani);
});

test.each<[Currency, string, string, string]>([
  ["USD", "Один доллар США 01 цент", "Две тысячи долларов США 02 цента", "Otuz ABŞ dolları 05 sent"],
  ["EUR", "Один евро 01 цент", "Две тысячи евро 02 цента", "Otuz avro 05 sent"],
  [
    "RUB",
    "Один российский рубль 01 копейка",
    "Две тысячи российских рублей 02 копейки",
    "Otuz Rusiya rublu 05 qəpik",
  ],
  [
    "AZN",
    "Один азербайджанский манат 01 гяпик",
    "Две тысячи азербайджанских манатов 02 гяпика",
    "Otuz Azərbaycan manatı 05 qəpik",
  ],
  [
    "BYN",
    "Один белорусский рубль 01 копейка",
    "Две тысячи белорусских рублей 02 копейки",
    "Otuz Belarus rublu 05 qəpik",
  ],
])("the money of %s has its own words", (currency, one, twoThousand, thirty) => {
  expect(words(1_01n, currency, "ru")).toBe(one);
  expect(words(2_000_02n, currency, "ru")).toBe(twoThousand);
  expect(words(30_05n, currency, "az")).toBe(thirty);
});

test("the adjective follows its noun: 2–4 and 21", () => {
  expect(words(3_00n, "BYN", "ru")).toBe("Три белорусских рубля 00 копеек");
  expect(words(21_00n, "RUB", "ru")).toBe("Двадцать один российский рубль 00 копеек");
  expect(words(42_00n, "AZN", "ru")).toBe("Сорок два азербайджанских маната 00 гяпиков");
});

test("no words are made of what no paper has", () => {
  expect(() => words(-1n, "USD", "ru")).toThrow();
  expect(() => words(10n ** 14n, "USD", "az")).toThrow();
});
