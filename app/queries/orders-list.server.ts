import type { Ask } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import type { Buyer, Producer, Staff } from "#app/domain/actor.ts";
import { titleIn } from "#app/domain/listings/title-in.ts";
import { minor } from "#app/domain/money.ts";
import { standingOf } from "#app/domain/orders/standing.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import { writeCursor } from "#app/domain/programs/cursor.ts";
import { grams } from "#app/domain/quantity.ts";
import type { OrdersListFilter } from "./orders-filter.server.ts";
import { olderThan, orderGroups, ordersWanted, statesWanted } from "./orders-filter.server.ts";

const perPage = 25;

/** Orders of the reader's companies (staff: all), newest first, each with what it waits for. */
export async function ordersListPage(
  { actor, db, now, lang }: Ask<Buyer | Producer | Staff>,
  filter: OrdersListFilter,
) {
  const { group, state, from, to, q, after } = filter;
  const wanted = ordersWanted(actor, filter);
  const rows = await db.order.findMany({
    where: { AND: [wanted, { state: { in: statesWanted(filter) } }, olderThan(after)] },
    orderBy: [{ placedAt: "desc" }, { id: "desc" }],
    take: perPage + 1,
    include: {
      buyer: { select: { legalName: true } },
      producer: { select: { legalName: true } },
      lines: { orderBy: { position: "asc" } },
      payments: { orderBy: { seq: "asc" } },
      papers: {
        select: { kind: true, gate: true, state: true, owner: true, validUntil: true, shipmentId: true },
      },
      trucks: true,
      claims: {
        select: { state: true, openedBy: true, answerDueAt: true, askedSide: true, questionDueAt: true },
      },
      shortfalls: { select: { resolvedAt: true } },
      weightRequests: { where: { state: "asked" }, select: { state: true } },
    },
  });
  const counts = await db.order.groupBy({ by: ["state"], where: wanted, _count: { _all: true } });
  const last = rows[perPage - 1];
  const holidays = await holidaysOf(db, "BY");
  const count = (states: readonly string[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, { _count }) => sum + _count._all, 0);
  return {
    side: actor.kind === "buyer" || actor.kind === "producer" ? actor.kind : ("staff" as const),
    group,
    state,
    from,
    to,
    q,
    /** The states that the group can be narrowed to. */
    states: orderGroups[group] as readonly OrderStatus[],
    isFirst: after === null,
    /** The way to older ones; null when there are none. */
    next:
      rows.length > perPage && last !== undefined ? writeCursor(last.placedAt.toISOString(), last.id) : null,
    counts: {
      running: count(orderGroups.running),
      completed: count(orderGroups.completed),
      ended: count(orderGroups.ended),
      all: count(orderGroups.all),
    },
    orders: rows.slice(0, perPage).map((order) => ({
      number: order.number,
      purchaseOrder: order.purchaseOrder,
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
