/**
 * Azerbaijani, Russian and Belarusian letters in plain Latin ones, as people of the trade write them in addresses
 * (Göyçay → goychay, Бульба → bulba). One table for slugs and for the search key.
 */
const latin: Readonly<Record<string, string>> = {
  ə: "e",
  ı: "i",
  ö: "o",
  ü: "u",
  ğ: "g",
  ş: "sh",
  ç: "ch",
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "yo",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

/**
 * Small letters without their marks, but й, ё, ў, ç, ş … kept whole until the table has read them: a blunt removal
 * of marks would turn й into и and ў into у before anybody could tell.
 * İ and I both become i: the key of a word must not depend on knowing its language.
 */
export function toLatin(text: string): string {
  const lower = text.normalize("NFC").replaceAll("İ", "i").toLowerCase();
  let out = "";
  for (const letter of lower) out += latin[letter] ?? letter;
  return out.normalize("NFD").replace(/\p{M}/gu, "");
}
