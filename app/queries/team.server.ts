import type { Ask } from "#app/db/call.ts";
import type { Member } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { roleMay } from "#app/domain/companies/powers.ts";
import { minor } from "#app/domain/money.ts";

/** The people of the active company and, for its owners, who was invited; null when the person belongs to none. */
export async function teamPage({ actor, db, now }: Ask<Member>) {
  const companyId = actor.activeCompanyId;
  const role = companyId === null ? null : roleIn(actor, companyId);
  if (companyId === null || role === null) return { company: null } as const;
  const company = await db.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { id: true, legalName: true, state: true, kind: true },
  });
  const members = await db.membership.findMany({
    where: { companyId },
    orderBy: { createdAt: "asc" },
    select: {
      role: true,
      createdAt: true,
      monthlyLimit: true,
      user: { select: { id: true, name: true, email: true, blockedAt: true } },
    },
  });
  const mayManage = roleMay(role, "invite-member").ok;
  const invitations = mayManage
    ? await db.invitation.findMany({
        where: { companyId, acceptedAt: null, withdrawnAt: null },
        orderBy: [{ sentAt: "desc" }, { id: "asc" }],
        select: { id: true, email: true, role: true, sentAt: true, expiresAt: true },
      })
    : [];
  const owners = members.filter((member) => member.role === "owner" && member.user.blockedAt === null);
  return {
    company,
    memberships: actor.memberships,
    mayManage,
    /** They could not leave: nobody else owns the company. */
    lastOwner: role === "owner" && owners.every(({ user }) => user.id === actor.userId),
    members: members.map(({ user, role: theirs, createdAt, monthlyLimit }) => ({
      userId: user.id,
      name: user.name,
      email: user.email,
      role: theirs,
      since: createdAt,
      you: user.id === actor.userId,
      /** Hundredths of a BYN a month; for the owners and the member. */
      limit:
        monthlyLimit === null || theirs !== "manager" || !(mayManage || user.id === actor.userId)
          ? null
          : minor(monthlyLimit),
    })),
    invitations: invitations.map((invitation) => ({
      ...invitation,
      expired: invitation.expiresAt <= now,
    })),
  } as const;
}
