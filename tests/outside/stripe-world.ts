import Stripe from "stripe";
import { minor } from "#app/domain/money.ts";
import type { Answer, CheckoutRequest } from "#app/outside/payment-facts.ts";
import type { StripeSeams } from "#app/outside/stripe.server.ts";
import { connectStripe } from "#app/outside/stripe.server.ts";
import type { StandIn } from "#app/outside/stripe-stand-in/start-stand-in.ts";
import { startStandIn } from "#app/outside/stripe-stand-in/start-stand-in.ts";

export const testKey = "sk_test_contract";

/** A Stripe to talk to, real or not, with the little a test must do that the product never does. */
export type StripeWorld = StripeSeams & {
  readonly now: () => Date;
  /** A capture of that many minor units in USD; answers its `ch_…`. */
  readonly makeCapture: (amount: number) => Promise<string>;
  /** A connected account that can receive; null when none is at hand. */
  readonly payee: string | null;
  /** Present where the test can play the buyer on the hosted page. */
  readonly standIn: StandIn | null;
  /** Different in every run, so that ids and keys of earlier runs do not answer. */
  readonly run: string;
  readonly close: () => Promise<void>;
};

export async function openStandIn(options: Parameters<typeof startStandIn>[0] = {}): Promise<StripeWorld> {
  const standIn = await startStandIn({ accounts: ["acct_seller"], ...options });
  const seams = connectStripe({
    secretKey: testKey,
    apiBase: standIn.url,
    timeoutMs: 400,
    maxNetworkRetries: 0,
  });
  let made = 0;
  return {
    ...seams,
    standIn,
    run: "run",
    payee: "acct_seller",
    now: standIn.controls.now,
    makeCapture: async (amount) => {
      made += 1;
      const request = aCheckout(
        { attemptId: `capture-${made}`, amount: minor(BigInt(amount)) },
        standIn.controls.now(),
      );
      const { externalId } = facts(await seams.payIn.openCheckout(request));
      standIn.controls.pay(externalId);
      return facts(await seams.payIn.readCheckout(externalId)).captures[0]?.externalId ?? "";
    },
    close: standIn.close,
  };
}

/** The real Stripe in test mode, with `STRIPE_TEST_KEY` and, for transfers, `STRIPE_TEST_ACCOUNT`. */
export async function openRealStripe(secretKey: string): Promise<StripeWorld> {
  const stripe = new Stripe(secretKey, { apiVersion: "2026-10-28.endive" });
  return {
    ...connectStripe({ secretKey }),
    standIn: null,
    run: String(Date.now()),
    payee: process.env.STRIPE_TEST_ACCOUNT ?? null,
    now: () => new Date(),
    makeCapture: async (amount) => {
      const intent = await stripe.paymentIntents.create({
        amount,
        currency: "usd",
        confirm: true,
        // The card whose money is free at once, so that a transfer can follow.
        payment_method: "pm_card_bypassPending",
        automatic_payment_methods: { enabled: true, allow_redirects: "never" },
      });
      return typeof intent.latest_charge === "string" ? intent.latest_charge : "";
    },
    close: async () => {},
  };
}

/** A checkout of 1,250.00 USD, an hour to pay it. */
export function aCheckout(differing: Partial<CheckoutRequest>, now: Date): CheckoutRequest {
  const attemptId = differing.attemptId ?? "attempt-1";
  return {
    attemptId,
    paymentId: "payment-1",
    orderNumber: "TH-2026-000123",
    amount: minor(125_000n),
    currency: "USD",
    description: "Pomegranates, order TH-2026-000123",
    successUrl: "https://shop.test/ru/buyer/orders/TH-2026-000123?paid={CHECKOUT_SESSION_ID}",
    cancelUrl: "https://shop.test/ru/buyer/orders/TH-2026-000123",
    expiresAt: new Date(now.getTime() + 60 * 60 * 1000),
    locale: "ru",
    idempotencyKey: `checkout:${attemptId}:1`,
    ...differing,
  };
}

/** The facts of an answer; fails the test when the provider refused or gave none. */
export function facts<Facts>(answer: Answer<Facts>): Facts {
  if (answer.outcome !== "answered") throw new Error(`${answer.outcome}: ${JSON.stringify(answer)}`);
  return answer.facts;
}
