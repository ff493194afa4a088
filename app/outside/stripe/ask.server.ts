import Stripe from "stripe";
import type { Answer, UnknownReason } from "../payment-facts.ts";

/** What the SDK answered is not what was asked for: a 404 without `error`, for one, is a success to it. */
class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/**
 * Makes a call and sorts its outcome. Only what Stripe definitely refused is `refused`; a timeout, a broken connection,
 * 409, 429 and 5xx leave open whether it happened. Faults of our own code are thrown on.
 */
export async function ask<Facts>(call: () => Promise<Facts>): Promise<Answer<Facts>> {
  try {
    return { outcome: "answered", facts: await call() };
  } catch (error) {
    if (error instanceof Unreadable) return unknown("unreadable", error.message);
    if (error instanceof Stripe.errors.StripeError) return sorted(error);
    throw error;
  }
}

/** Returns the object when it is one: with an id and of the kind that was asked for. */
export function whole<Kind extends string, Thing extends { id: string; object: Kind }>(
  kind: Kind,
  thing: Thing,
): Thing {
  if (typeof thing.id !== "string" || thing.id === "" || thing.object !== kind) {
    throw new Unreadable(`Stripe's answer is not a ${kind}`);
  }
  return thing;
}

/** Every item of a list, page after page. A list that has no `data` is unreadable. */
export async function everyItem<Item>(list: Stripe.ApiListPromise<Item>, most = 10_000): Promise<Item[]> {
  const first: { data?: unknown } = await list;
  if (!Array.isArray(first.data)) throw new Unreadable("Stripe's answer is not a list");
  const items: Item[] = [];
  for await (const item of list) {
    items.push(item);
    if (items.length >= most) break;
  }
  return items;
}

function sorted(error: Stripe.errors.StripeError): Answer<never> {
  const status = error.statusCode;
  const saved = error.headers?.["idempotent-replayed"] === "true";
  if (error instanceof Stripe.errors.StripeRateLimitError)
    return unknown("rate_limited", error.message, saved);
  if (status === undefined) {
    const reason = error instanceof Stripe.errors.StripeConnectionError ? "no_answer" : "unreadable";
    return unknown(reason, error.message, saved);
  }
  if (status === 408) return unknown("no_answer", error.message, saved);
  if (status === 409) return unknown("conflict", error.message, saved);
  if (status === 429) return unknown("rate_limited", error.message, saved);
  if (status >= 500) return unknown("provider_failure", error.message, saved);
  if (status < 400) return unknown("unreadable", error.message, saved);
  const code = error.code ?? error.rawType ?? `http_${status}`;
  return { outcome: "refused", code, message: error.message, param: error.param ?? null };
}

function unknown(reason: UnknownReason, message: string, saved = false): Answer<never> {
  return { outcome: "unknown", reason, message, saved };
}
