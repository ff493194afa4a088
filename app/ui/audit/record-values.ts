import { withheld, withheldChanged } from "#app/domain/audit/without-secrets.ts";
import type { Words } from "#app/i18n/context.tsx";
import { useWords } from "#app/i18n/context.tsx";
import type { RecordEntry } from "#app/queries/record.server.ts";
import { claimReasonText, paperText } from "../orders/order-words.ts";
import { wordText } from "./record-words.ts";

type Value = RecordEntry["fields"][number]["before"];

/** Says values of before and after in the reader's language; what it does not know it shows as it stands. */
export function useValueText(): (field: string, value: Value) => string {
  const words = useWords();
  return (field, value) => valueText(field, value, words);
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const day = /^\d{4}-\d\d-\d\d$/;

function valueText(field: string, value: Value, words: Words): string {
  const { t, f } = words;
  if (value === undefined || value === null || value === "") return t("record.nothing");
  if (typeof value === "boolean") return t(value ? "record.yes" : "record.no");
  if (typeof value === "number") return f.number(value);
  if (typeof value === "string") return textOf(field, value, words);
  if (!Array.isArray(value)) return tierText(value, words) ?? JSON.stringify(value);
  if (value.length === 0) return t("record.nothing");
  return value.map((item) => valueText(field, item, words)).join("; ");
}

function textOf(field: string, value: string, { t, f }: Words): string {
  if (value === withheld) return t("record.withheld");
  if (value === withheldChanged) return t("record.withheldChanged");
  if (/[a-z]G$/.test(field) && /^\d+$/.test(value)) return f.kg(BigInt(value));
  if (instant.test(value)) return f.dateTime(new Date(value));
  if (day.test(value)) return f.date(value);
  if (field === "paper") return paperText(value, t);
  if (field === "claimReason") return claimReasonText(value, t);
  return wordText(value, t);
}

/** A step of a price by quantity, as the record keeps it: grams and ten-thousandths per kg. */
function tierText(value: Readonly<Record<string, Value | undefined>>, { t, f }: Words): string | null {
  const { fromG, priceE4 } = value;
  if (typeof fromG !== "string" || typeof priceE4 !== "string") return null;
  const price = f.price(BigInt(priceE4), "").trim();
  return t("record.fromKg", { kg: f.kg(BigInt(fromG)), price });
}
