import type { Db } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { FindingKind } from "#app/domain/moderation/finding.ts";
import { findingKinds } from "#app/domain/moderation/finding.ts";
import type { QueuePlace, QueueState } from "#app/domain/moderation/queue.ts";
import { queueStates } from "#app/domain/moderation/queue.ts";
import type { Looker } from "./queue-conditions.server.ts";
import { inQueue, narrowedBy, queueTables } from "./queue-conditions.server.ts";
import { COUNTED } from "./queue-walk.server.ts";

/** How many cases each queue has, as narrowed; decided ones, of which there will be very many, up to a thousand. */
export async function countQueues(
  db: Db,
  place: QueuePlace,
  looker: Looker,
): Promise<ReadonlyMap<QueueState, number>> {
  const among = (state: QueueState) => sql`count(*) FILTER (WHERE ${inQueue(state, looker)})`;
  const [row] = await db.$queryRaw<Record<QueueState, bigint>[]>(sql`
    SELECT ${among("open")} AS open, ${among("mine")} AS mine, ${among("unclaimed")} AS unclaimed,
      ${among("late")} AS late, ${among("prices")} AS prices,
      (SELECT count(*) FROM (SELECT 1 FROM ${queueTables}
        WHERE ${inQueue("decided", looker)} AND ${narrowedBy(place)} LIMIT ${COUNTED + 1}) d) AS decided
    FROM ${queueTables} WHERE c.state = 'open' AND ${narrowedBy(place)}`);
  return new Map(queueStates.map((state) => [state, Number(row?.[state] ?? 0n)]));
}

/** The choices of each filter with how many cases lie behind them, most first. */
export async function countChoices(db: Db, place: QueuePlace, looker: Looker) {
  const within = inQueue(place.state, looker);
  // One look at the queue tells all three; each leaves its own filter out, so that another choice can be made.
  const commodities = await db.$queryRaw<{ slug: string; count: bigint }[]>(sql`
    SELECT l.commodity_slug AS slug, count(*) AS count FROM ${queueTables}
    WHERE ${within} AND ${narrowedBy(place, "commodity")} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_CHOICES}`);
  const producers = await db.$queryRaw<{ id: string; name: string; count: bigint }[]>(sql`
    SELECT p.id, p.legal_name AS name, n.count FROM (
      SELECT l.producer_id, count(*) AS count FROM ${queueTables}
      WHERE ${within} AND ${narrowedBy(place, "producer")} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_CHOICES}
    ) n JOIN companies p ON p.id = n.producer_id ORDER BY n.count DESC, p.id`);
  const found = await db.$queryRaw<{ kind: string; count: bigint }[]>(sql`
    SELECT f.kind, count(*) AS count FROM (
      SELECT DISTINCT c.id, finding ->> 'kind' AS kind FROM ${queueTables}
      CROSS JOIN LATERAL jsonb_array_elements(c.findings) finding
      WHERE ${within} AND ${narrowedBy(place, "finding")}
    ) f GROUP BY 1 ORDER BY 2 DESC, 1`);
  return {
    commodities: commodities.map(({ slug, count }) => ({ slug, count: Number(count) })),
    producers: producers.map(({ id, name, count }) => ({ id, name, count: Number(count) })),
    findings: found.flatMap(({ kind, count }): { kind: FindingKind; count: number }[] => {
      const known = findingKinds.find((one) => one === kind);
      return known === undefined ? [] : [{ kind: known, count: Number(count) }];
    }),
  };
}

/** A select of more choices is no longer read; the search finds the rest. */
const MOST_CHOICES = 60;
