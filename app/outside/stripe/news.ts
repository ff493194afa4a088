import type Stripe from "stripe";
import { z } from "zod";
import { minor } from "#app/domain/money.ts";
import type { EventFacts, EventVerdict, ProviderNews } from "../payment-facts.ts";
import { ask, everyItem } from "./ask.server.ts";
import { amountOf, idOf, instantOf, oursOf } from "./read-fields.ts";

const toleranceSeconds = 300;

/** What is read of an event; everything else about its object is read again from Stripe. */
const eventShape = z.looseObject({
  id: z.string().min(1),
  object: z.literal("event"),
  type: z.string(),
  created: z.number(),
  livemode: z.boolean(),
  data: z.looseObject({
    object: z.looseObject({
      id: z.string().nullish(),
      object: z.string(),
      charge: z.string().nullish(),
      metadata: z.record(z.string(), z.string()).nullish(),
    }),
  }),
});

const kinds: Readonly<Record<string, EventFacts["about"]["kind"]>> = {
  "checkout.session": "checkout",
  charge: "capture",
  refund: "refund",
  transfer: "transfer",
  dispute: "dispute",
  account: "payee",
};

/** The kinds of event worth fetching when their delivery failed. */
const wanted = [
  "checkout.session.completed",
  "checkout.session.expired",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "charge.succeeded",
  "charge.refunded",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "charge.dispute.funds_withdrawn",
  "charge.dispute.funds_reinstated",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "transfer.created",
  "transfer.reversed",
  "account.updated",
];

/** Stripe's webhooks, its event list and its balance. `live` is the mode of our own key. */
export function news(stripe: Stripe, live: boolean): ProviderNews {
  return {
    verifyEvent: (rawBody, signature, secrets, receivedAt) => {
      const isGenuine = secrets.some((secret) =>
        isSignedWith(stripe, rawBody, signature, secret, receivedAt),
      );
      return isGenuine ? judge(rawBody, live) : { genuine: false, reason: "bad_signature" };
    },

    listUndeliveredEvents: (since) =>
      ask(async () => {
        const params = {
          delivery_success: false,
          created: { gte: Math.floor(since.getTime() / 1000) },
          types: wanted,
          limit: 100,
        };
        const events = await everyItem(stripe.events.list(params));
        return events.flatMap((event) => readEvent(event) ?? []).toReversed();
      }),

    listBalanceLines: (since, until) =>
      ask(async () => {
        const created = { gte: Math.floor(since.getTime() / 1000), lt: Math.floor(until.getTime() / 1000) };
        const lines = await everyItem(stripe.balanceTransactions.list({ created, limit: 100 }), 100_000);
        return lines.map((line) => ({
          externalId: line.id,
          type: line.type,
          ...amountOf(line.amount, line.currency),
          fee: minor(BigInt(line.fee)),
          net: minor(BigInt(line.net)),
          sourceId: idOf(line.source),
          createdAt: instantOf(line.created),
        }));
      }),
  };
}

/** A blank secret signs nothing: an empty setting must not open the door. */
function isSignedWith(
  stripe: Stripe,
  rawBody: string,
  signature: string | null,
  secret: string,
  receivedAt: Date,
): boolean {
  if (signature === null || secret.trim() === "") return false;
  try {
    return (
      stripe.webhooks.signature?.verifyHeader(
        rawBody,
        signature,
        secret,
        toleranceSeconds,
        undefined,
        receivedAt.getTime(),
      ) ?? false
    );
  } catch {
    return false;
  }
}

function judge(rawBody: string, live: boolean): EventVerdict {
  try {
    const parsed: { livemode?: unknown } = JSON.parse(rawBody);
    const event = readEvent(parsed);
    if (event === null) return { genuine: false, reason: "unreadable" };
    return parsed.livemode === live ? { genuine: true, event } : { genuine: false, reason: "other_mode" };
  } catch {
    return { genuine: false, reason: "unreadable" };
  }
}

function readEvent(body: unknown): EventFacts | null {
  const parsed = eventShape.safeParse(body);
  if (!parsed.success) return null;
  const { id, type, created, data } = parsed.data;
  const about = data.object;
  const kind = kinds[about.object] ?? "other";
  return {
    externalId: id,
    type,
    createdAt: instantOf(created),
    about: {
      kind,
      externalId: about.id ?? null,
      captureId: kind === "capture" ? (about.id ?? null) : (about.charge ?? null),
      ours: oursOf(about.metadata),
    },
  };
}
