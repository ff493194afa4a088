import type { Db } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { QueuePlace } from "#app/domain/moderation/queue.ts";
import type { Looker } from "./queue-conditions.server.ts";
import { inQueue, narrowedBy, orderOf, queueTables } from "./queue-conditions.server.ts";

export type Step = { readonly from: string | null; readonly forward: boolean; readonly take: number };

/**
 * Ids of cases beyond one, walking the queue forward or back, nearest first; from its beginning where none is named.
 * The case need not be in the queue itself: its place there counts.
 */
export async function walkQueue(
  db: Db,
  place: QueuePlace,
  looker: Looker,
  { from, forward, take }: Step,
): Promise<string[]> {
  const { key, step } = orderOf(place.state);
  const { beyond, order } = step(forward);
  const past =
    from === null
      ? sql`TRUE`
      : sql`(${key}, c.id) ${beyond} (SELECT ${key}, c.id FROM moderation_cases c WHERE c.id = ${from}::uuid)`;
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT c.id FROM ${queueTables}
    WHERE ${inQueue(place.state, looker)} AND ${narrowedBy(place)} AND ${past}
    ORDER BY ${order} LIMIT ${take}`);
  return rows.map(({ id }) => id);
}

/** How many cases of the queue stand before this one, and how many there are; counted up to a thousand. */
export async function placeInQueue(db: Db, place: QueuePlace, looker: Looker, caseId: string) {
  const { key, step } = orderOf(place.state);
  const { beyond } = step(false);
  const among = sql`${queueTables} WHERE ${inQueue(place.state, looker)} AND ${narrowedBy(place)}`;
  const [row] = await db.$queryRaw<{ before: bigint; total: bigint }[]>(sql`
    SELECT
      (SELECT count(*) FROM (SELECT 1 FROM ${among} AND (${key}, c.id) ${beyond}
        (SELECT ${key}, c.id FROM moderation_cases c WHERE c.id = ${caseId}::uuid) LIMIT ${COUNTED + 1}) b) AS before,
      (SELECT count(*) FROM (SELECT 1 FROM ${among} LIMIT ${COUNTED + 1}) t) AS total`);
  return { before: Number(row?.before ?? 0n), total: Number(row?.total ?? 0n) };
}

/** Counts are exact up to this, then "1 000+". */
export const COUNTED = 1000;
