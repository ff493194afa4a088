import type { Tx } from "#app/db/client.server.ts";
import type { Mail, Recipient } from "#app/db/outbox.server.ts";
import { peopleOfEach, staffOf, tell } from "#app/db/outbox.server.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { Mover } from "./mover.ts";

type Hearer = "producer" | "buyer" | "staff";

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
} as const satisfies Record<OrderStatus, readonly Hearer[]>;

/** What the words about an order say of it. */
type Told = {
  readonly number: string;
  readonly buyerId: string;
  readonly producerId: string;
  readonly buyer: { readonly legalName: string };
  readonly producer: { readonly legalName: string };
  readonly deadlineAt: Date | null;
};

type Move = {
  readonly state: OrderStatus;
  readonly by: Mover;
  readonly now: Date;
  readonly reason: string;
};

/** Writes the mails and notices of a state an order has entered: one per person and state. */
export async function tellOrderMoved(tx: Tx, orderId: string, move: Move): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { buyer: { select: { legalName: true } }, producer: { select: { legalName: true } } },
  });
  await tell(tx, await mailsOfMove(tx, [order], move), move.now);
}

/**
 * The mails about orders that have entered a state together, from what the caller knows of them.
 *
 * @param known who acts for their companies, where the caller has read it
 */
export async function mailsOfMove(
  tx: Tx,
  orders: readonly Told[],
  move: Move,
  known?: ReadonlyMap<string, Recipient[]>,
): Promise<Mail[]> {
  const heard: readonly Hearer[] = hearers[move.state];
  const sides = heard.filter((side) => side !== "staff");
  const companies = orders.flatMap((order) => sides.map((side) => companyOn(order, side)));
  const people = known ?? (companies.length > 0 ? await peopleOfEach(tx, companies) : new Map());
  const staff = heard.includes("staff") ? await staffOf(tx, ["moderator", "director"]) : [];
  return orders.flatMap((order) => [
    ...sides.flatMap((side) => mailsOf(order, side, people.get(companyOn(order, side)) ?? [], move)),
    ...mailsOf(order, "desk", staff, move),
  ]);
}

const companyOn = (order: Told, side: "producer" | "buyer") =>
  side === "buyer" ? order.buyerId : order.producerId;

/** The mails of one order to the people of one side, but to whoever moved it. */
function mailsOf(
  { number, buyer, producer, deadlineAt }: Told,
  area: "producer" | "buyer" | "desk",
  people: readonly Recipient[],
  { state, by, reason }: Move,
): Mail[] {
  const deadline = deadlineAt?.toISOString() ?? null;
  return people
    .filter(({ userId }) => userId !== by.userId)
    .map((to) => ({
      kind: `order-${state}`,
      event: number,
      to,
      data: { number, buyer: buyer.legalName, producer: producer.legalName, reason, deadline },
      path: `/${area}/orders/${number}`,
    }));
}
