import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Db, Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/**
 * The Trade House's commission in basis points for goods of these categories on a day: the highest that applies, a
 * category's own rate before the general one. Throws when no rate is on record: an order without one cannot be booked.
 */
export async function commissionOf(db: Db | Tx, categories: readonly string[], now: Date): Promise<number> {
  const [rate] = await commissionsOf(db, [categories], now);
  if (rate === undefined) throw new Error("no commission was asked for");
  return rate;
}

/** The same for several orders at once, in one statement; the rates come as the orders were given. */
export async function commissionsOf(
  db: Db | Tx,
  orders: readonly (readonly string[])[],
  now: Date,
): Promise<number[]> {
  const rows = await db.$queryRaw<{ key: string; amount: bigint }[]>(Prisma.sql`
    SELECT key, amount FROM reference_fees
    WHERE kind = 'commission' AND key = ANY(${[...new Set(orders.flat()), "*"]}::text[])
      AND valid_from <= ${toColumn(minskDate(now))}::date
    ORDER BY valid_from DESC`);
  return orders.map((categories) => highest(rows, categories));
}

function highest(rows: readonly { key: string; amount: bigint }[], categories: readonly string[]): number {
  const rates = categories.map((category) => {
    const row = rows.find(({ key }) => key === category) ?? rows.find(({ key }) => key === "*");
    if (!row) throw new Error(`no commission is on record for ${category}`);
    return Number(row.amount);
  });
  return Math.max(...rates);
}
