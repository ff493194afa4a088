import type Stripe from "stripe";
import { z } from "zod";
import { isWithin, listPage } from "./list-page.ts";
import { created, flag, paging } from "./read-params.ts";
import { refuseMissing } from "./refuse.ts";
import type { World } from "./world.ts";

export const listEventsParams = z.strictObject({
  ...paging,
  ...created,
  delivery_success: flag.optional(),
  type: z.string().optional(),
  types: z.array(z.string()).max(20).optional(),
});

/** `GET /v1/events`; `delivery_success=false` asks for those no endpoint has answered with 2xx yet. */
export function listEvents(world: World, params: z.output<typeof listEventsParams>) {
  const found = world.state.events
    .filter(
      ({ event, state }) =>
        isWithin(event.created, params.created) &&
        (params.delivery_success === undefined || params.delivery_success === (state === "delivered")) &&
        (params.type === undefined || params.type === event.type) &&
        (params.types === undefined || params.types.includes(event.type)),
    )
    .map(({ event, state }) => shown(event, state));
  return listPage("/v1/events", found, params);
}

/** `GET /v1/events/:id` */
export function readEvent(world: World, id: string): Stripe.EventBase {
  const stored = world.state.events.find(({ event }) => event.id === id);
  if (stored === undefined) throw refuseMissing("event", id);
  return shown(stored.event, stored.state);
}

function shown(event: Stripe.EventBase, state: string): Stripe.EventBase {
  return { ...event, pending_webhooks: state === "delivered" ? 0 : 1 };
}
