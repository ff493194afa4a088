import type { Db, Tx } from "#app/db/client.server.ts";
import type { Currency, Minor } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";

/** Up to this amount one person of finance lets money go; nothing configured: never one. */
export async function twoPersonLimit(db: Db | Tx, currency: Currency, now: Date): Promise<Minor> {
  const row = await db.referenceFee.findFirst({
    where: { kind: "two-person-limit", currency, validFrom: { lte: toColumn(minskDate(now)) } },
    orderBy: { validFrom: "desc" },
  });
  return minor(row?.amount ?? 0n);
}
