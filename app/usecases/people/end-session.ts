import type { Call } from "#app/db/call.ts";
import type { Member } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";

/** Ends one session of the person; one that has ended already is ended. */
export async function endOneSession(call: Call<Member>, sessionId: string): Promise<Result<null, never>> {
  await call.db.session.deleteMany({ where: { id: sessionId, userId: call.actor.userId } });
  return ok(null);
}

/** Ends every session of the person but the one they use. */
export async function endOtherSessions(call: Call<Member>, keptId: string): Promise<Result<null, never>> {
  await call.db.session.deleteMany({ where: { userId: call.actor.userId, id: { not: keptId } } });
  return ok(null);
}
