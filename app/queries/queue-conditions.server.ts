import type { Sql } from "#app/db/sql.server.ts";
import { allOf, anyOf, sql } from "#app/db/sql.server.ts";
import { searchKeys } from "#app/domain/fold.ts";
import type { QueuePlace, QueueState } from "#app/domain/moderation/queue.ts";

/** Who looks, and when: some queues are about oneself, some about now. */
export type Looker = { readonly userId: string; readonly now: Date };

/** Tables of the conditions below: cases as c, their listings as l. */
export const queueTables = sql`moderation_cases c JOIN listings l ON l.id = c.listing_id`;

/** The condition of one of the queues. */
export function inQueue(state: QueueState, { userId, now }: Looker): Sql {
  const open = sql`c.state = 'open'`;
  switch (state) {
    case "mine":
      return sql`${open} AND (${claimedBy(userId, now)} OR c.assigned_to_id = ${userId}::uuid)`;
    case "unclaimed":
      return sql`${open} AND (c.claimed_until IS NULL OR c.claimed_until <= ${now}) AND c.assigned_to_id IS NULL`;
    case "late":
      return sql`${open} AND c.due_at <= ${now}`;
    case "prices":
      return sql`${open} AND c.kind = 'price'`;
    case "decided":
      return sql`c.state = 'decided'`;
    default:
      return open;
  }
}

function claimedBy(userId: string, now: Date): Sql {
  return sql`(c.claimed_by_id = ${userId}::uuid AND c.claimed_until > ${now})`;
}

/** What narrows a queue, beside which queue it is; `but` leaves one of them out, for the counts of its own choices. */
export function narrowedBy(place: QueuePlace, but?: "commodity" | "producer" | "finding"): Sql {
  const parts = wordsOf(place.q);
  if (place.commodity !== null && but !== "commodity") {
    parts.push(sql`l.commodity_slug = ${place.commodity}`);
  }
  if (place.producer !== null && but !== "producer") {
    parts.push(sql`l.producer_id = ${place.producer}::uuid`);
  }
  if (place.finding !== null && but !== "finding") {
    parts.push(sql`c.findings @> ${JSON.stringify([{ kind: place.finding }])}::jsonb`);
  }
  if (place.firstOnly) {
    parts.push(sql`l.published_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM listings o WHERE o.producer_id = l.producer_id AND o.published_at IS NOT NULL)`);
  }
  return allOf(parts);
}

/** Every word asked for stands in the case's own, under one of its keys. */
function wordsOf(q: string): Sql[] {
  return q
    .split(/\s+/)
    .map((word) => searchKeys(word))
    .filter((keys) => keys.length > 0)
    .map((keys) => {
      return anyOf(keys.map((key) => sql`c.search_text LIKE ${`%${key}%`}`));
    });
}

/** Open cases by due time; decided ones newest first. The id settles ties, so that no case is met twice or never. */
export function orderOf(state: QueueState) {
  const decided = state === "decided";
  const key = decided ? sql`c.decided_at` : sql`c.due_at`;
  const step = (forward: boolean) => {
    const rising = forward !== decided;
    return {
      beyond: rising ? sql`>` : sql`<`,
      order: rising ? sql`${key}, c.id` : sql`${key} DESC, c.id DESC`,
    };
  };
  return { key, step };
}
