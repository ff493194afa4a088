import type { Lang } from "#app/domain/language.ts";
import type { english } from "./en/index.ts";

/** Forms of one message by number; which forms a language needs is `pluralForms`. */
export type Plural = {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
};

/** What a translation of an area must have: the same keys, strings for strings, plural forms for plural forms. */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Plural;
};

export type Messages = { readonly [Area in keyof typeof english]: Translation<(typeof english)[Area]> };

type Areas = typeof english;
/** `area.key` for every message of the source language. */
export type MessageKey = {
  [Area in keyof Areas]: `${Area & string}.${keyof Areas[Area] & string}`;
}[keyof Areas];

type Source<Key extends MessageKey> = Key extends `${infer Area}.${infer Name}`
  ? Area extends keyof Areas
    ? Name extends keyof Areas[Area]
      ? Areas[Area][Name]
      : never
    : never
  : never;
type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Needs<Key extends MessageKey> =
  Source<Key> extends string
    ? Placeholders<Source<Key>>
    : Source<Key> extends { readonly other: infer Other }
      ? Placeholders<Other> | "count"
      : never;
type Args<Key extends MessageKey> = [Needs<Key>] extends [never]
  ? []
  : [params: { readonly [Name in Needs<Key>]: Name extends "count" ? number | string : string | number }];

/** Says a message in the reader's language; keys and parameters are checked by the compiler. */
export type T = <Key extends MessageKey>(key: Key, ...args: Args<Key>) => string;

const slavic = (n: number): keyof Plural => {
  const ten = n % 10;
  const hundred = n % 100;
  if (ten === 1 && hundred !== 11) return "one";
  if (ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14)) return "few";
  return "many";
};
const oneOrMore = (n: number): keyof Plural => (n === 1 ? "one" : "other");

/**
 * The plural form of a whole number (CLDR's rules for our four languages). Written out, because a browser may lack
 * the data of a language the server has, and the page would then change under the reader.
 */
const choose: Record<Lang, (n: number) => keyof Plural> = {
  az: oneOrMore,
  en: oneOrMore,
  ru: slavic,
  be: slavic,
};

/** The plural forms a message must have in each language. */
export const pluralForms: Record<Lang, readonly (keyof Plural)[]> = {
  az: ["one", "other"],
  en: ["one", "other"],
  ru: ["one", "few", "many", "other"],
  be: ["one", "few", "many", "other"],
};

type Values = Readonly<Record<string, string | number>>;

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** Says one message; for messages whose name only the data know. */
export function phrase(lang: Lang, message: string | Plural, values: Values = {}): string {
  if (typeof message === "string") return fill(message, values);
  const form = choose[lang](Math.abs(Number(values.count ?? 0)));
  return fill(message[form] ?? message.other, values);
}

/** Makes the speaker of one language. */
export function speak(lang: Lang, messages: Messages): T {
  const table = messages as Readonly<Record<string, Readonly<Record<string, string | Plural>>>>;
  return (key, ...args) => {
    const dot = key.indexOf(".");
    const message = table[key.slice(0, dot)]?.[key.slice(dot + 1)];
    const values: Values = args[0] ?? {};
    return message === undefined ? key : phrase(lang, message, values);
  };
}
