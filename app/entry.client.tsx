import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { isLang } from "./domain/language.ts";
import { WordsProvider } from "./i18n/context.tsx";
import type { Messages } from "./i18n/translate.ts";
import { speak } from "./i18n/translate.ts";

/** Each language is a chunk of its own: a reader loads one. */
const catalogues: Record<string, () => Promise<Messages>> = {
  az: async () => (await import("./i18n/az/index.ts")).azerbaijani,
  ru: async () => (await import("./i18n/ru/index.ts")).russian,
  be: async () => (await import("./i18n/be/index.ts")).belarusian,
  en: async () => (await import("./i18n/en/index.ts")).english,
};

async function start() {
  const lang = document.documentElement.lang;
  const load = isLang(lang) ? catalogues[lang] : undefined;
  if (!isLang(lang) || !load) return;
  const t = speak(lang, await load());
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <WordsProvider lang={lang} t={t}>
          <RemixBrowser />
        </WordsProvider>
      </StrictMode>,
    );
  });
}

void start();
