import type { Ask } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { BoardStage } from "#app/domain/orders/board-stages.ts";
import { orderStages } from "#app/domain/orders/board-stages.ts";
import { standingOf } from "#app/domain/orders/standing.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";

/** Orders shown of each stage; the rest are counted. */
const perStage = 6;
/** Days for which a settled deal stays on the board. */
const SETTLED_DAYS = 30;

type Place = {
  readonly id: string;
  readonly stage: BoardStage;
  readonly since: Date;
  readonly count: number;
};

/**
 * Running orders by the stage of their deal, the longest waiting of each, with who must act next. Two questions and no
 * more, however many orders run: one places them, one reads those that are shown.
 */
export async function boardOrders({ db, now }: Ask<Staff>) {
  const today = toColumn(minskDate(now));
  const settledSince = new Date(now.getTime() - SETTLED_DAYS * 86_400_000);
  const places = await db.$queryRaw<Place[]>(sql`
    WITH placed AS (
      SELECT o.id,
             CASE
               WHEN o.state = 'placed' THEN 'placed'
               WHEN o.state = 'confirmed' THEN 'confirmed'
               WHEN o.state = 'preparing' THEN
                 CASE WHEN EXISTS (
                   SELECT 1 FROM papers p
                     WHERE p.order_id = o.id AND p.gate = 'loading' AND p.shipment_id IS NULL
                       AND (p.state IN ('required', 'uploaded', 'rejected')
                            OR (p.state = 'accepted' AND p.valid_until < ${today}::date)))
                 THEN 'papers' ELSE 'paid' END
               WHEN o.state = 'shipped' THEN
                 CASE WHEN EXISTS (
                   SELECT 1 FROM trucks t WHERE t.order_id = o.id AND t.state <> 'loaded')
                 THEN 'border' ELSE 'loaded' END
               WHEN o.state IN ('delivered', 'disputed') THEN 'delivered'
               ELSE 'settled'
             END AS stage,
             CASE
               WHEN o.state = 'shipped' THEN o.shipped_at
               WHEN o.state IN ('delivered', 'disputed') THEN o.delivered_at
               WHEN o.state IN ('completed', 'refunded') THEN o.ended_at
               WHEN o.state = 'placed' THEN o.placed_at
               ELSE o.confirmed_at
             END AS since
        FROM orders o
        WHERE o.state IN ('placed', 'confirmed', 'preparing', 'shipped', 'delivered', 'disputed')
           OR (o.state IN ('completed', 'refunded') AND o.ended_at >= ${settledSince})
    ), ranked AS (
      SELECT id, stage, since, count(*) OVER (PARTITION BY stage)::int AS count,
             row_number() OVER (PARTITION BY stage
                                ORDER BY CASE WHEN stage = 'settled' THEN NULL ELSE since END, since DESC, id) AS place
        FROM placed
    )
    SELECT id, stage, since, count FROM ranked WHERE place <= ${perStage} ORDER BY stage, place`);
  const rows = await db.order.findMany({
    where: { id: { in: places.map(({ id }) => id) } },
    include: {
      buyer: { select: { legalName: true } },
      producer: { select: { legalName: true } },
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
  const byId = new Map(rows.map((row) => [row.id, row]));
  const holidays = await holidaysOf(db, "BY");
  return orderStages.map((stage) => {
    const own = places.filter((place) => place.stage === stage);
    return {
      stage,
      count: own[0]?.count ?? 0,
      cards: own.flatMap(({ id, since }) => {
        const order = byId.get(id);
        if (order === undefined) return [];
        return [
          {
            id,
            label: order.number,
            state: order.state,
            buyer: order.buyer.legalName,
            producer: order.producer.legalName,
            since,
            next: standingOf(order, holidays, now).next,
          },
        ];
      }),
    };
  });
}
