import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Db, Tx } from "./client.server.ts";

/**
 * Whether a buyer may import alcohol on a day: staff have looked the right up, and what they wrote down has not run out.
 * The import of alcohol is the state's exclusive right in Belarus, exercised by importers chosen by tender.
 */
export async function mayImportAlcohol(db: Db | Tx, companyId: string, now: Date): Promise<boolean> {
  const today = toColumn(minskDate(now));
  const found = await db.company.findFirst({
    where: {
      id: companyId,
      alcoholRight: true,
      checks: { none: { kind: "alcohol_right", validUntil: { lt: today } } },
    },
    select: { id: true },
  });
  return found !== null;
}
