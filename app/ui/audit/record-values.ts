import { withheld, withheldChanged } from "#app/domain/audit/without-secrets.ts";
import { isCurrency, parsePrice } from "#app/domain/money.ts";
import { parseKg } from "#app/domain/quantity.ts";
import type { Words } from "#app/i18n/context.tsx";
import type { RecordEntry } from "#app/queries/record.server.ts";
import { codesOf } from "./record-codes.ts";
import { isRecordedField, wordText } from "./record-words.ts";

type Value = RecordEntry["fields"][number]["before"];

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const day = /^\d{4}-\d\d-\d\d$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-([0-9a-f]{4})([0-9a-f]{8})$/;
const inGrams = /^(?:grams|shortfall)$|[a-z]G$/;
const inKilograms = /^(?:kg|kgBefore)$|[a-z]Kg$/;
const inMoney = new Set([
  "amount",
  "captured",
  "credit",
  "left",
  "limit",
  "paid",
  "price",
  "refunded",
  "surcharge",
  "total",
  "totalBefore",
  "writtenOff",
]);
const inSquareMetres = new Set(["siteAreaM2", "squareMetres"]);

/** Whether the field is a sum of money, and so says its currency by itself. */
export const isMoney = (field: string): boolean => inMoney.has(field);

/** Says values of before and after in the reader's language; amounts with the currency that the row names. */
export function valueText(field: string, value: Value, currency: string, words: Words): string {
  const { t, f } = words;
  if (value === undefined || value === null || value === "") return t("record.nothing");
  if (typeof value === "boolean") return t(value ? "record.yes" : "record.no");
  if (typeof value === "number") return f.number(value);
  if (typeof value === "string") return textOf(field, value, currency, words);
  if (!Array.isArray(value)) return tierText(value, currency, words) ?? JSON.stringify(value);
  if (value.length === 0) return t("record.nothing");
  return value.map((item) => valueText(field, item, currency, words)).join("; ");
}

function textOf(field: string, value: string, currency: string, words: Words): string {
  const { t, f } = words;
  if (value === withheld) return t("record.withheld");
  if (value === withheldChanged) return t("record.withheldChanged");
  if (uuid.test(value)) return referenceText(value, words);
  if (instant.test(value)) return f.dateTime(new Date(value));
  if (day.test(value)) return f.date(value);
  const figure = figureText(field, value, currency, words);
  if (figure !== null) return figure;
  const say = isRecordedField(field) ? codesOf[field] : undefined;
  return say === undefined ? wordText(value, t) : say(value, t);
}

/** An id that has no name, by its last figures: two rows can be told to speak of the same thing. Other text as it is. */
export function referenceText(id: string, { t }: Pick<Words, "t">): string {
  const last = uuid.exec(id)?.[2];
  return last === undefined ? id : t("record.ref", { id: last });
}

function figureText(field: string, value: string, currency: string, words: Words): string | null {
  const { t, f } = words;
  if (inGrams.test(field) && /^-?\d+$/.test(value)) return weightText(BigInt(value), words);
  if (inKilograms.test(field)) {
    const weight = parseKg(value);
    return weight.ok ? weightText(weight.value, words) : null;
  }
  if (inSquareMetres.has(field) && /^\d+$/.test(value)) {
    return t("record.squareMetres", { area: f.number(BigInt(value)) });
  }
  if (!isMoney(field)) return null;
  const amount = parsePrice(value);
  return amount.ok ? f.price(amount.value, isCurrency(currency) ? currency : "").trim() : null;
}

/** From a tonne on in tonnes, below in kilograms. */
function weightText(grams: bigint, { t, f }: Words): string {
  const inTonnes = grams >= 1_000_000n && grams % 1_000n === 0n;
  return inTonnes ? `${f.tonnes(grams)}\u00a0${t("common.tonnes")}` : `${f.kg(grams)}\u00a0${t("common.kg")}`;
}

/** A step of a price by quantity, as the record keeps it: grams and ten-thousandths per kg. */
function tierText(
  value: Readonly<Record<string, Value | undefined>>,
  currency: string,
  { t, f }: Words,
): string | null {
  const { fromG, priceE4 } = value;
  if (typeof fromG !== "string" || typeof priceE4 !== "string") return null;
  const price = f.price(BigInt(priceE4), currency).trim();
  return t("record.fromKg", { kg: f.kg(BigInt(fromG)), price });
}
