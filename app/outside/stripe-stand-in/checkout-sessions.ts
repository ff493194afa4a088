import type Stripe from "stripe";
import { z } from "zod";
import { idOf, isWithin, listPage } from "./list-page.ts";
import { created, currency, flag, integer, metadata, paging, positive } from "./read-params.ts";
import { recordEvent } from "./record-event.ts";
import { refuseMissing, refuseRequest } from "./refuse.ts";
import type { World } from "./world.ts";

/** The page languages Stripe knows; Azerbaijani and Belarusian are not among them. */
const locales = [
  ..."auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl".split(
    " ",
  ),
  ..."pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW".split(" "),
] as const;

const address = z.url({ protocol: /^https?$/ });

export const createSessionParams = z.strictObject({
  mode: z.literal("payment"),
  success_url: address,
  cancel_url: address.optional(),
  client_reference_id: z.string().max(200).optional(),
  customer_email: z.email().optional(),
  expires_at: positive.optional(),
  locale: z
    .string()
    .refine((value) => locales.includes(value), "is not a locale Stripe knows")
    .default("auto"),
  metadata: metadata.default({}),
  adaptive_pricing: z.strictObject({ enabled: flag.optional() }).optional(),
  payment_intent_data: z
    .strictObject({
      description: z.string().max(1000).optional(),
      metadata: metadata.default({}),
      transfer_group: z.string().max(100).optional(),
    })
    .optional(),
  line_items: z
    .array(
      z.strictObject({
        quantity: positive,
        price_data: z.strictObject({
          currency,
          unit_amount: integer.refine((value) => value >= 0, "must not be negative"),
          product_data: z.strictObject({
            name: z.string().min(1).max(250),
            description: z.string().optional(),
          }),
        }),
      }),
    )
    .length(1, "the stand-in takes exactly one line"),
});

const halfHour = 30 * 60;
const day = 24 * 60 * 60;
/** The most one payment may come to, in minor units (999,999.99), and the least in the currencies we take. */
const most = 99_999_999;
const least = 50;

/** `POST /v1/checkout/sessions` */
export function createSession(
  world: World,
  params: z.output<typeof createSessionParams>,
): Stripe.Checkout.Session {
  const line = params.line_items[0];
  if (line === undefined)
    throw refuseRequest("Missing required param: line_items.", "parameter_missing", "line_items");
  const total = line.price_data.unit_amount * line.quantity;
  if (total > most) throw refuseRequest("The total amount must be at most 999,999.99.", "amount_too_large");
  if (total < least) throw refuseRequest("The total amount must be at least 0.50.", "amount_too_small");
  const now = world.now();
  const expiresAt = params.expires_at ?? now + day;
  if (expiresAt < now + halfHour || expiresAt > now + day) {
    throw refuseRequest(
      "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
      undefined,
      "expires_at",
    );
  }
  const id = world.newId("cs_test");
  const session = {
    ...emptySession,
    id,
    amount_subtotal: total,
    amount_total: total,
    adaptive_pricing: { enabled: params.adaptive_pricing?.enabled ?? true },
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: now,
    currency: line.price_data.currency,
    customer_email: params.customer_email ?? null,
    expires_at: expiresAt,
    locale: params.locale,
    metadata: params.metadata,
    success_url: params.success_url,
    url: `${world.state.base}/c/pay/${id}`,
  } satisfies Stripe.Checkout.Session;
  world.state.sessions[id] = session;
  world.state.extras[id] = {
    lineName: line.price_data.product_data.name,
    intentDescription: params.payment_intent_data?.description ?? null,
    intentMetadata: params.payment_intent_data?.metadata ?? {},
    transferGroup: params.payment_intent_data?.transfer_group ?? null,
  };
  return session;
}

/** `GET /v1/checkout/sessions/:id` */
export function readSession(world: World, id: string): Stripe.Checkout.Session {
  const session = world.state.sessions[id];
  if (session === undefined) throw refuseMissing("checkout.session", id);
  return session;
}

export const listSessionsParams = z.strictObject({
  ...paging,
  ...created,
  payment_intent: z.string().optional(),
  status: z.enum(["open", "complete", "expired"]).optional(),
});

/** `GET /v1/checkout/sessions` */
export function listSessions(world: World, params: z.output<typeof listSessionsParams>) {
  const found = Object.values(world.state.sessions).filter(
    (session) =>
      isWithin(session.created, params.created) &&
      (params.status === undefined || session.status === params.status) &&
      (params.payment_intent === undefined || idOf(session.payment_intent) === params.payment_intent),
  );
  return listPage("/v1/checkout/sessions", found, params);
}

/** `POST /v1/checkout/sessions/:id/expire`: only an open one; its intent, if it has one, is cancelled with it. */
export function expireSession(world: World, id: string): Stripe.Checkout.Session {
  const session = readSession(world, id);
  if (session.status !== "open") {
    throw refuseRequest(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Session has a status of \`${session.status}\`.`,
    );
  }
  session.status = "expired";
  session.url = null;
  const intent = world.state.intents[idOf(session.payment_intent) ?? ""];
  if (intent !== undefined) {
    intent.status = "canceled";
    intent.canceled_at = world.now();
    intent.cancellation_reason = "expired";
    recordEvent(world, "payment_intent.canceled", intent);
  }
  recordEvent(world, "checkout.session.expired", session);
  return session;
}

/** Expires every open session whose time has passed; called before anything is read. */
export function expireOverdueSessions(world: World): void {
  for (const session of Object.values(world.state.sessions)) {
    if (session.status === "open" && session.expires_at <= world.now()) expireSession(world, session.id);
  }
}

const emptySession = {
  object: "checkout.session",
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer: null,
  customer_account: null,
  customer_creation: "if_required",
  customer_details: null,
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  livemode: false,
  managed_payments: null,
  mode: "payment",
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_collection: "if_required",
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ["card"],
  payment_status: "unpaid",
  permissions: null,
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  status: "open",
  submit_type: null,
  subscription: null,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  ui_mode: "hosted_page",
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>;
