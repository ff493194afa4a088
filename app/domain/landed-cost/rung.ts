/** What a ladder of costs is made of: its rungs, and amounts that may be known, unknown, or known only from below. */
import type { Currency, Minor, Money, Rates } from "../money.ts";
import { convert, minor, sumMinor } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";

/** In the order in which they stand. */
export const rungIds = [
  "goods",
  "freight",
  "duty",
  "excise",
  "vat",
  "customs-fee",
  "broker",
  "declaration",
  "inspection",
  "commission",
  "total",
  "total-per-truck",
  "total-per-kg",
  "saved-with-st1",
] as const;
export type RungId = (typeof rungIds)[number];

/** The rule by which a rung was worked out; a key for its sentence. */
export type RungRule =
  | "price-times-quantity"
  | "freight-in-price"
  | "freight-added"
  | "freight-added-whole"
  | "duty-preference"
  | "duty-mfn"
  | "duty-mfn-dearest"
  | "excise-none"
  | "excise-given"
  | "vat-on-value-duty-excise"
  | "fee-per-declaration"
  | "broker-per-declaration"
  | "declaration-per-lot"
  | "declaration-none"
  | "inspection-per-truck"
  | "inspection-none"
  | "commission-from-producer"
  | "paid-by-seller"
  | "sum-of-rungs"
  | "total-over-trucks"
  | "total-over-quantity"
  | "mfn-duty-avoided"
  | "preference-not-open";

/** Why a rung cannot be told, or not wholly. */
export type Unknown =
  | "rate-missing"
  | "freight-not-known"
  | "tariff-line-missing"
  | "duty-unit-not-known"
  | "excise-not-known"
  | "vat-not-known"
  | "fee-not-known"
  | "risk-not-known"
  | "rests-on-unknown";

/** Where a reference value comes from; an empty source is the reader's own assumption. */
export type Origin = {
  readonly source: string;
  readonly asOf: PlainDate | null;
  /** Somebody of the Trade House has held it against its source. */
  readonly checked: boolean;
};
export type Sourced<T> = Origin & { readonly value: T };

/** BYN minor units; null when unknown. */
export type Amount = {
  readonly amount: Minor | null;
  /** The amount leaves something unknown out: it costs at least this. */
  readonly atLeast: boolean;
  readonly why: Unknown | null;
};

export type Rung = Amount & Origin & { readonly rung: RungId; readonly rule: RungRule };

export const noOrigin: Origin = { source: "", asOf: null, checked: false };

export const known = (amount: Minor): Amount => ({ amount, atLeast: false, why: null });
export const unknown = (why: Unknown): Amount => ({ amount: null, atLeast: false, why });
export const nothing: Amount = known(minor(0n));

/** Money in BYN; unknown, never nothing, without a rate. */
export function inByn(amount: Money, rates: Rates): Amount {
  const converted = convert(amount, "BYN", rates);
  return converted.ok ? known(converted.value.amount) : unknown("rate-missing");
}

/** A sum of parts; a part that is unknown makes the sum an "at least", unless nothing at all is known. */
export function together(parts: readonly Amount[]): Amount {
  const amounts = parts.flatMap((part) => part.amount ?? []);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  if (amounts.length === 0) return unknown("rests-on-unknown");
  const open = parts.some((part) => part.amount === null || part.atLeast);
  return { amount: sumMinor(amounts), atLeast: open, why: open ? "rests-on-unknown" : null };
}

/** So many times an amount. */
export function times(amount: Amount, count: number): Amount {
  return amount.amount === null ? amount : { ...amount, amount: minor(amount.amount * BigInt(count)) };
}

export function originOf(value: Origin | null): Origin {
  return value === null ? noOrigin : { source: value.source, asOf: value.asOf, checked: value.checked };
}

/** The first origin of several, if all of them are the same. */
export function sharedOrigin(all: readonly (Origin | null)[]): Origin {
  const [first = null] = all;
  const same = all.every((one) => one?.source === first?.source && one?.asOf === first?.asOf);
  return same ? originOf(first) : noOrigin;
}

/** An exchange rate with where and when it was published. */
export type RateOrigins = Readonly<
  Partial<Record<Currency, { readonly date: PlainDate; readonly source: string }>>
>;
