import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { higherRole } from "#app/domain/companies/invitation.ts";
import { hashOfToken } from "../people/mail-token.ts";
import { lockTeam } from "./lock-team.ts";
import { ownersBut, tellTeam } from "./tell-team.ts";

/** Finds the invitation of a link and locks its company; null: there is none (any more). */
export async function lockInvitation(tx: Tx, token: string) {
  const where = { tokenHash: hashOfToken(token) };
  const found = await tx.invitation.findUnique({ where, select: { companyId: true } });
  const company = found && (await lockTeam(tx, found.companyId));
  if (!company) return null;
  // A newer mail may have been sent while we waited: then this link is no more.
  const invitation = await tx.invitation.findUnique({ where });
  return invitation && { invitation, company };
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockInvitation>>>;

/** Makes the person a member, once. Who belongs already keeps the higher of both roles. */
export async function takeUpInvitation(
  tx: Tx,
  call: Call<Guest | Member>,
  { invitation, company }: Locked,
  person: { readonly userId: string; readonly name: string },
): Promise<void> {
  const { userId } = person;
  const key = { userId, companyId: company.id };
  const before = company.team.find((member) => member.userId === userId)?.role;
  const role = before === undefined ? invitation.role : higherRole(before, invitation.role);
  await tx.membership.upsert({
    where: { userId_companyId: key },
    create: { ...key, role, createdAt: call.now },
    update: { role },
  });
  await tx.invitation.update({
    where: { id: invitation.id, acceptedAt: null, withdrawnAt: null },
    data: { acceptedAt: call.now, acceptedById: userId },
  });
  await record(tx, call, {
    deed: "accept-invitation",
    subject: "company",
    subjectId: company.id,
    after: { invitation: invitation.id, member: userId, role },
  });
  const news = { event: invitation.id, member: person.name, role };
  await tellTeam(tx, company, ownersBut(company, userId), { kind: "member-joined", ...news }, call.now);
}
