import type { Call } from "#app/db/call.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { EventFacts } from "#app/outside/payment-facts.ts";

export type EventRefusal = { readonly code: "event-signature-wrong" } | { readonly code: "event-unreadable" };

/**
 * Takes the provider's event in: proves that it is genuine and puts it into the inbox, where the same event is one
 * event however often it comes. Nothing is done about it here. Resolves to whether it is new.
 */
export async function receiveEvent(
  call: Call,
  delivery: {
    /** As it came, byte for byte: the signature is over this text. */
    readonly rawBody: string;
    readonly signature: string | null;
    readonly secrets: readonly string[];
  },
): Promise<Result<{ fresh: boolean }, EventRefusal>> {
  const { rawBody, signature, secrets } = delivery;
  const verdict = call.outside.news.verifyEvent(rawBody, signature, secrets, call.now);
  if (verdict.genuine) return ok({ fresh: await storeEvents(call, [verdict.event]) });
  if (verdict.reason === "bad_signature") return refuse({ code: "event-signature-wrong" });
  if (verdict.reason === "unreadable") return refuse({ code: "event-unreadable" });
  // Meant for the other mode's key: taken, and nothing of ours.
  return ok({ fresh: false });
}

/** Puts events into the inbox; whether any of them is new. What they are about is kept, not what they claim of it. */
export async function storeEvents(call: Call, events: readonly EventFacts[]): Promise<boolean> {
  const { count } = await call.db.stripeEvent.createMany({
    data: events.map((event) => ({
      id: event.externalId,
      type: event.type,
      objectId: event.about.externalId ?? "",
      payload: { ...event.about, ours: { ...event.about.ours }, createdAt: event.createdAt.toISOString() },
      receivedAt: call.now,
      nextTryAt: call.now,
    })),
    skipDuplicates: true,
  });
  return count > 0;
}
