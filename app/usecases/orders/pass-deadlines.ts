import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { lapseCancellations } from "./lapse-cancellations.ts";
import { moveOrder } from "./move-order.ts";
import { theHouse } from "./mover.ts";

/** How many orders of each kind one run looks at. */
const batch = 100;

export type DeadlinesPassed = {
  readonly expired: number;
  readonly completed: number;
  /** Requests to cancel that nobody answered in time: staff decide from here. */
  readonly lapsed: number;
  /** Orders that failed with an error; the next run tries them again. */
  readonly failures: readonly unknown[];
  /** More may be waiting. */
  readonly more: boolean;
};

/**
 * Carries out what follows from time alone: unanswered and unpaid orders expire, claim windows close and the order is
 * completed. What is right was right before this job ran (a late confirmation is refused either way); each order is
 * moved in its own transaction under its lock, so any number of workers may run it at once, and one that fails holds
 * up no other.
 */
export async function passDeadlines(call: Call<System>): Promise<DeadlinesPassed> {
  const waiting = await call.db.order.findMany({
    where: { state: { in: ["placed", "delivered"] }, deadlineAt: { lte: call.now } },
    select: { id: true, state: true },
    orderBy: { deadlineAt: "asc" },
    take: batch,
  });
  // A payment that the buyer reported, or that is being processed, holds its order: those are left out here, or they
  // would fill the batch for ever.
  const unpaid = await call.db.order.findMany({
    where: {
      state: "confirmed",
      payments: {
        some: { state: { in: ["due", "pending"] }, dueOn: "confirmation", dueAt: { lte: call.now } },
        none: { OR: [{ captured: { gt: 0 } }, { reportedAt: { not: null } }, { state: "processing" }] },
      },
    },
    select: { id: true, state: true },
    orderBy: { deadlineAt: "asc" },
    take: batch,
  });
  let expired = 0;
  let completed = 0;
  const failures: unknown[] = [];
  for (const { id, state } of [...waiting, ...unpaid]) {
    const command = state === "delivered" ? "complete" : "expire";
    const moved = await inTransaction(call.db, (tx) =>
      moveOrder(tx, id, { command, by: theHouse, now: call.now, requestId: call.requestId }),
    ).catch((error: unknown) => {
      failures.push(error);
      return null;
    });
    if (moved?.ok !== true) continue;
    if (command === "complete") completed += 1;
    else expired += 1;
  }
  const lapsed = await lapseCancellations(call, batch);
  failures.push(...lapsed.failures);
  const full = waiting.length === batch || unpaid.length === batch;
  return { expired, completed, lapsed: lapsed.count, failures, more: full && expired + completed > 0 };
}
