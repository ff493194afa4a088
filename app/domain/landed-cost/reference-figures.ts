/** The fees and assumptions of the reference, as they hold on a day. */
import type { Currency, Money, Rates } from "../money.ts";
import { money } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Origin, RateOrigins, Sourced } from "./rung.ts";

/** Kinds of rows that the landed cost is made of. */
export const feeKinds = [
  "freight",
  "freight-to-border",
  "customs-fee",
  "broker",
  "declaration",
  "phyto-inspection",
  "vet-inspection",
] as const;
export type FeeKind = (typeof feeKinds)[number];

export type FeeRow = {
  readonly kind: string;
  /** What the fee is for within its kind; "*" for everything. */
  readonly key: string;
  /** Minor units of the currency; basis points where there is none. */
  readonly amount: bigint;
  readonly currency: Currency | null;
  readonly validFrom: PlainDate;
  readonly source: string;
  readonly asOf: PlainDate;
  /** Who held it against its source; empty: nobody yet. */
  readonly verifiedBy: string;
};

export type ReferenceFigures = {
  readonly fees: readonly FeeRow[];
  readonly rates: Rates;
  readonly rateOrigins: RateOrigins;
  /** The day for which the rates were asked; they may be older. */
  readonly ratesAt: PlainDate;
};

/**
 * The row that holds on a day: the newest valid of the first key that has one. Rows that become valid later do not
 * count yet, and older ones no more.
 */
export function feeOn(
  rows: readonly FeeRow[],
  kind: FeeKind,
  keys: readonly string[],
  day: PlainDate,
): FeeRow | null {
  for (const key of keys) {
    const valid = rows.filter((row) => row.kind === kind && row.key === key && row.validFrom <= day);
    const [first, ...others] = valid;
    if (first !== undefined) {
      return others.reduce((newest, row) => (row.validFrom > newest.validFrom ? row : newest), first);
    }
  }
  return null;
}

/** The origin of a row of the reference data. */
export function originOfRow(row: {
  readonly source: string;
  readonly asOf: PlainDate;
  readonly verifiedBy: string;
}): Origin {
  return { source: row.source, asOf: row.asOf, checked: row.verifiedBy !== "" };
}

/** The fee as money with its origin; null without a row, or when the row has no currency. */
export function feeMoney(row: FeeRow | null): Sourced<Money> | null {
  if (row?.currency == null) return null;
  return { value: money(row.amount, row.currency), ...originOfRow(row) };
}

/** A share in basis points with its origin. */
export function feeShare(row: FeeRow | null): Sourced<number> | null {
  if (row === null || row.currency !== null || row.amount < 0n || row.amount > 10_000n) return null;
  return { value: Number(row.amount), ...originOfRow(row) };
}
