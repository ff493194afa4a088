import type { Call } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { awaitsRuling, openRequest } from "#app/domain/orders/cancellation.ts";
import { addHours } from "#app/domain/plain-date.ts";
import { theHouse } from "./mover.ts";
import { tellAboutCancellation } from "./tell-about-cancellation.ts";

/**
 * Hands requests to cancel that the other side did not answer within two working days to the staff, each once. An answer
 * after that time is late whether this has run or not, and so is the staff's right to decide.
 */
export async function lapseCancellations(
  call: Call<System>,
  atMost: number,
): Promise<{ count: number; failures: unknown[] }> {
  const asked = await call.db.order.findMany({
    where: {
      state: { in: ["confirmed", "preparing"] },
      // Two working days are never over within a day.
      cancelAskedAt: { lte: addHours(call.now, -24) },
      cancelRefusedAt: null,
    },
    select: { id: true },
    orderBy: { cancelAskedAt: "asc" },
    take: atMost,
  });
  const failures: unknown[] = [];
  let count = 0;
  for (const { id } of asked) {
    const lapsed = await inTransaction(call.db, (tx) => lapse(tx, call, id)).catch((error: unknown) => {
      failures.push(error);
      return false;
    });
    if (lapsed) count += 1;
  }
  return { count, failures };
}

async function lapse(
  tx: Parameters<typeof lockRow>[0],
  call: Call<System>,
  orderId: string,
): Promise<boolean> {
  await lockRow(tx, "order", orderId);
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
  const request = openRequest(order, await holidaysOf(tx, "BY"));
  if (request === null || request.state !== "asked" || !awaitsRuling(request, call.now)) return false;
  await tx.order.update({
    where: { id: orderId },
    data: { cancelRefusedAt: call.now, version: { increment: 1 } },
  });
  await appendOrderEvent(tx, orderId, {
    kind: "cancellation_lapsed",
    fromState: order.state,
    toState: order.state,
    actorKind: theHouse.kind,
    actorId: theHouse.userId,
    at: call.now,
    requestId: call.requestId,
  });
  for (const side of ["buyer", "producer"] as const) {
    await tellAboutCancellation(tx, orderId, "cancellation-lapsed", side, call.now);
  }
  await tellAboutCancellation(tx, orderId, "cancellation-to-rule", "staff", call.now);
  return true;
}
