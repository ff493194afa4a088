import type Stripe from "stripe";
import { bookCharge, makeCharge } from "./charges.ts";
import { readSession } from "./checkout-sessions.ts";
import { idOf } from "./list-page.ts";
import { recordEvent } from "./record-event.ts";
import { refuseMissing, refuseRequest } from "./refuse.ts";
import type { World } from "./world.ts";

/** How the buyer fares on the payment page: paid at once, paid by a slow method, refused by the bank. */
export type PayWay = "card" | "slow" | "declined";

/** What the buyer does on the hosted page. Only an open session can be paid; anything else is refused. */
export function paySession(world: World, sessionId: string, way: PayWay, payerName: string | null): void {
  const session = readSession(world, sessionId);
  if (session.status !== "open" || session.expires_at <= world.now()) {
    throw refuseRequest(`This Checkout Session is ${session.status} and can no longer be paid.`);
  }
  const intent = world.state.intents[idOf(session.payment_intent) ?? ""] ?? confirmFirst(world, session);
  const payer = { name: payerName, email: session.customer_email };
  if (way === "declined") {
    const charge = makeCharge(world, intent, "failed", payer);
    failIntent(world, intent, charge, "card_declined", "Your card was declined.");
    return;
  }
  session.status = "complete";
  session.url = null;
  session.customer_details = {
    address: null,
    business_name: null,
    email: payer.email,
    individual_name: null,
    name: payer.name,
    phone: null,
    tax_exempt: "none",
    tax_ids: [],
  };
  intent.last_payment_error = null;
  const charge = makeCharge(world, intent, way === "card" ? "succeeded" : "pending", payer);
  if (way === "card") {
    succeedIntent(world, intent, charge);
    session.payment_status = "paid";
  } else {
    intent.status = "processing";
    recordEvent(world, "charge.pending", charge);
    recordEvent(world, "payment_intent.processing", intent);
  }
  recordEvent(world, "checkout.session.completed", session);
}

/** The bank's late answer to a slow payment. */
export function settleSlowPayment(world: World, sessionId: string, outcome: "succeeded" | "failed"): void {
  const session = readSession(world, sessionId);
  const intent = world.state.intents[idOf(session.payment_intent) ?? ""];
  const charge = world.state.charges[idOf(intent?.latest_charge) ?? ""];
  if (intent?.status !== "processing" || charge === undefined) {
    throw refuseRequest(`No payment of ${sessionId} is being processed.`);
  }
  if (outcome === "succeeded") {
    succeedIntent(world, intent, charge);
    session.payment_status = "paid";
    recordEvent(world, "checkout.session.async_payment_succeeded", session);
  } else {
    charge.captured = false;
    charge.amount_captured = 0;
    failIntent(
      world,
      intent,
      charge,
      "payment_intent_payment_attempt_failed",
      "The bank refused the payment.",
    );
    recordEvent(world, "checkout.session.async_payment_failed", session);
  }
}

/** `GET /v1/payment_intents/:id` */
export function readIntent(world: World, id: string): Stripe.PaymentIntent {
  const intent = world.state.intents[id];
  if (intent === undefined) throw refuseMissing("payment_intent", id);
  return intent;
}

/** A session has no intent until the buyer first confirms. */
function confirmFirst(world: World, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const extras = world.state.extras[session.id];
  const intent = {
    id: world.newId("pi"),
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: null,
    confirmation_method: "automatic",
    created: world.now(),
    currency: session.currency ?? "",
    customer: null,
    customer_account: null,
    description: extras?.intentDescription ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: { ...extras?.intentMetadata },
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_group: extras?.transferGroup ?? null,
  } satisfies Stripe.PaymentIntent;
  world.state.intents[intent.id] = intent;
  session.payment_intent = intent.id;
  recordEvent(world, "payment_intent.created", intent);
  return world.state.intents[intent.id] ?? intent;
}

function succeedIntent(world: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  bookCharge(world, charge);
  intent.status = "succeeded";
  intent.amount_received = intent.amount;
  recordEvent(world, "charge.succeeded", charge);
  recordEvent(world, "payment_intent.succeeded", intent);
}

function failIntent(
  world: World,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  code: string,
  message: string,
): void {
  charge.status = "failed";
  charge.failure_code = code;
  charge.failure_message = message;
  intent.status = "requires_payment_method";
  intent.last_payment_error = { type: "card_error", code, message, charge: charge.id };
  recordEvent(world, "charge.failed", charge);
  recordEvent(world, "payment_intent.payment_failed", intent);
}
