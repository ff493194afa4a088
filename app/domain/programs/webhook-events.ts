/** What a company's program can be told of by webhook. A message names the thing; what it is now is read by the API. */
import type { CompanyKind } from "../actor.ts";

export const webhookEvents = ["order.placed", "order.state", "listing.decided", "payment.received"] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** A buyer has no goods on which anybody decides. */
export function eventsFor(kind: CompanyKind): readonly WebhookEvent[] {
  return kind === "producer" ? webhookEvents : webhookEvents.filter((event) => event !== "listing.decided");
}

/** Stored or typed events that are ours, each once, in our order. */
export function knownEvents(given: readonly string[]): WebhookEvent[] {
  return webhookEvents.filter((event) => given.includes(event));
}

/** Endpoints of one company. */
export const MOST_WEBHOOKS = 10;

/** Why nothing is sent to an endpoint any more. */
export const webhookStops = ["failing", "gone", "company-suspended", "secret-lost"] as const;
export type WebhookStop = (typeof webhookStops)[number];

/** Why a message got no answer at all. */
export const unanswered = [
  "address-refused",
  "name-unknown",
  "timeout",
  "no-connection",
  "secret-lost",
] as const;
export type Unanswered = (typeof unanswered)[number];
