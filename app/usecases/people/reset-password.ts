import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { hashPassword } from "./hash-password.ts";
import { hashOfToken } from "./mail-token.ts";

/** Sets a new password by the link of a mail: once, within the hour; every session of the person ends. */
export async function resetPassword(
  call: Call<Guest | Member>,
  input: { readonly token: string; readonly password: string },
): Promise<Result<null, { readonly code: "link-expired" }>> {
  const passwordHash = await hashPassword(input.password);
  return inTransaction(call.db, async (tx) => {
    const tokenHash = hashOfToken(input.token);
    // Taking the token decides: of two that come at once, one finds it unused.
    const taken = await tx.emailToken.updateMany({
      where: { tokenHash, purpose: "reset_password", usedAt: null, expiresAt: { gt: call.now } },
      data: { usedAt: call.now },
    });
    if (taken.count !== 1) return refuse({ code: "link-expired" });
    const { id, user } = await tx.emailToken.findUniqueOrThrow({
      where: { tokenHash },
      select: {
        id: true,
        user: { select: { id: true, email: true, lang: true, name: true, emailConfirmedAt: true } },
      },
    });
    await tx.user.update({
      where: { id: user.id },
      // Who could open the mail has shown that the address is theirs.
      data: { passwordHash, emailConfirmedAt: user.emailConfirmedAt ?? call.now },
    });
    await tx.session.deleteMany({ where: { userId: user.id } });
    await record(tx, call, {
      deed: "reset-password",
      subject: "person",
      subjectId: user.id,
      before: { password: "old" },
      after: { password: "new" },
    });
    const to = { userId: user.id, email: user.email, lang: user.lang };
    const mail = {
      kind: "password-changed" as const,
      event: id,
      to,
      data: { name: user.name },
      link: "/forgot-password",
    };
    await tell(tx, [mail], call.now);
    return ok(null);
  });
}
