import type { Call } from "#app/db/call.ts";
import { tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { ok } from "#app/domain/result.ts";
import { issueToken } from "./mail-token.ts";

/** Sends the link that sets a new password, good for an hour and once. For an unknown address: nothing, and no word of it. */
export async function forgotPassword(
  call: Call<Guest | Member>,
  email: string,
): Promise<{ ok: true; value: null }> {
  await inTransaction(call.db, async (tx) => {
    const person = await tx.user.findUnique({
      where: { email },
      select: { id: true, email: true, name: true, lang: true, blockedAt: true },
    });
    if (person === null || person.blockedAt !== null) return;
    const { id, token } = await issueToken(tx, "reset_password", person.id, call.now);
    const to = { userId: person.id, email: person.email, lang: person.lang };
    await tell(
      tx,
      [
        {
          kind: "reset-password",
          event: id,
          to,
          data: { name: person.name },
          link: `/reset-password/${token}`,
        },
      ],
      call.now,
    );
  });
  return ok(null);
}
