/** Numbers in words, as they are dictated in Azerbaijani, Russian, Belarusian and English. */

const units =
  "ноль|нуль|один|одна|два|две|дзве|три|тры|четыре|чатыры|пять|пяць|шесть|шэсць|семь|сем|восемь|восем|девять|дзевяць|адзін|" +
  "sıfır|sifir|bir|iki|üç|uc|dörd|dord|beş|bes|altı|alti|yeddi|səkkiz|sekkiz|doqquz|zero|oh|one|two|three|four|five|six|seven|eight|nine";
const unitValues =
  "0 0 1 1 2 2 2 3 3 4 4 5 5 6 6 7 7 8 8 9 9 1 0 0 1 2 3 3 4 4 5 5 6 6 7 8 8 9 0 0 1 2 3 4 5 6 7 8 9";
const others =
  "десять=10|дзесяць=10|одиннадцать=11|двенадцать=12|тринадцать=13|четырнадцать=14|пятнадцать=15|шестнадцать=16|семнадцать=17|" +
  "восемнадцать=18|девятнадцать=19|двадцать=20|дваццаць=20|тридцать=30|трыццаць=30|сорок=40|сорак=40|пятьдесят=50|пяцьдзясят=50|" +
  "шестьдесят=60|шэсцьдзесят=60|семьдесят=70|семдзесят=70|восемьдесят=80|восемдзесят=80|девяносто=90|дзевяноста=90|сто=100|" +
  "двести=200|дзвесце=200|триста=300|трыста=300|четыреста=400|чатырыста=400|пятьсот=500|пяцьсот=500|шестьсот=600|шэсцьсот=600|" +
  "семьсот=700|семсот=700|восемьсот=800|восемсот=800|девятьсот=900|дзевяцьсот=900|on=10|iyirmi=20|otuz=30|qırx=40|əlli=50|altmış=60|" +
  "yetmiş=70|səksən=80|doxsan=90|yüz=100|ten=10|twenty=20|thirty=30|forty=40|fifty=50|sixty=60|seventy=70|eighty=80|ninety=90";

const values: ReadonlyMap<string, number> = new Map([
  ...units.split("|").map((word, at): [string, number] => [word, Number(unitValues.split(" ")[at])]),
  ...others.split("|").map((pair): [string, number] => {
    const [word = "", value = ""] = pair.split("=");
    return [word, Number(value)];
  }),
]);

const word = [...values.keys()].sort((a, b) => b.length - a.length).join("|");

/** Number words in a row, digits among them allowed. */
export const numberWords = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${word}|\\d{1,3})(?:[\\s,.\\-/]{1,3}(?:${word}|\\d{1,3})(?![\\p{L}\\p{N}])){3,}`,
  "gu",
);

/** The digits that number words dictate: "ноль пятьдесят, сто два" is 050102; and how many of them were words. */
export function dictated(text: string): { readonly digits: string; readonly words: number } {
  let digits = "";
  let open: number | null = null;
  let words = 0;
  for (const part of text.split(/[\s,.\-/]+/)) {
    const value = values.get(part);
    if (value === undefined) {
      digits += (open ?? "").toString() + part.replace(/\D/g, "");
      open = null;
      continue;
    }
    words += 1;
    // "триста сорок пять" is one number: each part fits into the noughts of what was said before it.
    const fits = open !== null && open > 0 && value > 0 && open % 10 ** String(value).length === 0;
    if (fits && open !== null) open += value;
    else {
      digits += (open ?? "").toString();
      open = value;
    }
  }
  return { digits: digits + (open ?? "").toString(), words };
}
