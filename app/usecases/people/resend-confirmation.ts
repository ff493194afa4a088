import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import { sendConfirmation } from "./send-confirmation.ts";

/** Sends the confirmation link once more; the earlier one stops working. Does nothing when the address is confirmed. */
export async function resendConfirmation(call: Call<Member>): Promise<Result<null, never>> {
  await inTransaction(call.db, async (tx) => {
    const person = await tx.user.findUniqueOrThrow({
      where: { id: call.actor.userId },
      select: { id: true, email: true, name: true, lang: true, emailConfirmedAt: true },
    });
    if (person.emailConfirmedAt !== null) return;
    await sendConfirmation(tx, { ...person, userId: person.id }, call.now);
  });
  return ok(null);
}
