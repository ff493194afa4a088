/**
 * Integers that stand for decimals: how people's text becomes one, how one becomes text, and the one division that
 * rounds. Money, prices, rates and quantities are built on these three and nothing else.
 */
import type { Result } from "./result.ts";
import { ok, refuse } from "./result.ts";

/** Why a number typed by a person was not taken. `decimals` is how many places are allowed. */
export type NumberRefusal =
  | { readonly code: "number-malformed" }
  | { readonly code: "number-too-precise"; readonly decimals: number }
  | { readonly code: "number-too-large" };

/** Whole digits accepted: a trillion tonnes in grams would still fit a BIGINT column, nothing longer is honest. */
const WHOLE_DIGITS = 10;

/** Every space people and spreadsheets put between thousands: plain, no-break, thin, narrow no-break, figure. */
const spaces = /[\s\u00a0\u2007\u2009\u202f]/g;
const shape = /^(\d+|\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/;

/**
 * A decimal as people write it: dot or comma, spaces between groups of three digits, no sign.
 * A text with both separators is refused: "1,250.00" and "1.250,00" differ by a thousand and nobody may guess.
 *
 * @param decimals places that the result keeps (2: "12,5" → 1250n)
 */
export function parseDecimal(text: string, decimals: number): Result<bigint, NumberRefusal> {
  const parts = shape.exec(text.trim().replace(spaces, " "));
  const whole = parts?.[1]?.replaceAll(" ", "").replace(/^0+(?=\d)/, "");
  if (whole === undefined) return refuse({ code: "number-malformed" });
  const fraction = (parts?.[2] ?? "").replace(/0+$/, "");
  if (fraction.length > decimals) return refuse({ code: "number-too-precise", decimals });
  if (whole.length > WHOLE_DIGITS) return refuse({ code: "number-too-large" });
  return ok(BigInt(whole + fraction.padEnd(decimals, "0")));
}

/**
 * The decimal text of a scaled integer, with a dot and no grouping, as machines read it ("1250.00").
 *
 * @param decimals places the integer carries
 * @param keep least places to print; trailing zeros beyond are dropped (default: all are printed)
 */
export function printDecimal(value: bigint, decimals: number, keep: number = decimals): string {
  const sign = value < 0n ? "-" : "";
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  let fraction = digits.slice(digits.length - decimals);
  while (fraction.length > keep && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  return fraction === "" ? sign + whole : `${sign}${whole}.${fraction}`;
}

/** numerator ÷ denominator to the nearest integer, ties to the even one (banker's rounding). Throws on 0. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  if (denominator < 0n) return divideHalfEven(-numerator, -denominator);
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  const twice = (remainder < 0n ? -remainder : remainder) * 2n;
  const away = twice > denominator || (twice === denominator && quotient % 2n !== 0n);
  if (!away) return quotient;
  return numerator < 0n ? quotient - 1n : quotient + 1n;
}
