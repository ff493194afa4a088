import type Stripe from "stripe";
import { z } from "zod";
import { balanceIn, bookMovement } from "./balance.ts";
import { readCharge } from "./charges.ts";
import { idOf, isWithin, listPage } from "./list-page.ts";
import { created, metadata, paging, positive } from "./read-params.ts";
import { recordEvent } from "./record-event.ts";
import { refuseMissing, refuseRequest } from "./refuse.ts";
import type { World } from "./world.ts";

export const createRefundParams = z.strictObject({
  charge: z.string(),
  amount: positive.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
  metadata: metadata.default({}),
});

/**
 * `POST /v1/refunds`. A refund that the balance cannot cover stays pending, as Stripe does for accounts that allow it;
 * with `refundsWait` (a control) every refund does.
 */
export function createRefund(world: World, params: z.output<typeof createRefundParams>): Stripe.Refund {
  const charge = readCharge(world, params.charge, "charge");
  const left = charge.amount_captured - charge.amount_refunded;
  if (charge.status !== "succeeded")
    throw refuseRequest("This charge has not succeeded.", "charge_not_refundable");
  if (left === 0)
    throw refuseRequest(`Charge ${charge.id} has already been refunded.`, "charge_already_refunded");
  if (charge.disputed) throw refuseRequest(`Charge ${charge.id} has been charged back.`, "charge_disputed");
  const amount = params.amount ?? left;
  if (amount > left) {
    throw refuseRequest("Refund amount is greater than unrefunded amount on charge.", undefined, "amount");
  }
  const short = balanceIn(world, charge.currency) < amount;
  const waits = short || world.state.refundsWait;
  const refund: Stripe.Refund = {
    id: world.newId("re"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    metadata: params.metadata,
    payment_intent: idOf(charge.payment_intent),
    payment_method: null,
    ...(waits ? { pending_reason: short ? "insufficient_funds" : "processing" } : {}),
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: waits ? "pending" : "succeeded",
    transfer_reversal: null,
  } satisfies Stripe.Refund;
  world.state.refunds[refund.id] = refund;
  refund.balance_transaction = bookMovement(world, {
    type: "refund",
    reportingCategory: "refund",
    amount: -amount,
    currency: charge.currency,
    source: refund.id,
  }).id;
  countRefunded(charge, amount);
  recordEvent(world, "refund.created", refund);
  recordEvent(world, "charge.refunded", charge);
  return refund;
}

/** The bank's answer to a refund that waited. */
export function settleRefund(world: World, id: string): void {
  const refund = readRefund(world, id);
  if (refund.status !== "pending") throw refuseRequest(`Refund ${id} is ${refund.status}.`);
  refund.status = "succeeded";
  delete refund.pending_reason;
  recordEvent(world, "refund.updated", refund);
}

/** A refund fails: at once or days after it had succeeded. The money is back on the balance. */
export function failRefund(world: World, id: string, reason = "lost_or_stolen_card"): void {
  const refund = readRefund(world, id);
  if (refund.status === "failed") throw refuseRequest(`Refund ${id} has failed already.`);
  const charge = readCharge(world, idOf(refund.charge) ?? "");
  refund.status = "failed";
  refund.failure_reason = reason;
  refund.failure_balance_transaction = bookMovement(world, {
    type: "refund_failure",
    reportingCategory: "refund_failure",
    amount: refund.amount,
    currency: refund.currency,
    source: refund.id,
  }).id;
  countRefunded(charge, -refund.amount);
  recordEvent(world, "refund.updated", refund);
  recordEvent(world, "refund.failed", refund);
  recordEvent(world, "charge.refund.updated", refund);
}

/** `GET /v1/refunds/:id` */
export function readRefund(world: World, id: string): Stripe.Refund {
  const refund = world.state.refunds[id];
  if (refund === undefined) throw refuseMissing("refund", id);
  return refund;
}

export const listRefundsParams = z.strictObject({
  ...paging,
  ...created,
  charge: z.string().optional(),
  payment_intent: z.string().optional(),
});

/** `GET /v1/refunds` */
export function listRefunds(world: World, params: z.output<typeof listRefundsParams>) {
  const found = Object.values(world.state.refunds).filter(
    (refund) =>
      isWithin(refund.created, params.created) &&
      (params.charge === undefined || idOf(refund.charge) === params.charge) &&
      (params.payment_intent === undefined || idOf(refund.payment_intent) === params.payment_intent),
  );
  return listPage("/v1/refunds", found, params);
}

function countRefunded(charge: Stripe.Charge, amount: number): void {
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount_captured;
}
