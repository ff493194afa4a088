import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fitsPassword, hashPassword } from "./hash-password.ts";

/** Sets a new password for who knows the present one; every other session of the person ends. */
export async function changePassword(
  call: Call<Member>,
  input: { readonly currentPassword: string; readonly newPassword: string },
  sessionId: string,
): Promise<Result<null, { readonly code: "current-password-wrong" | "moved-on" }>> {
  const { userId } = call.actor;
  const person = await call.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true, email: true, lang: true, name: true },
  });
  if (!(await fitsPassword(person.passwordHash, input.currentPassword))) {
    return refuse({ code: "current-password-wrong" });
  }
  const passwordHash = await hashPassword(input.newPassword);
  return inTransaction(call.db, async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id: userId, passwordHash: person.passwordHash },
      data: { passwordHash },
    });
    if (changed.count !== 1) return refuse({ code: "moved-on" });
    await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    await record(tx, call, {
      deed: "change-password",
      subject: "person",
      subjectId: userId,
      before: { password: "old" },
      after: { password: "new" },
    });
    const to = { userId, email: person.email, lang: person.lang };
    const event = `${userId}/${call.requestId}`;
    const mail = {
      kind: "password-changed" as const,
      event,
      to,
      data: { name: person.name },
      link: "/forgot-password",
    };
    await tell(tx, [mail], call.now);
    return ok(null);
  });
}
