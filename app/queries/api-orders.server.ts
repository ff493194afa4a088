import type { Ask } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { seenBy } from "./order-page.server.ts";

export type OrdersAsked = {
  readonly state: OrderStatus | null;
  /** Only orders to which something happened since. */
  readonly changedSince: Date | null;
  /** Where the page before ended. */
  readonly after: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
};

/** A page of the orders of the actor's companies in the order they were placed, so that a walk meets each once. */
export async function apiOrders({ actor, db }: Ask<Buyer | Producer>, asked: OrdersAsked) {
  const { state, changedSince: since, after, limit } = asked;
  const conditions: Prisma.OrderWhereInput[] = [seenBy(actor)];
  if (state !== null) conditions.push({ state });
  if (since !== null) conditions.push({ OR: changed(since) });
  if (after !== null) {
    conditions.push({ OR: [{ placedAt: { gt: after.at } }, { placedAt: after.at, id: { gt: after.id } }] });
  }
  const rows = await db.order.findMany({
    where: { AND: conditions },
    orderBy: [{ placedAt: "asc" }, { id: "asc" }],
    take: limit + 1,
    include: {
      buyer: { select: { legalName: true } },
      producer: { select: { legalName: true } },
      lines: { select: { quantityG: true, packedG: true, amount: true, packedAmount: true } },
    },
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    orders: page.map((order) => ({
      number: order.number,
      state: order.state,
      buyer: order.buyer.legalName,
      producer: order.producer.legalName,
      placedAt: order.placedAt,
      deliverTo: fromColumn(order.deliverTo),
      currency: order.currency,
      total: minor(order.lines.reduce((sum, line) => sum + (line.packedAmount ?? line.amount), 0n)),
      weight: grams(order.lines.reduce((sum, line) => sum + (line.packedG ?? line.quantityG), 0n)),
    })),
    last: last === undefined ? null : { at: last.placedAt, id: last.id },
  };
}

/** A line of the history, money that came, a truck or a paper that moved. */
function changed(since: Date): Prisma.OrderWhereInput[] {
  return [
    { placedAt: { gte: since } },
    { events: { some: { at: { gte: since } } } },
    { payments: { some: { paidAt: { gte: since } } } },
    { papers: { some: { OR: [{ uploadedAt: { gte: since } }, { decidedAt: { gte: since } }] } } },
  ];
}
