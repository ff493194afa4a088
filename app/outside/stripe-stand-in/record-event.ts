import type Stripe from "stripe";
import { stripeVersion } from "./stripe-version.ts";
import type { StoredEvent, World } from "./world.ts";

/** Records an event with a snapshot of its object, as Stripe does at the moment of the change, and hands it on for delivery. */
export function recordEvent(
  world: World,
  type: Stripe.Event.Type,
  object: Stripe.Event.Data.Object,
  previous?: Record<string, unknown>,
): void {
  const event = {
    id: world.newId("evt"),
    object: "event",
    api_version: stripeVersion,
    created: world.now(),
    data: {
      object: structuredClone(object),
      ...(previous === undefined ? {} : { previous_attributes: previous }),
    },
    livemode: false,
    pending_webhooks: 1,
    request: world.request,
    type,
  } satisfies Stripe.EventBase;
  const stored: StoredEvent = { event, state: "waiting", attempts: [] };
  world.state.events.push(stored);
  world.onEvent(stored);
}
