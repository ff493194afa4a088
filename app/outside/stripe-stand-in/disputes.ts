import type Stripe from "stripe";
import { z } from "zod";
import { bookMovement } from "./balance.ts";
import { readCharge } from "./charges.ts";
import { idOf, listPage } from "./list-page.ts";
import { paging } from "./read-params.ts";
import { recordEvent } from "./record-event.ts";
import { refuseMissing, refuseRequest } from "./refuse.ts";
import type { World } from "./world.ts";

const disputeFee = 1500;
const twoWeeks = 14 * 24 * 60 * 60;

/** The buyer's bank takes a charge back: the money and a fee leave the balance until somebody wins. */
export function openDispute(
  world: World,
  chargeId: string,
  amount?: number,
  reason = "product_not_received",
): string {
  const charge = readCharge(world, chargeId);
  if (charge.status !== "succeeded" || charge.disputed)
    throw refuseRequest(`Charge ${chargeId} cannot be disputed.`);
  charge.disputed = true;
  const id = world.newId("dp");
  const taken = amount ?? charge.amount;
  const dispute = {
    id,
    object: "dispute",
    amount: taken,
    balance_transactions: [
      bookMovement(world, {
        type: "adjustment",
        reportingCategory: "dispute",
        amount: -taken,
        fee: disputeFee,
        currency: charge.currency,
        source: id,
      }),
    ],
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: world.now() + twoWeeks,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: idOf(charge.payment_intent),
    reason,
    status: "needs_response",
  } satisfies Stripe.Dispute;
  world.state.disputes[id] = dispute;
  recordEvent(world, "charge.dispute.created", dispute);
  recordEvent(world, "charge.dispute.funds_withdrawn", dispute);
  return id;
}

/** Moves a dispute to any status, known or not yet known to anybody. */
export function setDisputeStatus(world: World, id: string, status: string): void {
  const dispute = readDispute(world, id);
  dispute.status = status as Stripe.Dispute.Status;
  recordEvent(world, "charge.dispute.updated", dispute);
}

/** Ends a dispute; won, the money comes back without the fee. */
export function closeDispute(world: World, id: string, outcome: "won" | "lost"): void {
  const dispute = readDispute(world, id);
  if (dispute.status === "won" || dispute.status === "lost") throw refuseRequest(`Dispute ${id} is closed.`);
  dispute.status = outcome;
  if (outcome === "won") {
    dispute.balance_transactions.push(
      bookMovement(world, {
        type: "adjustment",
        reportingCategory: "dispute_reversal",
        amount: dispute.amount,
        currency: dispute.currency,
        source: dispute.id,
      }),
    );
    recordEvent(world, "charge.dispute.funds_reinstated", dispute);
  }
  recordEvent(world, "charge.dispute.closed", dispute);
}

/** `GET /v1/disputes/:id` */
export function readDispute(world: World, id: string): Stripe.Dispute {
  const dispute = world.state.disputes[id];
  if (dispute === undefined) throw refuseMissing("dispute", id);
  return dispute;
}

export const listDisputesParams = z.strictObject({ ...paging, charge: z.string().optional() });

/** `GET /v1/disputes` */
export function listDisputes(world: World, params: z.output<typeof listDisputesParams>) {
  const found = Object.values(world.state.disputes).filter(
    (dispute) => params.charge === undefined || idOf(dispute.charge) === params.charge,
  );
  return listPage("/v1/disputes", found, params);
}

const noEvidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
} satisfies Stripe.Dispute.Evidence;
