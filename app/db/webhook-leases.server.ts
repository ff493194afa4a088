import { nextTry } from "#app/domain/programs/retry.ts";
import type { Db } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/** A message that is ours to send until the lease ends. */
export type MessageInHand = {
  readonly id: string;
  readonly endpointId: string;
  readonly companyId: string;
  readonly url: string;
  /** Sealed. */
  readonly secret: string;
  readonly event: string;
  readonly body: string;
  /** This try included. */
  readonly attempts: number;
};

/** A try takes ten seconds at most. */
const LEASE_MS = 60_000;

/**
 * Takes messages that are due, the longest waiting first, one for each endpoint: a program that does not answer holds up
 * nobody's messages but its own. The try counts from here, or a message that kills us never ends.
 */
export function leaseMessages(db: Db, atMost: number, now: Date): Promise<MessageInHand[]> {
  const until = new Date(now.getTime() + LEASE_MS);
  return db.$queryRaw<MessageInHand[]>(Prisma.sql`
    UPDATE webhook_deliveries d SET leased_until = ${until}, attempts = d.attempts + 1, tried_at = ${now}
    FROM webhook_endpoints e
    WHERE e.id = d.endpoint_id AND d.id IN (
      SELECT mine.id FROM webhook_deliveries mine
      WHERE mine.id IN (
          SELECT DISTINCT ON (due.endpoint_id) due.id FROM webhook_deliveries due
          JOIN webhook_endpoints running ON running.id = due.endpoint_id
          WHERE due.delivered_at IS NULL AND due.failed_at IS NULL AND due.next_try_at <= ${now}
            AND running.stopped_at IS NULL AND running.removed_at IS NULL
          ORDER BY due.endpoint_id, due.next_try_at, due.id)
        AND mine.delivered_at IS NULL AND mine.failed_at IS NULL AND mine.next_try_at <= ${now}
        AND (mine.leased_until IS NULL OR mine.leased_until <= ${now})
      ORDER BY mine.next_try_at, mine.id LIMIT ${atMost} FOR UPDATE OF mine SKIP LOCKED)
    RETURNING d.id::text AS id, d.endpoint_id::text AS "endpointId", e.company_id::text AS "companyId", e.url, e.secret,
      d.event, d.body, d.attempts`);
}

/** The receiver took the message. */
export async function markDelivered(db: Db, id: string, status: number, now: Date): Promise<void> {
  await db.webhookDelivery.updateMany({
    where: { id, deliveredAt: null },
    data: { deliveredAt: now, failedAt: null, leasedUntil: null, status, error: "" },
  });
}

type Failure = { readonly status: number | null; readonly error: string };

/** Lets a message wait for its next try, or gives it up; answers whether it was given up. */
export async function postponeMessage(
  db: Db,
  { id, attempts }: Pick<MessageInHand, "id" | "attempts">,
  { status, error }: Failure,
  { now, giveUp }: { readonly now: Date; readonly giveUp: boolean },
): Promise<boolean> {
  const next = giveUp ? null : nextTry(attempts, now);
  await db.webhookDelivery.updateMany({
    where: { id, deliveredAt: null },
    data: {
      leasedUntil: null,
      status,
      error: error.slice(0, 200),
      ...(next === null ? { failedAt: now } : { nextTryAt: next }),
    },
  });
  return next === null;
}
