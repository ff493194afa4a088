/** Addresses of the catalogue as buyers ask for it: every one another word and another choice. */
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import { dice } from "#prisma/seed/demo/dice.ts";

const words: Readonly<Record<Lang, readonly [string, ...string[]]>> = {
  az: [
    "nar",
    "alma",
    "pomidor",
    "xiyar",
    "fındıq",
    "üzüm",
    "xurma",
    "gilas",
    "kartof",
    "çay",
    "zeytun",
    "badımcan",
  ],
  ru: [
    "гранат",
    "яблоки",
    "томаты",
    "огурец",
    "фундук",
    "виноград",
    "хурма",
    "черешня",
    "картофель",
    "чай",
    "лук",
    "перец",
  ],
  be: [
    "гранат",
    "яблык",
    "памідор",
    "агурок",
    "арэхі",
    "вінаград",
    "хурма",
    "чарэшня",
    "бульба",
    "гарбата",
    "цыбуля",
  ],
  en: [
    "pomegranate",
    "apples",
    "tomato",
    "cucumber",
    "hazelnut",
    "grapes",
    "persimmon",
    "cherry",
    "potato",
    "tea",
    "onion",
  ],
};
const places = ["goychay", "quba", "lankaran", "zagatala", "shamkir", "ganja", "sabirabad"] as const;
const rules = ["FCA", "CPT", "DAP", "CIP"] as const;
const sorts = ["price", "newest", "soonest"] as const;

/** So many different addresses, the same in every run. */
export function questions(count: number, name = "questions"): string[] {
  const throws = dice(name);
  return Array.from({ length: count }, (_, index) => {
    const lang = languages[index % languages.length] ?? "ru";
    const query = new URLSearchParams({ q: throws.pick(words[lang]) });
    if (throws.chance() < 0.4) query.append("month", String(throws.whole(1, 12)));
    if (throws.chance() < 0.3) query.append("region", throws.pick(places));
    if (throws.chance() < 0.3) query.append("incoterm", throws.pick(rules));
    if (throws.chance() < 0.2) query.append("inStock", "yes");
    if (throws.chance() < 0.3) query.append("sort", throws.pick(sorts));
    // What nobody has asked before: the page cannot come from what is kept.
    query.append("maxMoq", String(20_000 + index));
    return `/${lang}/catalogue?${query}`;
  });
}
