import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";

/** Saves the person's name and the language the house writes to them in. */
export async function saveAccount(
  call: Call<Member>,
  input: { readonly name: string; readonly lang: Lang },
): Promise<Result<{ readonly lang: Lang }, never>> {
  const { userId } = call.actor;
  return inTransaction(call.db, async (tx) => {
    const before = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { name: true, lang: true },
    });
    const after = { name: input.name, lang: input.lang };
    await tx.user.update({ where: { id: userId }, data: after });
    // That the name changed is on record, the name is not.
    await record(tx, call, { deed: "save-account", subject: "person", subjectId: userId, before, after });
    return ok({ lang: input.lang });
  });
}
