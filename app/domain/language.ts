/** The four languages of the house, in the order of the language switch. */
export const languages = ["az", "ru", "be", "en"] as const;
export type Lang = (typeof languages)[number];

/** Whether a text (a URL segment, a header) names one of our languages. */
export function isLang(value: unknown): value is Lang {
  return typeof value === "string" && (languages as readonly string[]).includes(value);
}
