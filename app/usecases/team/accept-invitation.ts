import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { InvitationRefusal } from "#app/domain/companies/invitation.ts";
import { mayAccept } from "#app/domain/companies/invitation.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockInvitation, takeUpInvitation } from "./take-up-invitation.ts";

type Accepted = Result<{ readonly companyId: string }, InvitationRefusal>;

/**
 * A signed-in person takes up an invitation that was sent to their address. That they hold the link shows that mail to
 * the address reaches them: it counts as confirmed.
 */
export function acceptInvitation(call: Call<Member>, token: string): Promise<Accepted> {
  const { userId } = call.actor;
  return inTransaction(call.db, async (tx): Promise<Accepted> => {
    const locked = await lockInvitation(tx, token);
    if (locked === null) return refuse({ code: "invitation-gone" });
    const { email, name } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    const may = mayAccept(locked.invitation, email, call.now);
    if (!may.ok) return may;
    await takeUpInvitation(tx, call, locked, { userId, name });
    await tx.user.updateMany({
      where: { id: userId, emailConfirmedAt: null },
      data: { emailConfirmedAt: call.now },
    });
    return ok({ companyId: locked.company.id });
  });
}
