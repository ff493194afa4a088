import type { ReactNode } from "react";
import { createContext, useContext } from "react";
import type { Lang } from "#app/domain/language.ts";
import type { Format } from "./format.ts";
import { formatter } from "./format.ts";
import type { T } from "./translate.ts";

/** What a component needs to speak: the language, its messages, its numbers and dates. */
export type Words = { readonly lang: Lang; readonly t: T; readonly f: Format };

const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ lang, t, children }: { lang: Lang; t: T; children: ReactNode }) {
  return <WordsContext.Provider value={{ lang, t, f: formatter(lang) }}>{children}</WordsContext.Provider>;
}

/** The reader's language, messages and formatter. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useWords stands outside of WordsProvider");
  return words;
}
