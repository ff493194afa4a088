/** The words of a mail or notice: its kind names them, its data fill them. */
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import { isCurrency, parseAmount, parsePrice } from "#app/domain/money.ts";
import { parseKg } from "#app/domain/quantity.ts";
import type { Refusal, Result } from "#app/domain/result.ts";
import { formatter } from "./format.ts";
import { catalogues } from "./messages.ts";
import type { Plural } from "./translate.ts";
import { phrase } from "./translate.ts";

/** What `tell` was given: plain values whose names say what they are. */
export type MailData = Readonly<Record<string, string | number | boolean | null>>;

export type SaidMail = {
  readonly subject: string;
  readonly paragraphs: readonly string[];
};

/**
 * Says a mail of a kind in a language. "order-placed" takes its words from `mail.orderPlacedSubject` and
 * `mail.orderPlacedText`, whose lines are paragraphs; one that asks for something empty is left out. Data are written in
 * by what they are and are called:
 *
 * - an ISO instant as date and time in Minsk, for producers in Baku too; a date as a date;
 * - `amount`, `…Amount` a decimal, with the currency beside it (`…Currency`, else `currency`);
 * - `price`, `…Price` a decimal per kg, likewise; `…Kg` a decimal of kilograms;
 * - `…Az` `…Ru` `…Be` `…En` the same in four languages, asked for without the ending;
 * - a code by its words, if it has any: `review: "amount_mismatch"` is `mail.reviewAmountMismatch`.
 *
 * Throws when there are no words for the kind, or the words ask for what the data do not have.
 */
export function sayMail(lang: Lang, kind: string, data: MailData): SaidMail {
  const values = valuesIn(lang, data);
  const subject = wordsFor(lang, `${kind}-subject`);
  const text = wordsFor(lang, `${kind}-text`);
  if (subject === null || text === null) throw new Error(`there are no words for the mail ${kind}`);
  const missing = placeholders(`${subject} ${text}`).find((name) => values[name] === undefined);
  if (missing !== undefined) {
    throw new Error(`the words of ${kind} ask for ${missing}, which its data do not have`);
  }
  const paragraphs = text
    .split(/\n+/)
    .filter((line) => placeholders(line).every((name) => values[name] !== ""))
    .map((line) => phrase(lang, line, values));
  return { subject: phrase(lang, subject, values), paragraphs };
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

/** The message of a kebab-case name in the mail area; null when there is none. */
function wordsFor(lang: Lang, name: string): string | null {
  const words: Readonly<Record<string, string | Plural>> = catalogues[lang].mail;
  const message = words[name.replace(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase())];
  return typeof message === "string" ? message : null;
}

function valuesIn(lang: Lang, data: MailData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(data)) {
    values[name] = typeof value === "string" ? valueIn(lang, name, value, data) : (value?.toString() ?? "");
  }
  const ending = (one: Lang): string => `${one[0]?.toUpperCase() ?? ""}${one.slice(1)}`;
  for (const name of Object.keys(data)) {
    if (!name.endsWith(ending(lang))) continue;
    const base = name.slice(0, -2);
    const inOthers = languages.map((one) => values[`${base}${ending(one)}`] ?? "");
    values[base] ??= values[name] || (inOthers.find((text) => text !== "") ?? "");
  }
  return values;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const CODE = /^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/;

function valueIn(lang: Lang, name: string, value: string, data: MailData): string {
  const format = formatter(lang);
  const { kg } = catalogues[lang].common;
  const as = (what: string): boolean =>
    name === what || name.endsWith(`${what[0]?.toUpperCase()}${what.slice(1)}`);
  if (INSTANT.test(value)) return timeIn(lang, value, data);
  if (DATE.test(value)) return format.date(value);
  if (as("kg")) return or(value, parseKg(value), (grams) => `${format.kg(grams)}\u00a0${kg}`);
  const currency = data[`${name.replace(/(Amount|Price)$/, "")}Currency`] ?? data.currency;
  if (as("amount") && isCurrency(currency)) {
    return or(value, parseAmount(value), (amount) => format.money(amount, currency));
  }
  if (as("price") && isCurrency(currency)) {
    return or(value, parsePrice(value), (price) => `${format.price(price, currency)}/${kg}`);
  }
  return (CODE.test(value) ? wordsFor(lang, `${name}-${value}`) : null) ?? value;
}

function or<N>(text: string, parsed: Result<N, Refusal>, write: (value: N) => string): string {
  return parsed.ok ? write(parsed.value) : text;
}

const HOUR = 3_600_000;

/** Baku is an hour ahead of Minsk all year; people there are told both. */
function timeIn(lang: Lang, value: string, { path }: MailData): string {
  const format = formatter(lang);
  const words = catalogues[lang].mail;
  const at = new Date(value);
  const minsk = format.dateTime(at);
  if (typeof path !== "string" || !path.startsWith("/producer")) {
    return phrase(lang, words.minskTime, { minsk });
  }
  const baku = format.dateTime(new Date(at.getTime() + HOUR));
  const sameDay = baku.slice(0, -5) === minsk.slice(0, -5);
  return phrase(lang, words.minskAndBakuTime, { minsk, baku: sameDay ? baku.slice(-5) : baku });
}
