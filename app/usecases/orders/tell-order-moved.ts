import type { Tx } from "#app/db/client.server.ts";
import type { Mail } from "#app/db/outbox.server.ts";
import { peopleOf, staffOf, tell } from "#app/db/outbox.server.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { Mover } from "./mover.ts";

/** Who hears of each state, apart from those who made it happen; staff hear of what they may have to settle. */
const hearers = {
  placed: ["producer", "buyer"],
  confirmed: ["buyer"],
  preparing: ["producer", "buyer"],
  shipped: ["buyer"],
  delivered: ["producer", "buyer"],
  disputed: ["producer", "buyer", "staff"],
  completed: ["producer", "buyer"],
  declined: ["buyer"],
  cancelled: ["producer", "buyer"],
  expired: ["producer", "buyer"],
  refunded: ["producer", "buyer"],
} as const satisfies Record<OrderStatus, readonly ("producer" | "buyer" | "staff")[]>;

/** Writes the mails and notices of a state an order has entered: one per person and state. */
export async function tellOrderMoved(
  tx: Tx,
  orderId: string,
  { state, by, now, reason }: { state: OrderStatus; by: Mover; now: Date; reason: string },
): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { buyer: { select: { legalName: true } }, producer: { select: { legalName: true } } },
  });
  const data = {
    number: order.number,
    buyer: order.buyer.legalName,
    producer: order.producer.legalName,
    reason,
    deadline: order.deadlineAt?.toISOString() ?? null,
  };
  const mails: Mail[] = [];
  for (const side of hearers[state]) {
    const people =
      side === "staff"
        ? await staffOf(tx, ["moderator", "director"])
        : await peopleOf(tx, side === "buyer" ? order.buyerId : order.producerId);
    const area = side === "staff" ? "desk" : side;
    for (const to of people.filter(({ userId }) => userId !== by.userId)) {
      mails.push({
        kind: `order-${state}`,
        event: order.number,
        to,
        data,
        path: `/${area}/orders/${order.number}`,
      });
    }
  }
  await tell(tx, mails, now);
}
