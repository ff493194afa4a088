import { headerKey, importColumns } from "#app/domain/imports/columns.ts";
import { languages } from "#app/domain/language.ts";
import { columnLabel } from "#app/i18n/import-columns.ts";
import { translator } from "#app/i18n/messages.ts";
import type { HeaderNames } from "#app/usecases/imports/import-listings.ts";

/** Every name a column may have in a file: its own, and its words in each language. What two share is neither's. */
export function headerNames(): HeaderNames {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const column of importColumns) {
    const words = languages.map((lang) => columnLabel(column, translator(lang)));
    for (const key of new Set(words.map(headerKey))) {
      if (names.has(key)) shared.add(key);
      names.set(key, column.name);
    }
  }
  for (const key of shared) names.delete(key);
  for (const { name } of importColumns) names.set(headerKey(name), name);
  return names;
}
