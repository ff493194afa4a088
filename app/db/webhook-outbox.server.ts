import type { WebhookEvent, WebhookStop } from "#app/domain/programs/webhook-events.ts";
import type { Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

export type News = {
  readonly event: WebhookEvent;
  /** Names what happened: told once, however often the deed is tried. */
  readonly about: string;
  /** Whose programs hear of it. */
  readonly companyIds: readonly string[];
  /** Names of things and states; what they are now is read by the API. Nothing personal. */
  readonly data: Readonly<Record<string, string | number | null>>;
};

/** What a program is sent about news. */
const bodyOf = ({ event, data }: Pick<News, "event" | "data">, now: Date) =>
  JSON.stringify({ type: event, timestamp: now.toISOString(), data });

/**
 * The same messages about news that are told at the instant they begin with, so that no message about the same thing
 * stands before: for a deed that writes them beside others, in one statement.
 */
export function announcement(news: readonly News[], now: Date): Prisma.Sql {
  const told = news.map(({ event, about, companyIds, data }) => ({
    event,
    key: `${event}/${about}`,
    companies: companyIds,
    body: bodyOf({ event, data }, now),
  }));
  return Prisma.sql`
    INSERT INTO webhook_deliveries (id, endpoint_id, event, dedupe_key, body, created_at, next_try_at)
    SELECT gen_random_uuid(), e.id, n.event, n.key, n.body, ${now}, ${now}
    FROM json_to_recordset(${JSON.stringify(told)}::json) AS n (event text, key text, companies uuid[], body text)
    JOIN webhook_endpoints AS e ON e.company_id = ANY(n.companies) AND n.event = ANY(e.events)
    WHERE e.removed_at IS NULL AND e.stopped_at IS NULL
    ON CONFLICT DO NOTHING`;
}

/**
 * Writes a message for every program that asked for such news, in the deed's own transaction. One that is stopped gets
 * none: what it missed is read by the API.
 */
export async function announce(tx: Tx, { event, about, companyIds, data }: News, now: Date): Promise<void> {
  const endpoints = await tx.webhookEndpoint.findMany({
    where: {
      companyId: { in: [...companyIds] },
      events: { has: event },
      removedAt: null,
      stoppedAt: null,
    },
    select: { id: true },
  });
  if (endpoints.length === 0) return;
  const body = bodyOf({ event, data }, now);
  await tx.webhookDelivery.createMany({
    data: endpoints.map(({ id }) => ({
      endpointId: id,
      event,
      dedupeKey: `${event}/${about}`,
      body,
      createdAt: now,
      nextTryAt: now,
    })),
    skipDuplicates: true,
  });
}

/** Stops the endpoints that still run of a company, or one of them; answers whether any did. */
export async function stopEndpoints(
  tx: Tx,
  which: { readonly companyId: string; readonly id?: string },
  reason: WebhookStop,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.webhookEndpoint.updateMany({
    where: { ...which, stoppedAt: null, removedAt: null },
    data: { stoppedAt: now, stopReason: reason },
  });
  return count > 0;
}
