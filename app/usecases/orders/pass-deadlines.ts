import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { moveOrder, theHouse } from "./move-order.ts";

/** How many orders one run looks at; the next run takes the rest. */
const batch = 200;

/**
 * Carries out what follows from time alone: unanswered and unpaid orders expire, claim windows close and the order is
 * completed. What is right was right before this job ran (a late confirmation is refused either way); each order is
 * moved in its own transaction under its lock, so any number of workers may run it at once.
 */
export async function passDeadlines(call: Call<System>): Promise<{ expired: number; completed: number }> {
  const done = { expired: 0, completed: 0 };
  const waiting = await call.db.order.findMany({
    where: { state: { in: ["placed", "delivered"] }, deadlineAt: { lte: call.now } },
    select: { id: true, state: true },
    orderBy: { deadlineAt: "asc" },
    take: batch,
  });
  const unpaid = await call.db.order.findMany({
    where: {
      state: "confirmed",
      payments: {
        some: { state: { in: ["due", "pending"] }, dueOn: "confirmation", dueAt: { lte: call.now } },
      },
    },
    select: { id: true, state: true },
    take: batch,
  });
  for (const { id, state } of [...waiting, ...unpaid]) {
    const command = state === "delivered" ? "complete" : "expire";
    const moved = await inTransaction(call.db, (tx) =>
      moveOrder(tx, id, { command, by: theHouse, now: call.now }),
    );
    if (moved.ok) done[command === "complete" ? "completed" : "expired"] += 1;
  }
  return done;
}
