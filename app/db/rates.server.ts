import type { Currency, RateE8, Rates } from "#app/domain/money.ts";
import { currencies, rateE8 } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { toColumn } from "#app/domain/plain-date.ts";
import type { Db, Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/** A rate with where and when it was published. */
export type PublishedRate = { readonly rate: RateE8; readonly date: PlainDate; readonly source: string };

/** The newest rates to BYN known on a day: what was published on it or, the last before it. */
export async function ratesOn(
  db: Db | Tx,
  day: PlainDate,
): Promise<{ rates: Rates; published: Partial<Record<Currency, PublishedRate>> }> {
  const published = publishedIn(await db.$queryRaw<RateRow[]>(ratesKnownOn(day)));
  const rates: Partial<Record<Currency, RateE8>> = { BYN: rateE8(100_000_000n) };
  for (const currency of currencies) {
    const known = published[currency];
    if (known !== undefined) rates[currency] = known.rate;
  }
  return { rates, published };
}

/** A published rate as the database says it. */
export type RateRow = {
  readonly currency: Currency;
  readonly date: PlainDate;
  readonly rate: string;
  readonly source: string;
};

/** The question for the newest rates known on a day. */
export const ratesKnownOn = (day: PlainDate): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (currency) currency::text, date::text, byn_per_unit_e8::text AS rate, source FROM exchange_rates
  WHERE date <= ${toColumn(day)}::date ORDER BY currency, date DESC`;

/** Its answer, by currency. */
export function publishedIn(rows: readonly RateRow[]): Partial<Record<Currency, PublishedRate>> {
  const published: Partial<Record<Currency, PublishedRate>> = {};
  for (const { currency, date, rate, source } of rows)
    published[currency] = { rate: rateE8(BigInt(rate)), date, source };
  return published;
}
