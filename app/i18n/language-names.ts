import type { Lang } from "#app/domain/language.ts";

/** Each language's own name for itself. */
export const languageNames: Record<Lang, string> = {
  az: "Azərbaycanca",
  ru: "Русский",
  be: "Беларуская",
  en: "English",
};
