import { mayImportAlcohol } from "#app/domain/companies/alcohol-right.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Db, Tx } from "./client.server.ts";
import { trustColumns, trustFrom } from "./company-trust.server.ts";

/** Whether a company may import alcohol now; false for one that does not exist. */
export async function importsAlcohol(db: Db | Tx, companyId: string, now: Date): Promise<boolean> {
  const company = await db.company.findUnique({
    where: { id: companyId },
    select: { ...trustColumns, alcoholRight: true },
  });
  if (company === null) return false;
  const { alcoholRight } = company;
  return mayImportAlcohol({ alcoholRight, checks: trustFrom(company).checks }, minskDate(now));
}
