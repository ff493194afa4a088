import type { Tx } from "#app/db/client.server.ts";
import { rememberOwnerAddress } from "#app/db/owner-addresses.server.ts";
import type { LockedTeam } from "./lock-team.ts";

/**
 * Takes a person out of a company, at once: sessions read memberships anew with every request. What lay in their basket
 * for the company goes with them; an owner's address is remembered for a while.
 */
export async function endMembership(
  tx: Tx,
  { id: companyId, people }: LockedTeam,
  userId: string,
  now: Date,
): Promise<void> {
  await tx.membership.delete({ where: { userId_companyId: { userId, companyId } } });
  await tx.basketLine.deleteMany({ where: { userId, companyId } });
  await tx.session.updateMany({
    where: { userId, activeCompanyId: companyId },
    data: { activeCompanyId: null },
  });
  const person = people.find(({ id }) => id === userId);
  if (person?.role === "owner")
    await rememberOwnerAddress(tx, { companyId, userId, email: person.email }, now);
}

/** What an owner was stripped of against their will they shall not come back by: their open invitations end. */
export async function withdrawInvitationsOf(
  tx: Tx,
  companyId: string,
  userId: string,
  now: Date,
): Promise<void> {
  await tx.invitation.updateMany({
    where: { companyId, invitedById: userId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
}
