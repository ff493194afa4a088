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

/**
 * Remix reads what the server sent along while it renders for the first time, and suspends the whole document for that.
 * A tap that meets a suspended document has React finish it at once, which it cannot ("Root did not complete", error
 * 345). So it is read before there is anything to tap on: the component throws the promise before its first hook.
 */
async function readSentState(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (thrown) {
    // An error is thrown again when it is rendered, where it is shown.
    if (thrown instanceof Promise) await thrown;
  }
}

async function start() {
  const lang = document.documentElement.lang;
  const load = isLang(lang) ? catalogues[lang] : undefined;
  if (!isLang(lang) || !load) return;
  const [words] = await Promise.all([load(), readSentState()]);
  const t = speak(lang, words);
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
