import type { Db, Tx } from "#app/db/client.server.ts";
import type { Currency, Minor } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";

/** What banks may have kept of one transfer and finance may write off; nothing on record: nothing. */
export async function transferFeeTolerance(tx: Db | Tx, currency: Currency, now: Date): Promise<Minor> {
  const row = await tx.referenceFee.findFirst({
    where: { kind: "transfer-fee-tolerance", currency, validFrom: { lte: toColumn(minskDate(now)) } },
    orderBy: { validFrom: "desc" },
  });
  return minor(row?.amount ?? 0n);
}
