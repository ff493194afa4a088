import type { Call } from "#app/db/call.ts";
import type { Member } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";

/** Marks the person's notices as read, up to the newest they were shown: later ones they have not seen. */
export async function readNotices(call: Call<Member>, upTo: Date): Promise<Result<null, never>> {
  await call.db.notice.updateMany({
    where: { userId: call.actor.userId, readAt: null, createdAt: { lte: upTo } },
    data: { readAt: call.now },
  });
  return ok(null);
}
