import { toLatin } from "./transliterate.ts";

/** Longest slug: stays readable in an address bar and in a mail. */
const LONGEST = 80;

/**
 * The part of an address that names a thing: small Latin letters, digits and single hyphens ("Nar şirəsi 1 l" →
 * "nar-shiresi-1-l"), cut at a word. Empty when the text has no letter or digit; the caller then names it otherwise.
 */
export function slugOf(text: string): string {
  const slug = toLatin(text)
    .replace(/['’ʼ`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const word = cut.lastIndexOf("-");
  return word > LONGEST / 2 ? cut.slice(0, word) : slug.slice(0, LONGEST);
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
