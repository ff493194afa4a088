import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import { translator } from "#app/i18n/messages.ts";
import type { T } from "#app/i18n/translate.ts";
import type { Paths } from "#app/paths.ts";
import { pathsIn } from "#app/paths.ts";
import type { House } from "./house.ts";
import { windowTitle } from "./window-title.server.ts";

/** A thing in the words of schema.org. */
export type Thing = { readonly "@type": string; readonly [property: string]: unknown };

/** Makes the whole address of a path of this site. */
export type Absolute = (path: string) => string;

/** The picture others show when they share a page; sizes in pixels. */
export type SharedPicture = {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
};

/** What a public page says of itself to search engines and to those who share it. */
export type PublicHead = {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  /** False: a state of a page (a search, a filter) that is no page of its own. */
  readonly indexed: boolean;
  readonly siteName: string;
  readonly locale: string;
  readonly otherLocales: readonly string[];
  readonly picture: Omit<SharedPicture, "path"> & { readonly href: string };
  readonly data: readonly Thing[];
};

type HeadParts = {
  readonly title: (t: T) => string;
  readonly description: (t: T) => string;
  /** The page's one address, in any language. */
  readonly path: (paths: Paths) => string;
  readonly indexed?: boolean;
  /** The house's own where there is none. */
  readonly picture?: SharedPicture | null;
  readonly data?: (absolute: Absolute, t: T, paths: Paths) => readonly Thing[];
};

/** As Open Graph writes languages: with the country whose way of writing it is. */
const locales: Readonly<Record<Lang, string>> = { az: "az_AZ", ru: "ru_RU", be: "be_BY", en: "en_GB" };

/** Makes the head of a public page; addresses are absolute, by the house's own. */
export function publicHead(lang: Lang, { settings }: Pick<House, "settings">, parts: HeadParts): PublicHead {
  const t = translator(lang);
  const absolute: Absolute = (path) => new URL(path, settings.publicUrl).href;
  const inLanguage = (one: Lang): string => absolute(parts.path(pathsIn(one)));
  const { path, ...picture } = parts.picture ?? housePicture(t);
  return {
    title: windowTitle(lang, parts.title),
    description: parts.description(t),
    canonical: inLanguage(lang),
    alternates: [
      ...languages.map((one) => ({ lang: one as string, href: inLanguage(one) })),
      { lang: "x-default", href: inLanguage("ru") },
    ],
    indexed: parts.indexed ?? true,
    siteName: t("common.siteName"),
    locale: locales[lang],
    otherLocales: languages.filter((one) => one !== lang).map((one) => locales[one]),
    picture: { ...picture, href: absolute(path) },
    data: parts.data?.(absolute, t, pathsIn(lang)) ?? [],
  };
}

function housePicture(t: T): SharedPicture {
  return { path: "/share.png", width: 1200, height: 630, alt: t("common.siteName") };
}
