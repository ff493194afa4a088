import type { Db } from "#app/db/client.server.ts";
import type { CheckStanding, CompanyCheckKind } from "#app/domain/company-checks.ts";
import { standingOf } from "#app/domain/company-checks.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";

/** One item of a verification as everybody may see it: without the name of the member of staff. */
export type PublicCheck = {
  readonly kind: CompanyCheckKind;
  readonly checkedOn: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly standing: CheckStanding;
};

/** What the Trade House has checked of a company. */
export async function publicChecks(
  db: Pick<Db, "companyCheck">,
  companyId: string,
  today: PlainDate,
): Promise<PublicCheck[]> {
  const checks = await db.companyCheck.findMany({
    where: { companyId },
    orderBy: [{ checkedAt: "asc" }, { kind: "asc" }],
    select: { kind: true, checkedAt: true, validUntil: true },
  });
  return checks.map(({ kind, checkedAt, validUntil }) => {
    const item = {
      kind,
      checkedOn: minskDate(checkedAt),
      validUntil: validUntil === null ? null : fromColumn(validUntil),
    };
    return { ...item, standing: standingOf(item, today) };
  });
}
