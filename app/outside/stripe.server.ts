import Stripe from "stripe";
import type { PayIn, PayOut, ProviderNews } from "./payment-facts.ts";
import { checkouts } from "./stripe/checkouts.ts";
import { news } from "./stripe/news.ts";
import { refunds } from "./stripe/refunds.ts";
import { transfers } from "./stripe/transfers.ts";

/** Written out, so that an SDK which pins another version fails to compile until somebody has read Stripe's change log. */
const apiVersion = "2026-10-28.endive" satisfies Stripe.LatestApiVersion;

export type StripeSettings = {
  readonly secretKey: string;
  /** Another address than Stripe's: taken only with a test key and on a loopback address. */
  readonly apiBase?: string | undefined;
  /** 10 seconds unless said. */
  readonly timeoutMs?: number | undefined;
  /** How often the SDK repeats a call by itself, with the same key; once unless said: a person waits, and jobs go on. It never repeats a 429. */
  readonly maxNetworkRetries?: number | undefined;
};

export type StripeSeams = { readonly payIn: PayIn; readonly payOut: PayOut; readonly news: ProviderNews };

/** Pay-in, pay-out and news through Stripe's own SDK; throws when the settings would send a live key elsewhere. */
export function connectStripe(settings: StripeSettings): StripeSeams {
  const stripe = new Stripe(settings.secretKey, {
    apiVersion,
    timeout: settings.timeoutMs ?? 10_000,
    maxNetworkRetries: settings.maxNetworkRetries ?? 1,
    telemetry: false,
    ...addressOf(settings),
  });
  const live = /^(sk|rk)_live_/.test(settings.secretKey);
  return {
    payIn: { ...checkouts(stripe), ...refunds(stripe) },
    payOut: transfers(stripe),
    news: news(stripe, live),
  };
}

function addressOf({
  secretKey,
  apiBase,
}: StripeSettings): Pick<Stripe.StripeConfig, "host" | "port" | "protocol"> {
  if (apiBase === undefined) return {};
  const { hostname, port, protocol } = new URL(apiBase);
  const isLoopback = hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
  if (!isLoopback || !secretKey.startsWith("sk_test_")) {
    throw new Error(
      "another address for Stripe is taken only with an sk_test_ key and on a loopback address",
    );
  }
  const isHttps = protocol === "https:";
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port || (isHttps ? 443 : 80),
    protocol: isHttps ? "https" : "http",
  };
}
