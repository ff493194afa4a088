import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { decideApproval } from "#app/domain/orders/approval.ts";
import { endApproval } from "./end-approval.ts";
import { tellAboutApproval } from "./tell-about-approval.ts";

const batch = 100;

/**
 * Ends the requests that nobody answered within 24 hours, each once, in a transaction of its own; an answer after that
 * time is late either way.
 */
export async function expireApprovals(call: Call<System>): Promise<{ expired: number; more: boolean }> {
  const due = await call.db.approval.findMany({
    where: { state: "waiting", expiresAt: { lte: call.now } },
    select: { id: true },
    orderBy: { expiresAt: "asc" },
    take: batch,
  });
  let expired = 0;
  for (const { id } of due) {
    const ended = await inTransaction(call.db, async (tx) => {
      await lockRow(tx, "approval", id);
      const approval = await tx.approval.findUniqueOrThrow({ where: { id } });
      const decided = decideApproval(approval, "expire", call.now);
      if (!decided.ok) return false;
      await endApproval(tx, approval, { state: decided.value, now: call.now, byUserId: null, reason: "" });
      await record(tx, call, {
        deed: "expire-purchase",
        subject: "company",
        subjectId: approval.buyerId,
        after: { approval: id },
      });
      await tellAboutApproval(tx, approval, "purchase-expired", call.now);
      return true;
    });
    if (ended) expired += 1;
  }
  return { expired, more: due.length === batch && expired > 0 };
}
