import type { ReactNode } from "react";
import type { Lang } from "./domain/language.ts";
import enhance from "./enhance/public.ts?worker&url";
import literataAzeri from "./styles/fonts/literata-azeri.woff2?url";
import literataCyrillic from "./styles/fonts/literata-cyrillic.woff2?url";
import literataLatin from "./styles/fonts/literata-latin.woff2?url";
import onestCyrillic from "./styles/fonts/onest-cyrillic.woff2?url";
import onestLatin from "./styles/fonts/onest-latin.woff2?url";

type Props = {
  readonly lang: Lang;
  /** A page without the application's scripts: small modules make it quicker, and it does without them. */
  readonly enhanced: boolean;
  readonly children: ReactNode;
};

/** The letters of text and titles; signs and figures of Cyrillic titles lie in the Cyrillic file. */
const ofLanguage: Record<Lang, readonly string[]> = {
  az: [literataLatin, literataAzeri],
  ru: [onestCyrillic, literataCyrillic],
  be: [onestCyrillic, literataCyrillic],
  en: [literataLatin],
};

/** The head of every document: what browsers need first, then what the page says of itself. */
export function DocumentHead({ lang, enhanced, children }: Props) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf8f3" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#171411" />
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      <link rel="manifest" href="/manifest.webmanifest" />
      {/* The letters of the language on the page, before the style sheet asks for them. */}
      {[onestLatin, ...ofLanguage[lang]].map((font) => (
        <link key={font} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={font} />
      ))}
      {enhanced ? <script type="module" src={enhance} /> : null}
      {children}
    </head>
  );
}
