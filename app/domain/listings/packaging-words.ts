/**
 * Packaging is a controlled vocabulary: a handful of words with weights ("karton qutu 10 kq, palet 800 kq"), which a
 * buyer reads in their own language. Whatever holds a word that is not in it is left as it was written: nothing is guessed.
 */
import type { Lang } from "../language.ts";

/** The first of each language is what is said, all of them are understood. */
const words: readonly Readonly<Record<Lang, readonly string[]>>[] = [
  {
    az: ["karton qutu", "karton"],
    ru: ["картонная коробка", "картон", "картонный короб"],
    be: ["кардонная скрынка", "кардон"],
    en: ["carton", "cardboard box"],
  },
  { az: ["taxta yeşik"], ru: ["деревянный ящик"], be: ["драўляная скрыня"], en: ["wooden crate"] },
  { az: ["plastik yeşik"], ru: ["пластиковый ящик"], be: ["пластыкавая скрыня"], en: ["plastic crate"] },
  { az: ["yeşik"], ru: ["ящик"], be: ["скрыня"], en: ["crate"] },
  { az: ["qutu"], ru: ["коробка", "короб"], be: ["скрынка"], en: ["box"] },
  { az: ["altlıq"], ru: ["лоток"], be: ["латок"], en: ["tray"] },
  { az: ["tor kisə"], ru: ["сетчатый мешок", "сетка"], be: ["сеткавы мяшок", "сетка"], en: ["net bag"] },
  { az: ["vakuum kisə"], ru: ["вакуумный мешок"], be: ["вакуумны мяшок"], en: ["vacuum bag"] },
  { az: ["cut kisə"], ru: ["джутовый мешок"], be: ["джутавы мяшок"], en: ["jute bag"] },
  { az: ["kağız kisə"], ru: ["бумажный мешок"], be: ["папяровы мяшок"], en: ["paper bag"] },
  { az: ["kisə"], ru: ["мешок"], be: ["мяшок"], en: ["bag", "sack"] },
  { az: ["palet"], ru: ["паллета", "палета", "поддон"], be: ["палета", "паддон"], en: ["pallet"] },
  { az: ["big-box", "biq-boks"], ru: ["биг-бокс"], be: ["біг-бокс"], en: ["big box"] },
  { az: ["biq-beq"], ru: ["биг-бэг"], be: ["біг-бэг"], en: ["big bag"] },
  {
    az: ["tünd şüşə"],
    ru: ["бутылка тёмного стекла", "тёмное стекло"],
    be: ["бутэлька цёмнага шкла"],
    en: ["dark glass bottle"],
  },
  { az: ["şüşə banka"], ru: ["стеклянная банка"], be: ["шкляная банка"], en: ["glass jar"] },
  {
    az: ["tənəkə banka", "tənəkə"],
    ru: ["жестяная банка", "жесть"],
    be: ["бляшаная банка", "бляшанка"],
    en: ["tin", "can"],
  },
  { az: ["şüşə"], ru: ["стекло", "стеклянная бутылка"], be: ["шкло"], en: ["glass"] },
  { az: ["banka"], ru: ["банка"], be: ["банка"], en: ["jar"] },
  { az: ["vedrə"], ru: ["ведро"], be: ["вядро"], en: ["bucket"] },
  { az: ["aseptik çəllək"], ru: ["асептическая бочка"], be: ["асептычная бочка"], en: ["aseptic drum"] },
  { az: ["çəllək"], ru: ["бочка"], be: ["бочка"], en: ["drum", "barrel"] },
  { az: ["vakuum paket"], ru: ["вакуумный пакет"], be: ["вакуумны пакет"], en: ["vacuum pack"] },
  { az: ["vakuum"], ru: ["вакуум"], be: ["вакуум"], en: ["vacuum"] },
  { az: ["paket"], ru: ["пакет"], be: ["пакет"], en: ["packet"] },
  { az: ["plastik"], ru: ["пластик"], be: ["пластык"], en: ["plastic"] },
  { az: ["tökmə"], ru: ["навалом"], be: ["навалам"], en: ["bulk"] },
  { az: ["tay"], ru: ["кипа"], be: ["кіпа"], en: ["bale"] },
  { az: ["oktabin"], ru: ["октабин"], be: ["актабін"], en: ["octabin"] },
  { az: ["bir qat"], ru: ["один слой", "в один слой"], be: ["адзін слой"], en: ["one layer"] },
  { az: ["pet"], ru: ["пэт"], be: ["пэт"], en: ["pet"] },
  { az: ["və ya"], ru: ["или"], be: ["або"], en: ["or"] },
  { az: ["və"], ru: ["и"], be: ["і"], en: ["and"] },
  { az: ["kq"], ru: ["кг"], be: ["кг"], en: ["kg"] },
  { az: ["q"], ru: ["г"], be: ["г"], en: ["g"] },
  { az: ["ml"], ru: ["мл"], be: ["мл"], en: ["ml"] },
  { az: ["l"], ru: ["л"], be: ["л"], en: ["l"] },
];

const capitals = new Set(["pet", "пэт"]);
/** What is no word stands as it is: numbers, commas, ×, dashes. */
const notWords = /^[\d\s.,;:/×x*+()–—-]+$/u;

type Known = { readonly said: string; readonly row: (typeof words)[number] };
const known: readonly Known[] = words
  .flatMap((row) => Object.values(row).flatMap((all) => all.map((said) => ({ said, row }))))
  .sort((a, b) => b.said.length - a.said.length);

/** Packaging as a reader of `lang` calls it; null when it holds anything that the vocabulary does not. */
export function sayPackaging(text: string, lang: Lang): string | null {
  // İ is a capital of i in Azerbaijani alone; everywhere else small letters are small letters.
  const small = text.trim().replaceAll("İ", "i").toLowerCase();
  let said = "";
  let worded = false;
  for (let at = 0; at < small.length; ) {
    const found = known.find((one) => small.startsWith(one.said, at) && endsThere(small, at, one.said));
    if (found !== undefined) {
      const [word = ""] = found.row[lang];
      said += capitals.has(word) ? word.toUpperCase() : word;
      at += found.said.length;
      worded = true;
      continue;
    }
    const letter = small[at] ?? "";
    if (!notWords.test(letter)) return null;
    said += letter;
    at += 1;
  }
  if (!worded) return null;
  return lang === "en" ? said.replace(/(\d),(\d)/g, "$1.$2") : said.replace(/(\d)\.(\d)/g, "$1,$2");
}

type Written = { readonly text: string; readonly lang: Lang };

/** Packaging for a reader: in the words of the vocabulary where they say it all, else as its producer wrote it. */
export function packagingIn(written: Written, lang: Lang): Written {
  const said = sayPackaging(written.text, lang);
  return said === null ? written : { text: said, lang };
}

/** The same where the language of what was written does not matter: in the basket and on an order. */
export function packagingWords(text: string, lang: Lang): string {
  return sayPackaging(text, lang) ?? text;
}

/** A word that only begins like one of the vocabulary is another word. */
function endsThere(text: string, at: number, word: string): boolean {
  const isLetter = (one: string | undefined) => one !== undefined && /\p{Letter}/u.test(one);
  return !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
}
