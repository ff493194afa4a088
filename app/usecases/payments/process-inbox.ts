import type { Call } from "#app/db/call.ts";
import type { System } from "#app/domain/actor.ts";
import { nextTry } from "#app/domain/payments/retry.ts";
import { addHours, addMinutes } from "#app/domain/plain-date.ts";
import { eventAbout, handleEvent } from "./handle-event.ts";

const LEASE_MINUTES = 2;
/** After three days of asking, an event that nothing here answers to is left for people to look at. */
const GIVE_UP_HOURS = 72;

/**
 * Works through the inbox until it is empty, one event at a time, each leased for two minutes: a crash in the middle
 * leaves it to the next round, and whatever it did by then it does not do again. Resolves to how many were handled.
 */
export async function processInbox(call: Call<System>, most = 100): Promise<number> {
  let handled = 0;
  while (handled < most) {
    const event = await leaseNext(call);
    if (event === null) break;
    handled += 1;
    const outcome = await handleEvent(call, eventAbout.parse(event.payload));
    const done = outcome !== "try-again" || call.now > addHours(event.receivedAt, GIVE_UP_HOURS);
    await call.db.stripeEvent.updateMany({
      where: { id: event.id, attempts: event.attempts },
      data: { outcome, leasedUntil: null, ...(done ? { processedAt: call.now } : {}) },
    });
  }
  return handled;
}

async function leaseNext(call: Call) {
  const { db, now } = call;
  const waiting = { processedAt: null, nextTryAt: { lte: now } };
  const free = { OR: [{ leasedUntil: null }, { leasedUntil: { lte: now } }] };
  for (;;) {
    const event = await db.stripeEvent.findFirst({
      where: { ...waiting, ...free },
      orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    });
    if (event === null) return null;
    const attempts = event.attempts + 1;
    const { count } = await db.stripeEvent.updateMany({
      where: { id: event.id, attempts: event.attempts, processedAt: null },
      data: {
        attempts,
        leasedUntil: addMinutes(now, LEASE_MINUTES),
        nextTryAt: nextTry(event.receivedAt, now),
      },
    });
    // Lost to another worker: look for the next one.
    if (count === 1) return { ...event, attempts };
  }
}
