import { isCurrency, parseAmount } from "#app/domain/money.ts";
import { paperKinds } from "#app/domain/papers/pack.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { fieldErrors } from "#app/i18n/field-errors.ts";
import type { Format } from "#app/i18n/format.ts";
import { answerTo, isRefusalCode } from "#app/i18n/refusals.ts";
import type { MessageKey, T } from "#app/i18n/translate.ts";

type Loose = (key: MessageKey, values: Readonly<Record<string, string | number>>) => string;

/** The data of a refusal as words: grams (`…G`) in kg, 1/10000 prices (`…E4`) as numbers, dates as dates, "1250.00 USD" as an amount, the rest as it is. */
function wordsOf(data: Readonly<Record<string, unknown>>, t: T, f: Format): Record<string, string | number> {
  const words: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) {
    if (name === "papers" && Array.isArray(value)) words[name] = paperNames(value, t);
    if (typeof value === "number") words[name] = value;
    if (typeof value === "string") words[name] = saidText(value, f);
    if (typeof value === "bigint") words[name] = name.endsWith("G") ? f.kg(value) : value.toString();
    if (value instanceof Date) words[name] = f.dateTime(value);
  }
  return words;
}

function saidText(value: string, f: Format): string {
  if (parsePlainDate(value).ok) return f.date(value);
  const [, decimal = "", currency = ""] = /^(-?\d+\.\d\d) ([A-Z]{3})$/.exec(value) ?? [];
  const amount = parseAmount(decimal);
  return amount.ok && isCurrency(currency) ? f.money(amount.value, currency) : value;
}

/** Papers by their names, for a sentence that names each. */
function paperNames(kinds: readonly unknown[], t: T): string {
  const known = kinds.flatMap((kind) => paperKinds.filter((each) => each === kind));
  return known.map((kind) => t(`papers.kind_${kind}`)).join(", ");
}

/** The sentence of a refusal. */
export function refusalMessage(refusal: { readonly code: string }, t: T, f: Format): string {
  if (!isRefusalCode(refusal.code)) return t("refusals.summary");
  const speak = t as Loose;
  return speak(answerTo(refusal.code).message, wordsOf({ ...refusal }, t, f));
}

/** The sentences that speak of the page they stand on, and what a program is told in their place. */
const forPrograms: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  "refusals.movedOn": "programRefusals.movedOn",
  "refusals.orderMovedOn": "programRefusals.orderMovedOn",
  "refusals.listingMovedOn": "programRefusals.listingMovedOn",
  "refusals.draftChanged": "programRefusals.draftChanged",
  "refusals.verificationExpired": "programRefusals.verificationExpired",
  "orderLife.changedMeanwhile": "programRefusals.changedMeanwhile",
};

/** The sentence of a refusal for a program, which sees no page. */
export function programMessage(refusal: { readonly code: string }, t: T, f: Format): string {
  const told = isRefusalCode(refusal.code) ? forPrograms[answerTo(refusal.code).message] : undefined;
  return told === undefined ? refusalMessage(refusal, t, f) : (t as Loose)(told, {});
}

/** The sentence of what is wrong with a field. */
export function fieldMessage(code: string, t: T): string {
  if (isRefusalCode(code)) return (t as Loose)(answerTo(code).message, {});
  const key = fieldErrors[code];
  return key === undefined ? t("forms.invalid") : (t as Loose)(key, {});
}
