import type { Call } from "#app/db/call.ts";
import type { System } from "#app/domain/actor.ts";

const DAY = 86_400_000;
/** A program sends again within minutes; after a weekend at the latest. */
const ANSWER_DAYS = 3;
const MESSAGE_DAYS = 30;
/** So that no run holds the table long. */
const AT_ONCE = 5_000;

/** Forgets answers that nobody will ask for again, and messages that ended long ago. Answers whether more are left. */
export async function forgetTraces({ db, now }: Call<System>): Promise<{ readonly more: boolean }> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  const answers = await db.apiAnswer.findMany({
    where: { createdAt: { lt: before(ANSWER_DAYS) } },
    select: { keyId: true, token: true },
    take: AT_ONCE,
  });
  if (answers.length > 0) await db.apiAnswer.deleteMany({ where: { OR: answers } });
  const messages = await db.webhookDelivery.findMany({
    where: {
      createdAt: { lt: before(MESSAGE_DAYS) },
      OR: [
        { deliveredAt: { not: null } },
        { failedAt: { not: null } },
        { endpoint: { removedAt: { not: null } } },
      ],
    },
    select: { id: true },
    take: AT_ONCE,
  });
  await db.webhookDelivery.deleteMany({ where: { id: { in: messages.map(({ id }) => id) } } });
  return { more: answers.length === AT_ONCE || messages.length === AT_ONCE };
}
