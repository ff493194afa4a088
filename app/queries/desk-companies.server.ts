import type { Ask } from "#app/db/call.ts";
import type { CompanyState, Staff } from "#app/domain/actor.ts";
import { companyStates, roleIn } from "#app/domain/actor.ts";
import { companyMoves } from "#app/domain/companies/states.ts";
import { checksFor } from "#app/domain/company-checks.ts";
import { unsafeProfileOf } from "./company.server.ts";
import { unsafeWaitingChange } from "./company-changes.server.ts";
import { recordAbout } from "./record.server.ts";
import { unsafeVerificationOf } from "./verification.server.ts";

const perPage = 50;

/** The queue of companies in one state: those that wait by due time, the others by name. Staff see every company. */
export async function deskCompaniesPage(
  { db, now }: Ask<Staff>,
  filter: { readonly state: CompanyState; readonly page: number },
) {
  const counts = await db.company.groupBy({ by: ["state"], _count: { _all: true } });
  const count = (state: CompanyState) => counts.find((row) => row.state === state)?._count._all ?? 0;
  const rows = await db.company.findMany({
    where: { state: filter.state },
    orderBy:
      filter.state === "submitted"
        ? [{ dueAt: "asc" }, { id: "asc" }]
        : [{ decidedAt: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }, { id: "asc" }],
    skip: (filter.page - 1) * perPage,
    take: perPage + 1,
    select: {
      id: true,
      kind: true,
      state: true,
      legalName: true,
      country: true,
      taxNumber: true,
      submittedAt: true,
      dueAt: true,
      decidedAt: true,
      createdAt: true,
    },
  });
  return {
    ...filter,
    states: companyStates.map((state) => ({ state, count: count(state) })),
    companies: rows
      .slice(0, perPage)
      .map((row) => ({ ...row, late: row.dueAt !== null && row.dueAt <= now })),
    more: rows.length > perPage,
  };
}

/** One company as staff check it, with what they may decide; null when there is no such company. */
export async function deskCompanyPage({ actor, db, now, lang }: Ask<Staff>, companyId: string) {
  if ((await db.company.count({ where: { id: companyId } })) === 0) return null;
  const company = await unsafeProfileOf(db, companyId);
  const checks = await unsafeVerificationOf(db, companyId, now);
  const namesakes = await db.company.findMany({
    where: { country: company.country, taxNumber: company.taxNumber, id: { not: companyId } },
    orderBy: { createdAt: "asc" },
    select: { id: true, legalName: true, state: true },
  });
  const members = await db.membership.findMany({
    where: { companyId },
    orderBy: { createdAt: "asc" },
    select: { role: true, user: { select: { name: true, email: true, emailConfirmedAt: true } } },
  });
  const region =
    company.regionSlug === null ? null : await db.region.findUnique({ where: { slug: company.regionSlug } });
  const own = roleIn(actor, companyId) !== null;
  return {
    company,
    region,
    checks,
    offered: checksFor[company.kind].offered,
    required: checksFor[company.kind].required,
    namesakes,
    members: members.map(({ role, user }) => ({
      role,
      name: user.name,
      email: user.email,
      confirmed: user.emailConfirmedAt !== null,
    })),
    history: await recordAbout({ actor, db, now, lang }, "company", [companyId]),
    own,
    change: await unsafeWaitingChange(db, companyId, now),
    moves: own || actor.kind === "finance" ? [] : Object.keys(companyMoves[company.state]),
    late: company.dueAt !== null && company.dueAt <= now,
  };
}
