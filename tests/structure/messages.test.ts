import { describe, expect, test } from "vitest";
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import { catalogues } from "#app/i18n/messages.ts";
import type { Plural } from "#app/i18n/translate.ts";
import { pluralForms } from "#app/i18n/translate.ts";

type Message = string | Plural;
type Said = { readonly key: string; readonly message: Message };

function messagesOf(lang: Lang): Said[] {
  return Object.entries(catalogues[lang]).flatMap(([area, messages]) =>
    Object.entries(messages as Record<string, Message>).map(([name, message]) => ({
      key: `${area}.${name}`,
      message,
    })),
  );
}

const source = new Map(messagesOf("en").map(({ key, message }) => [key, message]));
const formsOf = (message: Message): string[] =>
  typeof message === "string" ? [message] : Object.values(message);
const placeholdersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
const all = (message: Message) => [...new Set(formsOf(message).flatMap(placeholdersOf))].sort();
/** Messages of which some form fails. */
const keysWhere = (lang: Lang, isWrong: (text: string, message: Message) => boolean) =>
  messagesOf(lang)
    .filter(({ message }) => formsOf(message).some((text) => isWrong(text, message)))
    .map(({ key }) => key);

/** Letters of other languages stand here on purpose: what may be typed is shown as it is typed. */
const showsForeignLetters = [
  "account.taxNumberHint",
  "catalogue.searchPlaceholder",
  "drafts.pickSearchHint",
  "forms.taxNumberMalformed",
];
/** Names are the same in every language. */
const isName = ["words.certificate_globalgap", "profile.kind_globalgap"];

/** The words alone, without placeholders, addresses and codes. */
const wordsOf = (text: string) => text.replace(/\{\w+\}|\S*[@/]\S*/g, " ").match(/\p{Letter}+/gu) ?? [];
const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;

describe.each(languages)("the messages in %s", (lang) => {
  test("are those of the source language", () => {
    expect(
      messagesOf(lang)
        .map(({ key }) => key)
        .sort(),
    ).toEqual([...source.keys()].sort());
  });

  test("have the placeholders of the source", () => {
    const wrong = messagesOf(lang).filter(({ key, message }) => {
      const wanted = source.get(key);
      return wanted !== undefined && all(message).join() !== all(wanted).join();
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test("have the plural forms the language needs, each with what the sentence needs", () => {
    const wrong = messagesOf(lang).filter(({ key, message }) => {
      if (typeof message === "string") return typeof source.get(key) !== "string";
      const forms = Object.keys(message).sort().join();
      const others = all(message)
        .filter((name) => name !== "count")
        .join();
      const isWhole = formsOf(message).every(
        (text) =>
          placeholdersOf(text)
            .filter((name) => name !== "count")
            .join() === others,
      );
      return forms !== [...pluralForms[lang]].sort().join() || !isWhole;
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test("say something, without stray spaces or brackets", () => {
    expect(keysWhere(lang, (text) => text.trim() !== text || text === "" || / {2}/.test(text))).toEqual([]);
    expect(keysWhere(lang, (text) => /[{}]/.test(text.replace(/\{\w+\}/g, "")))).toEqual([]);
  });

  test("mix no letters of two scripts in one word", () => {
    expect(
      keysWhere(lang, (text) => wordsOf(text).some((word) => cyrillic.test(word) && latin.test(word))),
    ).toEqual([]);
  });

  test("use the letters of their language", () => {
    const foreign: Record<Lang, RegExp> = {
      az: cyrillic,
      en: /\p{Script=Cyrillic}|[əıƏİ]/u,
      ru: /[ўіЎІ]/,
      be: /[ищъИЩЪ]/,
    };
    const found = keysWhere(lang, (text) => foreign[lang].test(text));
    expect(found.filter((key) => !showsForeignLetters.includes(key))).toEqual([]);
  });

  if (lang === "en") return;
  test("are translated", () => {
    const same = messagesOf(lang).filter(({ key, message }) => {
      const english = source.get(key);
      return (
        !isName.includes(key) &&
        typeof message === "string" &&
        message === english &&
        wordsOf(message).length >= 3
      );
    });
    expect(same.map(({ key }) => key)).toEqual([]);
  });
});
