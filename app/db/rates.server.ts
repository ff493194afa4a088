import type { Currency, RateE8, Rates } from "#app/domain/money.ts";
import { rateE8 } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, toColumn } from "#app/domain/plain-date.ts";
import type { Db, Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/** A rate with where and when it was published. */
export type PublishedRate = { readonly rate: RateE8; readonly date: PlainDate; readonly source: string };

/** The newest rates to BYN known on a day: what was published on it or, the last before it. */
export async function ratesOn(
  db: Db | Tx,
  day: PlainDate,
): Promise<{ rates: Rates; published: Partial<Record<Currency, PublishedRate>> }> {
  const rows = await db.$queryRaw<
    { currency: Currency; date: Date; byn_per_unit_e8: bigint; source: string }[]
  >(Prisma.sql`
    SELECT DISTINCT ON (currency) currency, date, byn_per_unit_e8, source FROM exchange_rates
    WHERE date <= ${toColumn(day)}::date ORDER BY currency, date DESC`);
  const published: Partial<Record<Currency, PublishedRate>> = {};
  const rates: Partial<Record<Currency, RateE8>> = { BYN: rateE8(100_000_000n) };
  for (const row of rows) {
    const rate = rateE8(row.byn_per_unit_e8);
    rates[row.currency] = rate;
    published[row.currency] = { rate, date: fromColumn(row.date), source: row.source };
  }
  return { rates, published };
}
