import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { Tx } from "./client.server.ts";
import type { Prisma } from "./generated/client.ts";

export type NewOrderEvent = {
  /** A state entered, or what else happened: "paper-uploaded", "cancellation-asked", "truck-arrived". */
  readonly kind: string;
  readonly fromState: OrderStatus | null;
  readonly toState: OrderStatus;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly data?: Prisma.InputJsonObject;
  readonly at: Date;
};

/** Writes the next line of an order's history; the order is locked by the caller, so that the numbers follow. */
export async function appendOrderEvent(tx: Tx, orderId: string, event: NewOrderEvent): Promise<void> {
  const last = await tx.orderEvent.aggregate({ where: { orderId }, _max: { seq: true } });
  await tx.orderEvent.create({
    data: { orderId, seq: (last._max.seq ?? 0) + 1, ...event, data: event.data ?? {} },
  });
}
