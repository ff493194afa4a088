import type { Db } from "#app/db/client.server.ts";
import type { CheckStanding, CompanyCheckKind } from "#app/domain/company-checks.ts";
import { standingOf } from "#app/domain/company-checks.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";

/** One line of the verification card: what was checked, when, by whom and until when it holds. */
export type VerifiedItem = {
  readonly kind: CompanyCheckKind;
  readonly checkedOn: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly by: string;
  /** What staff noted of it. */
  readonly note: string;
  readonly standing: CheckStanding;
};

/** What the Trade House has checked of a company, oldest first. The caller has settled that the reader may know. */
export async function unsafeVerificationOf(
  db: Pick<Db, "companyCheck" | "user">,
  companyId: string,
  now: Date,
): Promise<VerifiedItem[]> {
  const today = minskDate(now);
  const checks = await db.companyCheck.findMany({
    where: { companyId },
    orderBy: [{ checkedAt: "asc" }, { kind: "asc" }],
  });
  const staff = await db.user.findMany({
    where: { id: { in: [...new Set(checks.map(({ checkedById }) => checkedById))] } },
    select: { id: true, name: true },
  });
  return checks.map((check) => {
    const item = {
      kind: check.kind,
      checkedOn: minskDate(check.checkedAt),
      validUntil: check.validUntil && fromColumn(check.validUntil),
    };
    const by = staff.find(({ id }) => id === check.checkedById)?.name ?? "";
    return { ...item, by, note: check.note, standing: standingOf(item, today) };
  });
}
