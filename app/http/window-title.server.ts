import type { Lang } from "#app/domain/language.ts";
import { translator } from "#app/i18n/messages.ts";
import type { T } from "#app/i18n/translate.ts";

/**
 * The title of a page's window: its own name with the house's. Loaders make it, since the browser has the words of one
 * language only and the page's `meta` is asked in both places.
 */
export function windowTitle(lang: Lang, say: (t: T) => string): string {
  const t = translator(lang);
  return `${say(t)} · ${t("common.shortName")}`;
}
