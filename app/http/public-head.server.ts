import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import { translator } from "#app/i18n/messages.ts";
import type { T } from "#app/i18n/translate.ts";
import type { Paths } from "#app/paths.ts";
import { pathsIn } from "#app/paths.ts";
import type { House } from "./house.ts";
import { windowTitle } from "./window-title.server.ts";

/** What a public page says of itself to search engines and to those who share it. */
export type PublicHead = {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  /** False: a state of a page (a search, a filter) that is no page of its own. */
  readonly indexed: boolean;
};

type HeadParts = {
  readonly title: (t: T) => string;
  readonly description: (t: T) => string;
  /** The page's one address, in any language. */
  readonly path: (paths: Paths) => string;
  readonly indexed?: boolean;
};

/** Makes the head of a public page; addresses are absolute, by the house's own. */
export function publicHead(lang: Lang, { settings }: Pick<House, "settings">, parts: HeadParts): PublicHead {
  const absolute = (one: Lang): string => new URL(parts.path(pathsIn(one)), settings.publicUrl).href;
  return {
    title: windowTitle(lang, parts.title),
    description: parts.description(translator(lang)),
    canonical: absolute(lang),
    alternates: [
      ...languages.map((one) => ({ lang: one as string, href: absolute(one) })),
      { lang: "x-default", href: absolute("ru") },
    ],
    indexed: parts.indexed ?? true,
  };
}
