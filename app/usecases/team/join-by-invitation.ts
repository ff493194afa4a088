import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CompanyKind, Guest, Member } from "#app/domain/actor.ts";
import type { InvitationRefusal } from "#app/domain/companies/invitation.ts";
import { mayAccept } from "#app/domain/companies/invitation.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { hashPassword } from "../people/hash-password.ts";
import { lockInvitation, takeUpInvitation } from "./take-up-invitation.ts";

type Joined = {
  readonly userId: string;
  readonly company: { readonly id: string; readonly kind: CompanyKind };
};

export type JoinRefusal = InvitationRefusal | { readonly code: "invitation-has-account" };

/**
 * Somebody without an account takes up an invitation: makes the person, with the address the mail went to and as
 * confirmed, and their membership, in one deed. No company of their own is asked for.
 */
export async function joinByInvitation(
  call: Call<Guest | Member>,
  token: string,
  input: { readonly name: string; readonly password: string },
): Promise<Result<Joined, JoinRefusal>> {
  const passwordHash = await hashPassword(input.password);
  return inTransaction(call.db, async (tx): Promise<Result<Joined, JoinRefusal>> => {
    const locked = await lockInvitation(tx, token);
    if (locked === null) return refuse({ code: "invitation-gone" });
    const { email } = locked.invitation;
    const may = mayAccept(locked.invitation, email, call.now);
    if (!may.ok) return may;
    const [person] = await tx.user.createManyAndReturn({
      data: [
        {
          email,
          name: input.name,
          passwordHash,
          lang: call.lang,
          emailConfirmedAt: call.now,
          createdAt: call.now,
        },
      ],
      select: { id: true },
      skipDuplicates: true,
    });
    if (person === undefined) return refuse({ code: "invitation-has-account" });
    await record(tx, call, { deed: "sign-up", subject: "person", subjectId: person.id });
    await takeUpInvitation(tx, call, locked, { userId: person.id, name: input.name });
    return ok({ userId: person.id, company: { id: locked.company.id, kind: locked.company.kind } });
  });
}
