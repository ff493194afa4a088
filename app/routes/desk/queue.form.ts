/** What an address says about the reader's place in the queue. */
import { z } from "zod";
import { findingKinds } from "#app/domain/moderation/finding.ts";
import type { QueuePlace } from "#app/domain/moderation/queue.ts";
import { placeQuery, queueStates } from "#app/domain/moderation/queue.ts";

const place = z
  .object({
    state: z.enum(queueStates).catch("open"),
    q: z.string().trim().max(100).catch(""),
    commodity: z
      .string()
      .regex(/^[a-z0-9-]{1,80}$/)
      .nullable()
      .catch(null),
    producer: z.uuid().nullable().catch(null),
    finding: z.enum(findingKinds).nullable().catch(null),
    first: z.literal("1").nullable().catch(null),
  })
  .transform(({ first, ...rest }): QueuePlace => ({ ...rest, firstOnly: first === "1" }));

const step = z.object({ after: z.uuid().nullable().catch(null), before: z.uuid().nullable().catch(null) });

/** Every address is a place: what it does not say, or says wrongly, narrows nothing. */
export function readPlace(url: URL): QueuePlace {
  return place.parse(Object.fromEntries(url.searchParams));
}

/** The case after or before which a page of the queue begins. */
export function readStep(url: URL): z.output<typeof step> {
  return step.parse(Object.fromEntries(url.searchParams));
}

/** The place of an address, for the address that a deed leads to, with what was done. */
export function placeOf(url: URL, done?: "decided" | "assigned"): Record<string, string | undefined> {
  return { ...placeQuery(readPlace(url)), done };
}
