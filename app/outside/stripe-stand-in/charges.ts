import type Stripe from "stripe";
import { z } from "zod";
import { bookMovement, processingFee } from "./balance.ts";
import { idOf, isWithin, listPage } from "./list-page.ts";
import { created, paging } from "./read-params.ts";
import { refuseMissing } from "./refuse.ts";
import type { World } from "./world.ts";

/** A new charge of an intent, in the state it begins with. Metadata are copied from the intent, as Stripe does. */
export function makeCharge(
  world: World,
  intent: Stripe.PaymentIntent,
  status: "succeeded" | "pending" | "failed",
  payer: { name: string | null; email: string | null },
): Stripe.Charge {
  const charge = {
    id: world.newId("ch"),
    object: "charge",
    amount: intent.amount,
    amount_captured: status === "failed" ? 0 : intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: payer.email, name: payer.name, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: status !== "failed",
    created: world.now(),
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: null,
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: null,
    paid: status === "succeeded",
    payment_intent: intent.id,
    payment_method: null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status,
    transfer_data: null,
    transfer_group: intent.transfer_group,
  } satisfies Stripe.Charge;
  world.state.charges[charge.id] = charge;
  intent.latest_charge = charge.id;
  return charge;
}

/** Books a charge's money on the balance, less the fee. */
export function bookCharge(world: World, charge: Stripe.Charge): void {
  charge.status = "succeeded";
  charge.paid = true;
  charge.balance_transaction = bookMovement(world, {
    type: "charge",
    reportingCategory: "charge",
    amount: charge.amount,
    fee: processingFee(charge.amount),
    currency: charge.currency,
    source: charge.id,
  }).id;
}

/** `GET /v1/charges/:id` */
export function readCharge(world: World, id: string, param?: string): Stripe.Charge {
  const charge = world.state.charges[id];
  if (charge === undefined) throw refuseMissing("charge", id, param);
  return charge;
}

export const listChargesParams = z.strictObject({
  ...paging,
  ...created,
  payment_intent: z.string().optional(),
  transfer_group: z.string().optional(),
});

/** `GET /v1/charges` */
export function listCharges(world: World, params: z.output<typeof listChargesParams>) {
  const found = Object.values(world.state.charges).filter(
    (charge) =>
      isWithin(charge.created, params.created) &&
      (params.payment_intent === undefined || idOf(charge.payment_intent) === params.payment_intent) &&
      (params.transfer_group === undefined || charge.transfer_group === params.transfer_group),
  );
  return listPage("/v1/charges", found, params);
}
