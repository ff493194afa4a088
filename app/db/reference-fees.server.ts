import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Db, Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/**
 * The Trade House's commission in basis points for goods of these categories on a day: the highest that applies, a
 * category's own rate before the general one. Throws when no rate is on record: an order without one cannot be booked.
 */
export async function commissionOf(db: Db | Tx, categories: readonly string[], now: Date): Promise<number> {
  const rows = await db.$queryRaw<CommissionRow[]>(commissionsOn(categories, minskDate(now)));
  return highestCommission(rows, categories);
}

/** A commission on record, in basis points, for a category or for all ("*"). */
export type CommissionRow = { readonly key: string; readonly amount: string };

/** The question for what may apply to these categories on a day, the newest first. */
export const commissionsOn = (categories: readonly string[], day: PlainDate): Prisma.Sql => Prisma.sql`
  SELECT key, amount::text FROM reference_fees
  WHERE kind = 'commission' AND key = ANY(${[...new Set(categories), "*"]}::text[])
    AND valid_from <= ${toColumn(day)}::date
  ORDER BY valid_from DESC`;

/** Its answer for one order's categories; throws when there is none for one of them. */
export function highestCommission(rows: readonly CommissionRow[], categories: readonly string[]): number {
  const rates = categories.map((category) => {
    const row = rows.find(({ key }) => key === category) ?? rows.find(({ key }) => key === "*");
    if (!row) throw new Error(`no commission is on record for ${category}`);
    return Number(row.amount);
  });
  return Math.max(...rates);
}
