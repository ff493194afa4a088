import type { Call } from "#app/db/call.ts";
import type { System } from "#app/domain/actor.ts";
import { addHours, addMinutes } from "#app/domain/plain-date.ts";
import { closeAttempt } from "./close-attempt.ts";
import { processInbox } from "./process-inbox.ts";
import { storeEvents } from "./receive-event.ts";
import { submitReversal } from "./reverse-payout.ts";
import { reviewBlockedPayouts, reviewSellerPayouts } from "./review-seller-payouts.ts";
import { submitPayout } from "./submit-payout.ts";
import { submitRefund } from "./submit-refund.ts";
import { syncAttempt } from "./sync-attempt.ts";
import { syncCaptureRefunds } from "./sync-capture-refunds.ts";

const QUIET_MINUTES = 10;
/** A crash between a commit and the call after it is made good after so long. */
const CRASH_MINUTES = 2;
const PAYEE_MINUTES = 60;
const MISSED_EVENTS_HOURS = 72;

/**
 * Makes good whatever got lost between the house and the provider: attempts nobody told about, pages open for payments
 * that are paid or not wanted, refunds and payouts in doubt, and events that were never delivered. Each thing found is
 * read again by the same functions that webhooks use.
 */
export async function reconcile(call: Call<System>): Promise<void> {
  await syncQuietAttempts(call);
  await closeUnwantedPages(call);
  await resumeOutgoing(call);
  await syncPayees(call);
  await reviewBlockedPayouts(call);
  await fetchMissedEvents(call);
}

async function syncQuietAttempts(call: Call): Promise<void> {
  const { db, now } = call;
  const quiet = await db.paymentAttempt.findMany({
    where: {
      state: { in: ["creating", "open", "processing", "unknown"] },
      OR: [
        { syncedAt: null, createdAt: { lte: addMinutes(now, -CRASH_MINUTES) } },
        { syncedAt: { lte: addMinutes(now, -QUIET_MINUTES) } },
        { state: "open", expiresAt: { lte: now } },
      ],
    },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  for (const { id } of quiet) await syncAttempt(call, id);
}

/** Takes payment pages away that are open for instalments which are paid or not wanted any more. */
export async function closeUnwantedPages(call: Call): Promise<void> {
  const unwanted = await call.db.paymentAttempt.findMany({
    where: {
      state: { in: ["creating", "open", "unknown"] },
      payment: { OR: [{ cancelledAt: { not: null } }, { state: "paid" }] },
    },
    select: { id: true },
  });
  for (const { id } of unwanted) await closeAttempt(call, id);
}

/**
 * Refunds and payouts whose outcome is in doubt, or that were approved just before a crash, are sent again under their
 * keys; refunds that wait at the provider are read again.
 */
export async function resumeOutgoing(call: Call): Promise<void> {
  const { db, now } = call;
  const inDoubt = {
    state: { in: ["submitting", "unknown"] as ("submitting" | "unknown")[] },
    nextTryAt: { lte: now },
  };
  const forgotten = { state: "approved" as const, approvedAt: { lte: addMinutes(now, -CRASH_MINUTES) } };
  const refunds = await db.refund.findMany({
    where: { OR: [inDoubt, forgotten] },
    select: { id: true },
  });
  for (const { id } of refunds) await submitRefund(call, id);
  const payouts = await db.payout.findMany({
    where: { method: "stripe", OR: [inDoubt, forgotten] },
    select: { id: true },
  });
  for (const { id } of payouts) await submitPayout(call, id);
  const reversals = await db.payoutReversal.findMany({
    where: { state: { in: ["submitting", "unknown"] }, nextTryAt: { lte: now } },
    select: { id: true },
  });
  for (const { id } of reversals) await submitReversal(call, id);
  const waiting = await db.refund.findMany({
    where: { state: "pending", method: "card", chargeId: { not: null } },
    select: { chargeId: true },
  });
  for (const chargeId of new Set(waiting.map(({ chargeId }) => chargeId))) {
    if (chargeId !== null) await syncCaptureRefunds(call, chargeId);
  }
}

/** Accounts that take no money yet are asked after once an hour: an event about them may have been lost. */
async function syncPayees(call: Call<System>): Promise<void> {
  const waiting = await call.db.payeeAccount.findMany({
    where: {
      canReceive: false,
      externalId: { not: null },
      OR: [{ syncedAt: null }, { syncedAt: { lte: addMinutes(call.now, -PAYEE_MINUTES) } }],
    },
    orderBy: { syncedAt: { sort: "asc", nulls: "first" } },
    take: 20,
    select: { externalId: true },
  });
  for (const { externalId } of waiting) if (externalId !== null) await reviewSellerPayouts(call, externalId);
}

async function fetchMissedEvents(call: Call<System>): Promise<void> {
  const missed = await call.outside.news.listUndeliveredEvents(addHours(call.now, -MISSED_EVENTS_HOURS));
  if (missed.outcome !== "answered") return;
  if (await storeEvents(call, missed.facts)) await processInbox(call);
}
