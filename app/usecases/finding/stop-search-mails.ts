import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Guest, Member, System } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

/**
 * Switches off all mails about a person's saved searches, for whoever holds the link of such a mail; null is a link that
 * does not hold. A second time is as good as the first.
 */
export async function stopSearchMails(
  call: Call<Guest | Member | System>,
  userId: string | null,
): Promise<Result<null, { readonly code: "link-expired" }>> {
  if (userId === null) return refuse({ code: "link-expired" });
  return inTransaction(call.db, async (tx) => {
    const stopped = await tx.savedSearch.updateMany({
      where: { userId, mails: true },
      data: { mails: false },
    });
    if (stopped.count > 0) {
      await record(tx, call, {
        deed: "stop-search-mails",
        subject: "person",
        subjectId: userId,
        after: { searches: stopped.count },
      });
    }
    return ok(null);
  });
}
