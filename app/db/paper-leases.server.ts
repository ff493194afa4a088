import type { Db } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/** An issued paper that is ours to draw until the lease ends. */
export type PaperInHand = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly kind: string;
  readonly orderId: string;
  readonly facts: unknown;
  /** This try included. */
  readonly attempts: number;
};

/** Drawing takes a second or two; longer than its time limit, so that two never draw the same while both live. */
const LEASE_MS = 90_000;

/**
 * Takes issued papers that have no file yet: those that never failed first and among them the newest, for somebody may
 * be waiting for that one. The try counts from here.
 */
export function leasePapers(db: Db, atMost: number, now: Date): Promise<PaperInHand[]> {
  const until = new Date(now.getTime() + LEASE_MS);
  return db.$queryRaw<PaperInHand[]>(Prisma.sql`
    UPDATE made_papers m SET leased_until = ${until}, attempts = m.attempts + 1
    WHERE m.id IN (
      SELECT due.id FROM made_papers due
      WHERE due.rendered_at IS NULL AND due.next_try_at <= ${now}
        AND (due.leased_until IS NULL OR due.leased_until <= ${now})
      ORDER BY due.attempts, due.issued_at DESC, due.id LIMIT ${atMost} FOR UPDATE SKIP LOCKED)
    RETURNING m.id::text AS id, m.number, m.version, m.kind, m.order_id::text AS "orderId", m.facts, m.attempts`);
}

/** Lets a paper wait for its next try: ten seconds, then longer and longer, an hour at most. */
export async function postponePaper(
  db: Db,
  { id, attempts }: Pick<PaperInHand, "id" | "attempts">,
  error: string,
  now: Date,
): Promise<void> {
  const wait = Math.min(10_000 * 2 ** Math.min(attempts - 1, 12), 3_600_000);
  await db.madePaper.updateMany({
    where: { id, renderedAt: null },
    data: { leasedUntil: null, nextTryAt: new Date(now.getTime() + wait), error: error.slice(0, 200) },
  });
}
