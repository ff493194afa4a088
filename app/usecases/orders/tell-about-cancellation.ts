import type { Tx } from "#app/db/client.server.ts";
import { peopleOf, staffOf, tell } from "#app/db/outbox.server.ts";

type CancellationNews =
  | "cancellation-asked"
  | "cancellation-refused"
  | "cancellation-lapsed"
  | "cancellation-to-rule"
  | "cancellation-ruled-out";

/** Tells one side, or staff, where a request to cancel stands. */
export async function tellAboutCancellation(
  tx: Tx,
  orderId: string,
  kind: CancellationNews,
  side: "buyer" | "producer" | "staff",
  now: Date,
): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
  const people =
    side === "staff"
      ? await staffOf(tx, ["moderator", "director"])
      : await peopleOf(tx, side === "buyer" ? order.buyerId : order.producerId);
  const area = side === "staff" ? "desk" : side;
  await tell(
    tx,
    people.map((to) => ({
      kind,
      // An order may be asked about more than once: each time is an event of its own.
      event: `${order.number}/${order.cancelAskedAt?.toISOString() ?? now.toISOString()}`,
      to,
      data: { number: order.number, reason: order.cancelReason },
      path: `/${area}/orders/${order.number}`,
    })),
    now,
  );
}
