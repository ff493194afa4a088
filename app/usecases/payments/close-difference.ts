import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type CloseDifferenceRefusal = { readonly code: "not-found" } | { readonly code: "moved-on" };

/** Finance found out why the provider's book and ours differ, and says so; the books stay as they are. */
export function closeDifference(
  call: Call<Finance | Director>,
  { differenceId, reason }: { readonly differenceId: string; readonly reason: string },
): Promise<Result<null, CloseDifferenceRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const difference = await tx.providerDifference.findUnique({ where: { id: differenceId } });
    if (difference === null) return refuse({ code: "not-found" });
    const { count } = await tx.providerDifference.updateMany({
      where: { id: differenceId, closedAt: null },
      data: { reason, closedById: call.actor.userId, closedAt: call.now },
    });
    if (count === 0) return refuse({ code: "moved-on" });
    await record(tx, call, {
      deed: "close-difference",
      subject: "provider-difference",
      subjectId: differenceId,
      after: { state: "closed", kind: difference.kind, source: difference.source },
      reason,
    });
    return ok(null);
  });
}
