import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { DeedName } from "#app/domain/audit/deeds.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";

/** Ends one session of the person; one that has ended already is ended. */
export function endOneSession(call: Call<Member>, sessionId: string): Promise<Result<null, never>> {
  return endSessions(call, "end-session", { id: sessionId });
}

/** Ends every session of the person but the one they use. */
export function endOtherSessions(call: Call<Member>, keptId: string): Promise<Result<null, never>> {
  return endSessions(call, "end-other-sessions", { id: { not: keptId } });
}

function endSessions(
  call: Call<Member>,
  deed: DeedName,
  which: { readonly id: string | { readonly not: string } },
): Promise<Result<null, never>> {
  const { userId } = call.actor;
  return inTransaction(call.db, async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId, ...which } });
    if (count > 0)
      await record(tx, call, { deed, subject: "person", subjectId: userId, after: { ended: count } });
    return ok(null);
  });
}
