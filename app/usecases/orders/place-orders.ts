import { holdBasket, linesTaken, readOrderable } from "#app/db/basket.server.ts";
import type { Call } from "#app/db/call.ts";
import { readCheckoutForm } from "#app/db/checkout-forms.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockMember } from "#app/db/purchase-limit.server.ts";
import { allOrNothing } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { companiesWhere, covers } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { PlaceOrders, PlaceOrdersRefusal } from "./place-lines.ts";
import { placeLines } from "./place-lines.ts";

/** Nobody promises goods further ahead than the next harvest. */
export const furthestDays = 400;

/**
 * Makes the basket into orders, one per producer, currency, rule and place: all of them with their stock reserved, or
 * none. The listings are held first, so that prices, tiers and minimums stay until the orders stand, and the lots
 * locked last, when all else is written, so that buyers wait for each other as shortly as can be: who finds them empty
 * then takes everything back. A difference from what the buyer was shown is refused with its lines. The same form sent
 * again, at any moment, answers with the orders it made the first time; one that has asked the owners has moved on.
 */
export async function placeOrders(
  call: Call<Buyer>,
  input: PlaceOrders,
): Promise<Result<readonly string[], PlaceOrdersRefusal>> {
  if (!companiesWhere(call.actor, "buyer", "viewer").includes(input.companyId))
    return refuse({ code: "not-found" });
  if (!companiesWhere(call.actor, "buyer", trades).includes(input.companyId))
    return refuse({ code: "not-allowed" });
  const today = minskDate(call.now);
  const { deliverFrom, deliverTo } = input;
  return allOrNothing(call.db, async (tx): Promise<Result<readonly string[], PlaceOrdersRefusal>> => {
    // A person's checkouts come one after the other: the same form sent twice, and two forms under one limit.
    const member = await lockMember(tx, input.companyId, call.actor.userId);
    if (member === null) return refuse({ code: "not-found" });
    if (!covers(member.role, trades)) return refuse({ code: "not-allowed" });
    // Asked under the lock of the membership: whoever sent this form a moment ago has committed by now.
    const before = await ordersOfForm(tx, input);
    if (before) return before;
    if (deliverFrom < today || deliverTo < deliverFrom || deliverTo > addDays(today, furthestDays))
      return refuse({ code: "delivery-dates-wrong" });
    const wanted = await holdBasket(tx, input.companyId, call.actor.userId);
    const basket = await readOrderable(tx, input.companyId, wanted, call.now, deliverTo);
    const placed = await placeLines(tx, call, input, {
      basket,
      placedById: call.actor.userId,
      limited: member.limit !== null,
      beside: [linesTaken(wanted)],
    });
    return placed.ok ? ok(placed.value.numbers) : placed;
  });
}

/** What this form did before, if it did: the orders it made, or that it asked the owners, or was another company's. */
async function ordersOfForm(
  tx: Tx,
  { formToken, companyId }: PlaceOrders,
): Promise<Result<readonly string[], { readonly code: "moved-on" }> | null> {
  const done = await readCheckoutForm(tx, formToken);
  if (done === null) return null;
  return done.buyerId === companyId && !done.asked ? ok(done.numbers) : refuse({ code: "moved-on" });
}
