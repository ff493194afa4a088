/** The addresses of public pages: which query each of them reads, and the one way to write it. */
import type { Lang } from "#app/domain/language.ts";
import { isLang } from "#app/domain/language.ts";

export type PublicPage = "home" | "catalogue" | "listing" | "producer" | "seasons";

/** What follows the language, and the names of the query in the order in which they are written. */
const pages: readonly (readonly [PublicPage, RegExp, readonly string[]])[] = [
  ["home", /^\/?$/, []],
  [
    "catalogue",
    /^\/catalogue$/,
    [
      "q",
      "exact",
      "category",
      "commodity",
      "region",
      "month",
      "certificate",
      "incoterm",
      "minPrice",
      "maxPrice",
      "maxMoq",
      "inStock",
      "sort",
      "page",
      "after",
    ],
  ],
  ["listing", /^\/listings\/([a-z0-9-]{1,200})$/, ["quantity", "freight", "st1", "declareOn", "broker"]],
  ["producer", /^\/producers\/([a-z0-9-]{1,200})$/, []],
  ["seasons", /^\/seasons$/, ["region", "month"]],
];

export type PublicAddress = {
  readonly page: PublicPage;
  readonly lang: Lang;
  /** The address's own name of a thing; empty where there is none. */
  readonly slug: string;
  /** Path and known query in one order: what the page may depend on, and nothing else. */
  readonly path: string;
};

const LONGEST = 1_500;

/** The public page an address leads to; null for every other address, and for what only an attack would ask. */
export function publicAddress(url: URL): PublicAddress | null {
  const lang = url.pathname.slice(1, 3);
  if (!isLang(lang) || url.href.length > LONGEST) return null;
  const rest = url.pathname.slice(3);
  for (const [page, pattern, names] of pages) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    if (rest === "/") return null;
    const query = new URLSearchParams();
    for (const name of names) {
      for (const value of url.searchParams.getAll(name)) if (value !== "") query.append(name, value);
    }
    const search = query.size === 0 ? "" : `?${query}`;
    return { page, lang, slug: match[1] ?? "", path: url.pathname + search };
  }
  return null;
}
