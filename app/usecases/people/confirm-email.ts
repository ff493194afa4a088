import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { hashOfToken } from "./mail-token.ts";

/** Notes that the address is the person's. Opened again, the link still says so: mail programs open links twice. */
export async function confirmEmail(
  call: Call<Guest | Member>,
  token: string,
): Promise<Result<null, { readonly code: "link-expired" }>> {
  return inTransaction(call.db, async (tx) => {
    const found = await tx.emailToken.findUnique({
      where: { tokenHash: hashOfToken(token), purpose: "confirm_email" },
      select: {
        id: true,
        usedAt: true,
        expiresAt: true,
        user: { select: { id: true, emailConfirmedAt: true } },
      },
    });
    if (found === null) return refuse({ code: "link-expired" });
    if (found.user.emailConfirmedAt !== null) return ok(null);
    if (found.usedAt !== null || found.expiresAt <= call.now) return refuse({ code: "link-expired" });
    const confirmed = await tx.user.updateMany({
      where: { id: found.user.id, emailConfirmedAt: null },
      data: { emailConfirmedAt: call.now },
    });
    await tx.emailToken.updateMany({ where: { id: found.id }, data: { usedAt: call.now } });
    if (confirmed.count === 1) {
      await record(tx, call, {
        deed: "confirm-email",
        subject: "person",
        subjectId: found.user.id,
        before: { confirmedAt: null },
        after: { confirmedAt: call.now.toISOString() },
      });
    }
    return ok(null);
  });
}
