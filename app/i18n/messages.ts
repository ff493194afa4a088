import type { Lang } from "#app/domain/language.ts";
import { azerbaijani } from "./az/index.ts";
import { belarusian } from "./be/index.ts";
import { english } from "./en/index.ts";
import { russian } from "./ru/index.ts";
import type { Messages, T } from "./translate.ts";
import { speak } from "./translate.ts";

/** All four catalogues; for the server only, the browser loads the one it needs. */
export const catalogues: Record<Lang, Messages> = {
  az: azerbaijani,
  ru: russian,
  be: belarusian,
  en: english,
};

const speakers: Record<Lang, T> = {
  az: speak("az", azerbaijani),
  ru: speak("ru", russian),
  be: speak("be", belarusian),
  en: speak("en", english),
};

/** The speaker of a language. */
export function translator(lang: Lang): T {
  return speakers[lang];
}
