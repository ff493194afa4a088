import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Member, Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { ChangeableField } from "#app/domain/companies/change.ts";
import { changeableFields, checksForChange, touchesBank } from "#app/domain/companies/change.ts";
import { sameHolder } from "#app/domain/companies/holder-name.ts";
import { roleMay } from "#app/domain/companies/powers.ts";

type Row = { readonly [Field in ChangeableField]: string | null };

const fieldsOf = (row: Row): ChangeableField[] => changeableFields.filter((field) => row[field] !== null);

const figures = {
  legalName: true,
  taxNumber: true,
  address: true,
  iban: true,
  bic: true,
  bankName: true,
  beneficiary: true,
} as const;

/** The active company's changes, for its own people; null company for a person who belongs to none. */
export async function companyChangesPage({ actor, db, now }: Ask<Member>) {
  const companyId = actor.activeCompanyId;
  const role = companyId === null ? null : roleIn(actor, companyId);
  if (companyId === null || role === null) return { company: null } as const;
  const company = await db.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { id: true, kind: true, country: true, state: true, payoutsFrom: true, ...figures },
  });
  const waiting = await unsafeWaitingChange(db, companyId, now);
  const decided = await db.companyChange.findMany({
    where: { companyId, state: { not: "waiting" } },
    orderBy: { decidedAt: "desc" },
    take: 10,
  });
  return {
    company,
    mayChange: roleMay(role, "change-company").ok,
    open: company.state === "verified" || company.state === "suspended",
    payoutsFrom: company.payoutsFrom !== null && company.payoutsFrom > now ? company.payoutsFrom : null,
    waiting,
    decided: decided.map((change) => ({
      id: change.id,
      state: change.state,
      fields: fieldsOf(change),
      submittedAt: change.submittedAt,
      decidedAt: change.decidedAt,
      reasons: change.reasons,
      comment: change.comment,
    })),
  } as const;
}

/** The change of a company that waits, beside what stands now. The caller has settled that the reader may see it. */
export async function unsafeWaitingChange(
  db: Pick<Db, "companyChange" | "company" | "user">,
  companyId: string,
  now: Date,
) {
  const change = await db.companyChange.findFirst({ where: { companyId, state: "waiting" } });
  if (change === null) return null;
  const company = await db.company.findUniqueOrThrow({ where: { id: companyId }, select: figures });
  const asker = await db.user.findUnique({ where: { id: change.submittedById }, select: { name: true } });
  const fields = fieldsOf(change);
  const beneficiary = change.beneficiary ?? company.beneficiary;
  const legalName = change.legalName ?? company.legalName;
  return {
    id: change.id,
    note: change.note,
    by: asker?.name ?? "",
    submittedAt: change.submittedAt,
    dueAt: change.dueAt,
    late: change.dueAt <= now,
    bank: touchesBank(fields),
    checks: checksForChange(fields),
    /** The account bears another name than the company's; for staff to look at. */
    holderDiffers: sameHolder(beneficiary, legalName) ? null : { beneficiary, legalName },
    fields: fields.map((field) => ({ field, before: company[field], after: change[field] ?? "" })),
  };
}

export type WaitingChange = NonNullable<Awaited<ReturnType<typeof unsafeWaitingChange>>>;

const AT_MOST = 50;

/** Changes of verified companies that wait for staff, the most urgent first. Staff see every company. */
export async function waitingChanges({ actor, db, now }: Ask<Staff>) {
  const rows = await db.companyChange.findMany({
    where: { state: "waiting" },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: AT_MOST,
    include: { company: { select: { id: true, legalName: true, kind: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    company: row.company,
    fields: fieldsOf(row),
    submittedAt: row.submittedAt,
    dueAt: row.dueAt,
    late: row.dueAt <= now,
    own: roleIn(actor, row.company.id) !== null,
  }));
}
