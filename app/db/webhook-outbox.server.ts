import type { WebhookEvent, WebhookStop } from "#app/domain/programs/webhook-events.ts";
import type { Tx } from "./client.server.ts";

export type News = {
  readonly event: WebhookEvent;
  /** Names what happened: told once, however often the deed is tried. */
  readonly about: string;
  /** Whose programs hear of it. */
  readonly companyIds: readonly string[];
  /** Names of things and states; what they are now is read by the API. Nothing personal. */
  readonly data: Readonly<Record<string, string | number | null>>;
};

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
  const body = JSON.stringify({ type: event, timestamp: now.toISOString(), data });
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
