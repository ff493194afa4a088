/**
 * Money, unit prices and exchange rates: integers with their currency, rounded half-even. All arithmetic on money
 * of the whole house stands here. Adding two currencies is a bug, not an answer, so it throws.
 */
import type { NumberRefusal } from "./decimal.ts";
import { divideHalfEven, parseDecimal, printDecimal } from "./decimal.ts";
import type { Grams } from "./quantity.ts";
import type { Result } from "./result.ts";
import { ok, refuse } from "./result.ts";

/** Contract currencies; each has 100 minor units. */
export const currencies = ["USD", "EUR", "RUB", "AZN", "BYN"] as const;
export type Currency = (typeof currencies)[number];

declare const minorBrand: unique symbol;
declare const priceBrand: unique symbol;
declare const rateBrand: unique symbol;
/** Hundredths of a currency unit (cents, kopecks, qəpik). */
export type Minor = bigint & { readonly [minorBrand]: true };
/** 1/10 000 of a currency unit per kilogram. */
export type PriceE4 = bigint & { readonly [priceBrand]: true };
/** BYN for one unit of a currency, times 10^8. */
export type RateE8 = bigint & { readonly [rateBrand]: true };

export type Money = { readonly amount: Minor; readonly currency: Currency };

/** Rates to BYN; BYN itself needs no entry. */
export type Rates = Readonly<Partial<Record<Currency, RateE8>>>;

const ONE_RATE = 100_000_000n;

/** Whether a text names one of the contract currencies. */
export function isCurrency(value: unknown): value is Currency {
  return typeof value === "string" && (currencies as readonly string[]).includes(value);
}

export function minor(value: bigint): Minor {
  return value as Minor;
}

export function priceE4(value: bigint): PriceE4 {
  return value as PriceE4;
}

export function rateE8(value: bigint): RateE8 {
  return value as RateE8;
}

/** Money from minor units. */
export function money(amount: bigint, currency: Currency): Money {
  return { amount: minor(amount), currency };
}

export function zero(currency: Currency): Money {
  return money(0n, currency);
}

function together(a: Money, b: Money): Currency {
  if (a.currency !== b.currency) throw new Error(`mixed currencies: ${a.currency} and ${b.currency}`);
  return a.currency;
}

/** a + b; throws on two currencies. */
export function add(a: Money, b: Money): Money {
  return money(a.amount + b.amount, together(a, b));
}

/** a − b; may be negative; throws on two currencies. */
export function subtract(a: Money, b: Money): Money {
  return money(a.amount - b.amount, together(a, b));
}

/** −1, 0 or 1; throws on two currencies. */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  together(a, b);
  return a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0;
}

/** The sum in the named currency (so that an empty list has one too); throws on another currency. */
export function sum(all: readonly Money[], currency: Currency): Money {
  return all.reduce(add, zero(currency));
}

/** The sum of minor units that are known to be of one currency. */
export function sumMinor(all: readonly Minor[]): Minor {
  return minor(all.reduce((total: bigint, amount) => total + amount, 0n));
}

/** The larger of two amounts known to be of one currency. */
export function larger(a: Minor, b: Minor): Minor {
  if (a > b) return a;
  return b;
}

/**
 * The least that a line, an offer or an order may come to, in any currency: an order of nothing would be paid as soon as
 * it stands, and ship; an instalment of a few cents can nobody pay (cards take half a dollar at least).
 */
export const leastAmount = minor(10_00n);

/**
 * The most: a hundred thousand million of a currency's unit. More is a slip of the keyboard, and the sums of many such
 * would not fit the columns that keep them.
 */
export const mostAmount = minor(100_000_000_000_00n);

/** Why nobody can pay an amount; null: it can be ordered. */
export function amountFault(amount: Minor): "too-small" | "too-large" | null {
  if (amount < leastAmount) return "too-small";
  return amount > mostAmount ? "too-large" : null;
}

/** The smaller of two amounts known to be of one currency. */
export function smaller(a: Minor, b: Minor): Minor {
  if (a < b) return a;
  return b;
}

/** Price × quantity in minor units, rounded half-even, once. */
export function lineTotal(price: PriceE4, quantity: Grams): Minor {
  // 10^-4 units per kg × 10^-3 kg = 10^-7 units; 10^5 of those make one minor unit.
  return minor(divideHalfEven(price * quantity, 100_000n));
}

/** What one kilogram costs when the whole costs `amount`; throws for no goods at all. */
export function pricePerKg(amount: Minor, quantity: Grams): PriceE4 {
  return priceE4(divideHalfEven(amount * 100_000n, quantity));
}

/** A share in basis points (300 = 3 %), rounded half-even. */
export function shareOf(amount: Minor, basisPoints: number): Minor {
  return minor(divideHalfEven(amount * BigInt(basisPoints), 10_000n));
}

/** amount × part ÷ whole, rounded half-even; for what a part of the goods is worth. */
export function proportionOf(amount: Minor, part: bigint, whole: bigint): Minor {
  return minor(divideHalfEven(amount * part, whole));
}

/**
 * Splits an amount by shares in basis points; each part is rounded, the last takes the remainder, so that the parts
 * always add up. Throws unless the shares make 10 000.
 */
export function splitByShares(amount: Minor, shares: readonly number[]): Minor[] {
  if (shares.reduce((total, share) => total + share, 0) !== 10_000)
    throw new Error("shares must make 10 000");
  let left: bigint = amount;
  return shares.map((share, index) => {
    const part = index === shares.length - 1 ? left : shareOf(amount, share);
    left -= part;
    return minor(part);
  });
}

function rateOf(currency: Currency, rates: Rates): RateE8 | undefined {
  return currency === "BYN" ? rateE8(ONE_RATE) : rates[currency];
}

export type RateMissing = { readonly code: "rate-missing"; readonly currency: Currency };

function cross(value: bigint, from: Currency, to: Currency, rates: Rates): Result<bigint, RateMissing> {
  if (from === to) return ok(value);
  const rateFrom = rateOf(from, rates);
  const rateTo = rateOf(to, rates);
  if (rateFrom === undefined) return refuse({ code: "rate-missing", currency: from });
  if (rateTo === undefined) return refuse({ code: "rate-missing", currency: to });
  return ok(divideHalfEven(value * rateFrom, rateTo));
}

/** Money in another currency through BYN, rounded half-even once. */
export function convert(from: Money, to: Currency, rates: Rates): Result<Money, RateMissing> {
  const converted = cross(from.amount, from.currency, to, rates);
  return converted.ok ? ok(money(converted.value, to)) : converted;
}

/** A unit price in another currency through BYN, rounded half-even once. */
export function convertPrice(
  price: PriceE4,
  from: Currency,
  to: Currency,
  rates: Rates,
): Result<PriceE4, RateMissing> {
  const converted = cross(price, from, to, rates);
  return converted.ok ? ok(priceE4(converted.value)) : converted;
}

/** An amount as people type it ("1 250,50"), at most 2 decimals. */
export function parseAmount(text: string): Result<Minor, NumberRefusal> {
  const parsed = parseDecimal(text, 2);
  return parsed.ok ? ok(minor(parsed.value)) : parsed;
}

/** A price per kilogram as people type it, at most 4 decimals. */
export function parsePrice(text: string): Result<PriceE4, NumberRefusal> {
  const parsed = parseDecimal(text, 4);
  return parsed.ok ? ok(priceE4(parsed.value)) : parsed;
}

/**
 * An official rate as banks publish it: BYN for `per` units ("3.7094" for 100 RUB).
 *
 * @param per the scale of the quotation (the National Bank's Cur_Scale)
 */
export function parseRate(text: string, per = 1): Result<RateE8, NumberRefusal> {
  const parsed = parseDecimal(text, 8);
  return parsed.ok ? ok(rateE8(divideHalfEven(parsed.value, BigInt(per)))) : parsed;
}

/** "1250.00": as machines read it. */
export function toDecimal(amount: Minor): string {
  return printDecimal(amount, 2);
}

/** "1.2345", "1.20": at least 2 places. */
export function priceToDecimal(price: PriceE4): string {
  return printDecimal(price, 4, 2);
}

/** "2.7671": at least 4 places. */
export function rateToDecimal(rate: RateE8): string {
  return printDecimal(rate, 8, 4);
}
