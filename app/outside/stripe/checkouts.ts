import type Stripe from "stripe";
import type { Lang } from "#app/domain/language.ts";
import { minor } from "#app/domain/money.ts";
import type { CaptureFacts, CheckoutFacts, CheckoutRequest, CheckoutState, PayIn } from "../payment-facts.ts";
import { ask, everyItem, whole } from "./ask.server.ts";
import { amountOf, idOf, instantOf, metadataNames, numberOf, oursOf } from "./read-fields.ts";

/**
 * Stripe's payment pages know neither Azerbaijani nor Belarusian: readers of Belarusian get Russian, readers of
 * Azerbaijani what their browser asks for. The reader's own language travels in the metadata.
 */
const pageLanguage: Record<Lang, Stripe.Checkout.SessionCreateParams.Locale> = {
  az: "auto",
  be: "ru",
  en: "en",
  ru: "ru",
};

/** Checkouts as Stripe's hosted Checkout Sessions, one line for the whole instalment. */
export function checkouts(
  stripe: Stripe,
): Pick<PayIn, "openCheckout" | "readCheckout" | "findCheckoutByOurId" | "expireCheckout" | "readCapture"> {
  const read = async (externalId: string) =>
    gather(stripe, whole("checkout.session", await stripe.checkout.sessions.retrieve(externalId)));

  return {
    openCheckout: (request) =>
      ask(async () => {
        const session = await stripe.checkout.sessions.create(paramsOf(request), {
          idempotencyKey: request.idempotencyKey,
        });
        // A retry gets the answer of the first time, when the page was open; the truth is read again by whoever cares.
        return gather(stripe, whole("checkout.session", session));
      }),

    readCheckout: (externalId) => ask(() => read(externalId)),

    findCheckoutByOurId: (attemptId, since) =>
      ask(async () => {
        const made = { gte: Math.floor(since.getTime() / 1000) };
        const sessions = await everyItem(stripe.checkout.sessions.list({ created: made, limit: 100 }));
        const ours = sessions.find((session) => session.client_reference_id === attemptId);
        return ours === undefined ? null : gather(stripe, ours);
      }),

    expireCheckout: async (externalId, idempotencyKey) => {
      const closed = await ask(async () => {
        const session = await stripe.checkout.sessions.expire(externalId, {}, { idempotencyKey });
        return gather(stripe, whole("checkout.session", session));
      });
      if (closed.outcome !== "refused") return closed;
      // Refused because it is closed already: paid a moment ago, or expired. Either way the facts decide.
      const now = await ask(() => read(externalId));
      return now.outcome === "answered" && now.facts.state === "open" ? closed : now;
    },

    readCapture: (captureId) =>
      ask(async () => captureOf(whole("charge", await stripe.charges.retrieve(captureId)))),
  };
}

function paramsOf(request: CheckoutRequest): Stripe.Checkout.SessionCreateParams {
  const metadata = {
    [metadataNames.attemptId]: request.attemptId,
    [metadataNames.paymentId]: request.paymentId,
    [metadataNames.orderNumber]: request.orderNumber,
  };
  return {
    mode: "payment",
    adaptive_pricing: { enabled: false },
    client_reference_id: request.attemptId,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: request.currency.toLowerCase(),
          unit_amount: numberOf(request.amount),
          product_data: { name: request.description },
        },
      },
    ],
    metadata: { ...metadata, lang: request.locale },
    payment_intent_data: { description: request.description, metadata, transfer_group: request.orderNumber },
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    expires_at: Math.floor(request.expiresAt.getTime() / 1000),
    locale: pageLanguage[request.locale],
    ...(request.payerEmail === undefined ? {} : { customer_email: request.payerEmail }),
  };
}

/** The session with what became of its money: every charge of its intent, and why the last one failed. */
async function gather(stripe: Stripe, session: Stripe.Checkout.Session): Promise<CheckoutFacts> {
  const intentId = idOf(session.payment_intent);
  const intent =
    intentId === null ? null : whole("payment_intent", await stripe.paymentIntents.retrieve(intentId));
  const charges =
    intentId === null ? [] : await everyItem(stripe.charges.list({ payment_intent: intentId, limit: 100 }));
  const captures = charges
    .filter(({ status, captured }) => status === "succeeded" && captured)
    .map(captureOf);
  const problem = intent?.last_payment_error;
  return {
    externalId: session.id,
    ours: oursOf(session.metadata),
    state: stateOf(session, intent, captures),
    payUrl: session.status === "open" ? session.url : null,
    expiresAt: instantOf(session.expires_at),
    asked: amountOf(session.amount_total, session.currency),
    captures,
    captured: {
      amount: minor(captures.reduce((sum: bigint, capture) => sum + capture.amount, 0n)),
      currency: captures[0]?.currency ?? (session.currency ?? "").toUpperCase(),
    },
    payer: session.customer_details && {
      name: session.customer_details.name,
      email: session.customer_details.email,
    },
    failure: problem ? { code: problem.code ?? problem.type, message: problem.message ?? "" } : null,
  };
}

/** Captured money decides before any status; a status nobody knew when this was written counts as still on its way. */
function stateOf(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
  captures: readonly CaptureFacts[],
): CheckoutState {
  if (captures.length > 0) return "paid";
  if (session.status === "open") return "open";
  if (session.status === "expired") return "expired";
  const refused = intent?.status === "requires_payment_method" || intent?.status === "canceled";
  return session.status === "complete" && refused ? "failed" : "processing";
}

function captureOf(charge: Stripe.Charge): CaptureFacts {
  return {
    externalId: charge.id,
    ...amountOf(charge.amount_captured, charge.currency),
    capturedAt: instantOf(charge.created),
    refunded: minor(BigInt(charge.amount_refunded)),
    disputed: charge.disputed,
    payer: { name: charge.billing_details.name, email: charge.billing_details.email },
    ours: oursOf(charge.metadata),
  };
}
