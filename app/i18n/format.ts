import type { Lang } from "#app/domain/language.ts";
import { monthNames } from "./months.ts";

/**
 * The one formatter of numbers, amounts, quantities and dates. Written out rather than taken from Intl, because the
 * page is made on the server and read again in a browser that may lack a language's data: both must agree to the letter.
 */
export type Format = {
  /** 1250.5 → "1 250,5" · digits: how many decimals stand at least and at most. */
  number(value: number | bigint, digits?: { min?: number; max?: number }): string;
  /** Minor units → "1 250,00 USD". */
  money(amount: bigint, currency: string): string;
  /** A decimal as a person of the language types it: "1250.5" → "1250,5", nothing grouped. */
  typed(decimal: string): string;
  /** 1/10000 of a unit per kg → "1,25 USD"; two decimals at least, four at most. */
  price(priceE4: bigint, currency: string): string;
  /** Grams → "19 500 kg" with the unit's word given by the caller. */
  kg(grams: bigint): string;
  /** Grams → tonnes "19,5", three decimals at most. */
  tonnes(grams: bigint): string;
  /** "2026-11-23" or an instant (its date in Minsk) → "23 ноября 2026". */
  date(value: Date | string): string;
  /** → "23 ноя 2026" */
  shortDate(value: Date | string): string;
  /** An instant → "23 ноя 2026, 14:05" in Minsk. */
  dateTime(value: Date): string;
  /** Month 1–12, standing alone: "ноябрь". */
  month(month: number): string;
  shortMonth(month: number): string;
  /** "2026-11" → "ноябрь 2026" */
  percent(basisPoints: number): string;
};

const nbsp = "\u00a0";
const marks: Record<Lang, { group: string; decimal: string }> = {
  az: { group: nbsp, decimal: "," },
  ru: { group: nbsp, decimal: "," },
  be: { group: nbsp, decimal: "," },
  en: { group: ",", decimal: "." },
};

/** Splits an integer of a scale into sign, whole part and exactly `scale` decimals. */
function split(value: bigint, scale: number): { sign: string; whole: string; decimals: string } {
  const negative = value < 0n;
  const digits = (negative ? -value : value).toString().padStart(scale + 1, "0");
  return {
    sign: negative ? "−" : "",
    whole: digits.slice(0, digits.length - scale),
    decimals: scale === 0 ? "" : digits.slice(-scale),
  };
}

/** Belarus keeps UTC+3 all year. */
const minskOffset = 3 * 3600_000;

function calendar(value: Date | string): {
  year: number;
  month: number;
  day: number;
  hours: number;
  minutes: number;
} {
  const at =
    typeof value === "string"
      ? new Date(`${value.slice(0, 10)}T00:00:00Z`)
      : new Date(value.getTime() + minskOffset);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hours: at.getUTCHours(),
    minutes: at.getUTCMinutes(),
  };
}

function makeFormat(lang: Lang): Format {
  const { group, decimal } = marks[lang];
  const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  const scaled = (value: bigint, scale: number, min: number) => {
    const { sign, whole, decimals } = split(value, scale);
    let kept = decimals;
    while (kept.length > min && kept.endsWith("0")) kept = kept.slice(0, -1);
    return `${sign}${grouped(whole)}${kept === "" ? "" : decimal + kept}`;
  };
  const names = monthNames[lang];
  const name = (list: readonly string[], month: number) => list[month - 1] ?? "";
  const day = (value: Date | string, list: readonly string[]) => {
    const { year, month, day: date } = calendar(value);
    return `${date}${nbsp}${name(list, month)}${nbsp}${year}`;
  };

  const format: Format = {
    number(value, { min = 0, max = 3 } = {}) {
      if (typeof value === "bigint") return scaled(value, 0, 0);
      return scaled(BigInt(Math.round(value * 10 ** max)), max, min);
    },
    typed: (value) => value.replace(".", decimal),
    money: (amount, currency) => `${scaled(amount, 2, 2)}${nbsp}${currency}`,
    price: (priceE4, currency) => `${scaled(priceE4, 4, 2)}${nbsp}${currency}`,
    kg: (grams) => scaled(grams, 3, 0),
    tonnes: (grams) => scaled((grams + (grams < 0n ? -500n : 500n)) / 1000n, 3, 0),
    date: (value) => day(value, names.ofDate),
    shortDate: (value) => day(value, names.short),
    dateTime(value) {
      const { hours, minutes } = calendar(value);
      return `${day(value, names.short)}, ${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
    },
    month: (month) => name(names.alone, month),
    shortMonth: (month) => name(names.short, month),
    percent: (basisPoints) => `${scaled(BigInt(Math.round(basisPoints)), 2, 0)}${nbsp}%`,
  };
  return format;
}

const formats: Record<Lang, Format> = {
  az: makeFormat("az"),
  ru: makeFormat("ru"),
  be: makeFormat("be"),
  en: makeFormat("en"),
};

/** The formatter of a language. */
export function formatter(lang: Lang): Format {
  return formats[lang];
}
