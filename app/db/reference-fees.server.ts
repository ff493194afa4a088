import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Db, Tx } from "./client.server.ts";

/**
 * The Trade House's commission in basis points for goods of these categories on a day: the highest that applies, a
 * category's own rate before the general one. Throws when no rate is on record: an order without one cannot be booked.
 */
export async function commissionOf(db: Db | Tx, categories: readonly string[], now: Date): Promise<number> {
  const rows = await db.referenceFee.findMany({
    where: {
      kind: "commission",
      key: { in: [...categories, "*"] },
      validFrom: { lte: toColumn(minskDate(now)) },
    },
    orderBy: { validFrom: "desc" },
  });
  const rates = categories.map((category) => {
    const row = rows.find(({ key }) => key === category) ?? rows.find(({ key }) => key === "*");
    if (!row) throw new Error(`no commission is on record for ${category}`);
    return Number(row.amount);
  });
  return Math.max(...rates);
}
