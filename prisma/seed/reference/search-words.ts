/** The words a commodity is found by, folded here because the database folds no people's text. */
import { searchKeys } from "#app/domain/fold.ts";
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import type { ReferenceFiles } from "./files.ts";

export type WordRow = { commoditySlug: string; lang: Lang; word: string; folded: string };

/** Names and synonyms of all commodities, each once per folded key; names come first. */
export function wordRows({ commodities, synonyms }: ReferenceFiles): WordRow[] {
  return commodities.flatMap(({ slug, names }) => {
    const rows = new Map<string, WordRow>();
    const note = (lang: Lang, word: string): void => {
      for (const folded of searchKeys(word)) {
        if (!rows.has(folded)) rows.set(folded, { commoditySlug: slug, lang, word, folded });
      }
    };
    for (const lang of languages) for (const name of partsOf(names[lang])) note(lang, name);
    for (const lang of languages) for (const word of synonyms[slug]?.[lang] ?? []) note(lang, word);
    return [...rows.values()];
  });
}

/** "Plum / cherry plum" is two names; what stands in brackets explains and is no name. */
function partsOf(name: string): string[] {
  return name
    .replace(/\([^)]*\)/g, "")
    .split("/")
    .map((part) => part.replace(/^[\s,]+|[\s,]+$/g, ""))
    .filter((part) => part !== "");
}
