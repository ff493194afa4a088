import type { Lang } from "#app/domain/language.ts";
import type { Db } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/** A mail that is ours to send until the lease ends. */
export type MailInHand = {
  readonly id: string;
  readonly kind: string;
  readonly email: string;
  readonly lang: Lang;
  readonly data: Prisma.JsonValue;
  /** This try included. */
  readonly attempts: number;
};

const LEASE_MS = 120_000;
const MOST_TRIES = 10;
const FIRST_WAIT_MS = 60_000;

/** Takes mails that are due, the longest waiting first. The try counts from here, or a mail that kills us never ends. */
export function leaseMails(db: Db, atMost: number, now: Date): Promise<MailInHand[]> {
  const until = new Date(now.getTime() + LEASE_MS);
  return db.$queryRaw<MailInHand[]>(Prisma.sql`
    UPDATE outbox_messages SET leased_until = ${until}, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM outbox_messages
      WHERE sent_at IS NULL AND failed_at IS NULL AND next_try_at <= ${now} AND attempts < ${MOST_TRIES}
        AND (leased_until IS NULL OR leased_until <= ${now})
      ORDER BY next_try_at, id LIMIT ${atMost} FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, email, lang::text AS lang, data, attempts`);
}

/** The mail is out. What it said is forgotten here: it may hold a name or a link that is a secret. */
export async function markSent(db: Db, id: string, now: Date): Promise<void> {
  await db.outboxMessage.updateMany({
    where: { id, sentAt: null },
    data: { sentAt: now, leasedUntil: null, error: "", data: {} },
  });
}

/** Lets a mail wait after a failure: a minute, two, four … and gives it up after the tenth try. */
export async function postpone(
  db: Db,
  mail: Pick<MailInHand, "id" | "attempts">,
  error: string,
  now: Date,
): Promise<void> {
  const nextTryAt = new Date(now.getTime() + FIRST_WAIT_MS * 2 ** (mail.attempts - 1));
  await db.outboxMessage.updateMany({
    where: { id: mail.id, sentAt: null },
    data: {
      leasedUntil: null,
      nextTryAt,
      error: error.slice(0, 500),
      ...(mail.attempts >= MOST_TRIES ? { failedAt: now } : {}),
    },
  });
}

/** Gives up mails whose last try ended with the worker. */
export async function giveUpSpentMails(db: Db, now: Date): Promise<void> {
  await db.outboxMessage.updateMany({
    where: {
      sentAt: null,
      failedAt: null,
      attempts: { gte: MOST_TRIES },
      OR: [{ leasedUntil: null }, { leasedUntil: { lte: now } }],
    },
    data: { failedAt: now },
  });
}
