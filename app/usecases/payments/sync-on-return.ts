import type { Call } from "#app/db/call.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { AttemptState } from "#app/domain/payments/states.ts";
import { isLive } from "#app/domain/payments/states.ts";
import { syncAttempt } from "./sync-attempt.ts";

/**
 * The buyer comes back from the payment page (`?paid=` names the checkout): what became of it is read at once, so that
 * the page they see is true even when the webhook is late or never comes. Null when the checkout is not of this order;
 * `open` may also mean that the provider gave no answer.
 */
export async function syncOnReturn(
  call: Call<Buyer>,
  number: string,
  checkoutId: string,
): Promise<AttemptState | null> {
  const attempt = await call.db.paymentAttempt.findFirst({
    where: {
      externalId: checkoutId,
      payment: { order: { number, buyerId: { in: companiesWhere(call.actor, "buyer", "viewer") } } },
    },
    select: { id: true, state: true },
  });
  if (attempt === null) return null;
  if (!isLive(attempt.state)) return attempt.state;
  const synced = await syncAttempt(call, attempt.id);
  return synced === "no-answer" || synced === "not-ours" ? attempt.state : synced;
}
