import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import type { TeamMember } from "#app/domain/companies/team.ts";

/**
 * Locks a company and reads its people as they are now: what the session says of roles may be a moment old, and two
 * owners may lower each other at the same instant. Null: there is no such company.
 */
export async function lockTeam(tx: Tx, companyId: string) {
  if (!(await lockRow(tx, "company", companyId))) return null;
  const company = await tx.company.findUniqueOrThrow({
    where: { id: companyId },
    select: {
      id: true,
      legalName: true,
      kind: true,
      memberships: {
        orderBy: { createdAt: "asc" },
        select: {
          role: true,
          user: { select: { id: true, email: true, lang: true, name: true, blockedAt: true } },
        },
      },
    },
  });
  const team: TeamMember[] = company.memberships.map(({ role, user }) => ({
    userId: user.id,
    role,
    active: user.blockedAt === null,
  }));
  const people = company.memberships.map(({ role, user }) => ({ ...user, role }));
  return { id: company.id, legalName: company.legalName, kind: company.kind, team, people };
}

export type LockedTeam = NonNullable<Awaited<ReturnType<typeof lockTeam>>>;
