import type { Tx } from "#app/db/client.server.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import type { ClaimWindow } from "#app/domain/orders/facts.ts";
import { orderFacts } from "#app/domain/orders/facts.ts";
import type { OrderFacts } from "#app/domain/orders/states.ts";

const relations = {
  payments: { orderBy: { seq: "asc" } },
  papers: { select: { kind: true, gate: true, state: true, validUntil: true, shipmentId: true } },
  trucks: { select: { arrivedAt: true, toldAt: true, receivedAt: true } },
  claims: { select: { state: true } },
  shortfalls: { select: { resolvedAt: true } },
  weightRequests: { where: { state: "asked" }, select: { state: true } },
} as const;

/** Everything a decision on an order needs, read in its transaction under the order's lock. */
export async function readOrderFacts(
  tx: Tx,
  orderId: string,
  now: Date,
): Promise<{ facts: OrderFacts; window: ClaimWindow }> {
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, include: relations });
  return orderFacts(order, await holidaysOf(tx, "BY"), now);
}
