import { createHmac } from "node:crypto";
import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { MessageInHand } from "#app/db/webhook-leases.server.ts";
import { leaseMessages, markDelivered, postponeMessage } from "#app/db/webhook-leases.server.ts";
import { stopEndpoints } from "#app/db/webhook-outbox.server.ts";
import type { System } from "#app/domain/actor.ts";
import type { WebhookStop } from "#app/domain/programs/webhook-events.ts";
import { lockTeam } from "../team/lock-team.ts";
import { ownersBut } from "../team/tell-team.ts";
import { tellOfPrograms } from "./tell-of-programs.ts";

/** The signing secret of an endpoint; null when it can no longer be read. */
export type OpenSecret = (endpointId: string, sealed: string) => string | null;

/** One for each endpoint, so many endpoints at once. */
const IN_HAND = 8;

/**
 * Sends a few of the messages that are due: signed, at least once, each with the id of its row whatever the try. What
 * does not arrive is tried again for a day; then the endpoint is stopped and the owners are told. `more` says that
 * others may be waiting.
 */
export async function deliverWebhooks(
  call: Call<System>,
  openSecret: OpenSecret,
): Promise<{ readonly delivered: number; readonly more: boolean }> {
  const messages = await leaseMessages(call.db, IN_HAND, call.now);
  const outcomes = await Promise.all(messages.map((message) => deliver(call, message, openSecret)));
  return { delivered: outcomes.filter(Boolean).length, more: messages.length > 0 };
}

async function deliver(call: Call<System>, message: MessageInHand, openSecret: OpenSecret): Promise<boolean> {
  const { db, now, outside } = call;
  const secret = openSecret(message.endpointId, message.secret);
  if (secret === null) {
    await giveUp(call, message, { status: null, error: "secret-lost" }, "secret-lost");
    return false;
  }
  const answer = await outside.webhooks.post({
    url: message.url,
    headers: {
      "Content-Type": "application/json",
      "User-Agent": "TradeHouse-Webhooks/1",
      ...signatureOf(message, secret, now),
    },
    body: message.body,
  });
  const status = answer.answered ? answer.status : null;
  if (status !== null && status >= 200 && status < 300) {
    await markDelivered(db, message.id, status, now);
    return true;
  }
  const failure = { status, error: answer.answered ? "" : answer.why };
  if (status === 410) await giveUp(call, message, failure, "gone");
  else if (await postponeMessage(db, message, failure, { now, giveUp: false })) {
    await stop(call, message, "failing");
  }
  return false;
}

async function giveUp(
  call: Call<System>,
  message: MessageInHand,
  failure: { readonly status: number | null; readonly error: string },
  reason: WebhookStop,
): Promise<void> {
  await postponeMessage(call.db, message, failure, { now: call.now, giveUp: true });
  await stop(call, message, reason);
}

/** Nothing more is sent to the endpoint, and its company's owners hear why. */
async function stop(
  call: Call<System>,
  { endpointId, companyId, url }: MessageInHand,
  reason: WebhookStop,
): Promise<void> {
  await inTransaction(call.db, async (tx) => {
    const company = await lockTeam(tx, companyId);
    if (company === null) return;
    if (!(await stopEndpoints(tx, { companyId, id: endpointId }, reason, call.now))) return;
    await record(tx, call, {
      deed: "stop-webhook",
      subject: "company",
      subjectId: companyId,
      after: { webhook: endpointId, stop: reason },
    });
    await tellOfPrograms(tx, company, ownersBut(company, ""), {
      kind: "webhook-stopped",
      event: `${endpointId}/${call.now.toISOString()}`,
      data: { address: url, stop: reason },
      now: call.now,
    });
  });
}

/**
 * The heads of a signed message, as the Standard Webhooks specification has them: HMAC-SHA256 over id, seconds and body,
 * so that an old message cannot be passed off as a new one.
 */
export function signatureOf(
  { id, body }: { readonly id: string; readonly body: string },
  secret: string,
  now: Date,
): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": seconds, "webhook-signature": `v1,${signature}` };
}
