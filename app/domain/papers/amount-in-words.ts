/**
 * Amounts in words, as contracts and invoices have them beside the figures: in Russian with gender and case right, in
 * Azerbaijani with the singular that follows every number there. Hundredths stand as two digits, as banks write them.
 */
import type { Currency, Minor } from "../money.ts";

type Gender = "m" | "f" | "n";
/** After 1, after 2–4, after 5 and more. */
type Forms = readonly [one: string, few: string, many: string];
type Noun = { readonly gender: Gender; readonly forms: Forms };

const russianOnes: Record<Gender, readonly string[]> = {
  m: ["", "один", "два"],
  f: ["", "одна", "две"],
  n: ["", "одно", "два"],
};
const russianUnits = ["", "", "", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"];
const russianTeens = [
  "десять",
  "одиннадцать",
  "двенадцать",
  "тринадцать",
  "четырнадцать",
  "пятнадцать",
  "шестнадцать",
  "семнадцать",
  "восемнадцать",
  "девятнадцать",
];
const russianTens = [
  "",
  "",
  "двадцать",
  "тридцать",
  "сорок",
  "пятьдесят",
  "шестьдесят",
  "семьдесят",
  "восемьдесят",
  "девяносто",
];
const russianHundreds = [
  "",
  "сто",
  "двести",
  "триста",
  "четыреста",
  "пятьсот",
  "шестьсот",
  "семьсот",
  "восемьсот",
  "девятьсот",
];
const russianScales: readonly Noun[] = [
  { gender: "f", forms: ["тысяча", "тысячи", "тысяч"] },
  { gender: "m", forms: ["миллион", "миллиона", "миллионов"] },
  { gender: "m", forms: ["миллиард", "миллиарда", "миллиардов"] },
];

const rouble = (whose: readonly [string, string]): Noun => ({
  gender: "m",
  forms: [`${whose[0]} рубль`, `${whose[1]} рубля`, `${whose[1]} рублей`],
});
const kopeck: Noun = { gender: "f", forms: ["копейка", "копейки", "копеек"] };

const russianMoney = {
  USD: {
    whole: { gender: "m", forms: ["доллар США", "доллара США", "долларов США"] },
    part: { gender: "m", forms: ["цент", "цента", "центов"] },
  },
  EUR: {
    whole: { gender: "m", forms: ["евро", "евро", "евро"] },
    part: { gender: "m", forms: ["цент", "цента", "центов"] },
  },
  RUB: { whole: rouble(["российский", "российских"]), part: kopeck },
  AZN: {
    whole: {
      gender: "m",
      forms: ["азербайджанский манат", "азербайджанских маната", "азербайджанских манатов"],
    },
    part: { gender: "m", forms: ["гяпик", "гяпика", "гяпиков"] },
  },
  BYN: { whole: rouble(["белорусский", "белорусских"]), part: kopeck },
} as const satisfies Record<Currency, { whole: Noun; part: Noun }>;

const azerbaijaniUnits = ["", "bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz"];
const azerbaijaniTens = ["", "on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan"];
const azerbaijaniScales = ["min", "milyon", "milyard"];

const azerbaijaniMoney: Record<Currency, readonly [whole: string, part: string]> = {
  USD: ["ABŞ dolları", "sent"],
  EUR: ["avro", "sent"],
  RUB: ["Rusiya rublu", "qəpik"],
  AZN: ["Azərbaycan manatı", "qəpik"],
  BYN: ["Belarus rublu", "qəpik"],
};

/** The greatest amount that is spelt out: below a billion of billions nobody trades. */
const most = 10n ** 12n;

/**
 * "Двадцать две тысячи долларов США 00 центов" or "İyirmi iki min ABŞ dolları 00 sent".
 *
 * @throws on a negative amount and from 10^12 units on: no paper of ours has one
 */
export function amountInWords(amount: Minor, currency: Currency, lang: "ru" | "az"): string {
  if (amount < 0n || amount / 100n >= most) throw new Error(`no words for the amount ${amount}`);
  const whole = amount / 100n;
  const part = Number(amount % 100n);
  const digits = String(part).padStart(2, "0");
  if (lang === "az") {
    const [name, partName] = azerbaijaniMoney[currency];
    return azerbaijaniCapital(`${inAzerbaijani(whole)} ${name} ${digits} ${partName}`);
  }
  const { whole: noun, part: partNoun } = russianMoney[currency];
  const words = `${inRussian(whole, noun.gender)} ${formAfter(whole, noun.forms)} ${digits} ${formAfter(
    BigInt(part),
    partNoun.forms,
  )}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Which form of a Russian noun follows a number: 1 рубль, 2 рубля, 5 рублей, 11 рублей, 21 рубль. */
function formAfter(count: bigint, [one, few, many]: Forms): string {
  const lastTwo = Number(count % 100n);
  const last = lastTwo % 10;
  if (lastTwo >= 11 && lastTwo <= 14) return many;
  if (last === 1) return one;
  return last >= 2 && last <= 4 ? few : many;
}

/** Groups of three digits, the last first. */
function groupsOf(value: bigint): number[] {
  const groups: number[] = [];
  for (let rest = value; rest > 0n; rest /= 1000n) groups.push(Number(rest % 1000n));
  return groups;
}

function inRussian(value: bigint, gender: Gender): string {
  if (value === 0n) return "ноль";
  return groupsOf(value)
    .map((group, index) => {
      if (group === 0) return "";
      const scale = index === 0 ? undefined : russianScales[index - 1];
      const words = russianGroup(group, scale?.gender ?? gender);
      return scale === undefined ? words : `${words} ${formAfter(BigInt(group), scale.forms)}`;
    })
    .filter(Boolean)
    .reverse()
    .join(" ");
}

function russianGroup(group: number, gender: Gender): string {
  const ten = Math.floor((group % 100) / 10);
  const unit = group % 10;
  const low =
    ten === 1
      ? [russianTeens[unit]]
      : [russianTens[ten], unit < 3 ? russianOnes[gender][unit] : russianUnits[unit]];
  return [russianHundreds[Math.floor(group / 100)], ...low].filter(Boolean).join(" ");
}

function inAzerbaijani(value: bigint): string {
  if (value === 0n) return "sıfır";
  return groupsOf(value)
    .map((group, index) => {
      if (group === 0) return "";
      const scale = index === 0 ? undefined : azerbaijaniScales[index - 1];
      // "min", not "bir min"; but "bir milyon".
      if (scale === "min" && group === 1) return scale;
      return [azerbaijaniGroup(group), scale].filter(Boolean).join(" ");
    })
    .filter(Boolean)
    .reverse()
    .join(" ");
}

function azerbaijaniGroup(group: number): string {
  const hundred = Math.floor(group / 100);
  const hundreds = hundred === 0 ? "" : hundred === 1 ? "yüz" : `${azerbaijaniUnits[hundred]} yüz`;
  return [hundreds, azerbaijaniTens[Math.floor((group % 100) / 10)], azerbaijaniUnits[group % 10]]
    .filter(Boolean)
    .join(" ");
}

/** The dotted capital of i, which plain upper-casing loses. */
function azerbaijaniCapital(text: string): string {
  const first = text.charAt(0);
  return (first === "i" ? "İ" : first.toUpperCase()) + text.slice(1);
}
