import type Stripe from "stripe";

/**
 * The version of Stripe's API that everything here was written against. An upgrade of the SDK that pins another one
 * fails to compile here until somebody has read Stripe's change log.
 */
export const stripeVersion = "2026-10-28.endive" satisfies Stripe.LatestApiVersion;
