import type { Ask } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import type { Buyer, Producer, Staff } from "#app/domain/actor.ts";
import { titleIn } from "#app/domain/listings/title-in.ts";
import { minor } from "#app/domain/money.ts";
import { standingOf } from "#app/domain/orders/standing.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { orderStatuses } from "#app/domain/orders/states.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { seenBy } from "./order-page.server.ts";

/** Groups of states that a list is looked at by. */
export const orderGroups = {
  running: ["placed", "confirmed", "preparing", "shipped", "delivered", "disputed"],
  completed: ["completed"],
  ended: ["declined", "cancelled", "expired", "refunded"],
  all: orderStatuses,
} as const satisfies Record<string, readonly OrderStatus[]>;
export type OrderGroup = keyof typeof orderGroups;

export type OrdersListFilter = {
  readonly group: OrderGroup;
  /** From 1. */
  readonly page: number;
  /** Part of a number or of the other company's name. */
  readonly q: string;
};

const perPage = 25;

/** Orders of the reader's companies (staff: all), newest first, each with what it waits for. */
export async function ordersListPage(
  { actor, db, now, lang }: Ask<Buyer | Producer | Staff>,
  { group, page, q }: OrdersListFilter,
) {
  const seen: Prisma.OrderWhereInput = { ...seenBy(actor), ...(q === "" ? {} : { OR: searched(q) }) };
  const where = { ...seen, state: { in: [...orderGroups[group]] } };
  const rows = await db.order.findMany({
    where,
    orderBy: [{ placedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * perPage,
    take: perPage + 1,
    include: {
      buyer: { select: { legalName: true } },
      producer: { select: { legalName: true } },
      lines: { orderBy: { position: "asc" } },
      payments: { orderBy: { seq: "asc" } },
      papers: { select: { kind: true, gate: true, state: true, owner: true } },
      trucks: true,
      claims: { select: { state: true, openedBy: true, answerDueAt: true } },
      shortfalls: { select: { resolvedAt: true } },
    },
  });
  const counts = await db.order.groupBy({ by: ["state"], where: seen, _count: { _all: true } });
  const holidays = await holidaysOf(db, "BY");
  const count = (states: readonly string[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, { _count }) => sum + _count._all, 0);
  return {
    side: actor.kind === "buyer" || actor.kind === "producer" ? actor.kind : ("staff" as const),
    group,
    page,
    q,
    hasMore: rows.length > perPage,
    counts: {
      running: count(orderGroups.running),
      completed: count(orderGroups.completed),
      ended: count(orderGroups.ended),
      all: count(orderGroups.all),
    },
    orders: rows.slice(0, perPage).map((order) => ({
      number: order.number,
      state: order.state,
      buyer: order.buyer.legalName,
      producer: order.producer.legalName,
      goods: order.lines.map((line) => titleIn(line, lang)),
      weight: grams(order.lines.reduce((sum, line) => sum + (line.packedG ?? line.quantityG), 0n)),
      total: minor(order.lines.reduce((sum, line) => sum + (line.packedAmount ?? line.amount), 0n)),
      currency: order.currency,
      placedAt: order.placedAt,
      deliverTo: fromColumn(order.deliverTo),
      next: standingOf(order, holidays, now).next,
    })),
  };
}

export type OrdersListView = Awaited<ReturnType<typeof ordersListPage>>;

function searched(q: string): Prisma.OrderWhereInput[] {
  const like = { contains: q, mode: "insensitive" } as const;
  return [{ number: like }, { buyer: { legalName: like } }, { producer: { legalName: like } }];
}
