import type Stripe from "stripe";
import { z } from "zod";
import { flag, metadata } from "./read-params.ts";
import { recordEvent } from "./record-event.ts";
import { refuseMissing } from "./refuse.ts";
import type { World } from "./world.ts";

export const createAccountParams = z.strictObject({
  type: z.enum(["express", "standard", "custom"]).default("express"),
  country: z.string().length(2).optional(),
  email: z.email().optional(),
  business_type: z.string().optional(),
  capabilities: z.strictObject({ transfers: z.strictObject({ requested: flag }) }).optional(),
  metadata: metadata.default({}),
});

/** `POST /v1/accounts`: a connected account that cannot receive yet. */
export function createAccount(world: World, params: z.output<typeof createAccountParams>): Stripe.Account {
  return makeAccount(world, world.newId("acct"), params);
}

/** `GET /v1/accounts/:id` */
export function readAccount(world: World, id: string): Stripe.Account {
  const account = world.state.accounts[id];
  if (account === undefined) throw refuseMissing("account", id);
  return account;
}

/** Lets an account receive transfers, as when its owner has finished Stripe's questions; an unknown id is made. */
export function activateAccount(world: World, id: string): void {
  const account = world.state.accounts[id] ?? makeAccount(world, id, { type: "express", metadata: {} });
  account.capabilities = { transfers: "active" };
  account.details_submitted = true;
  account.payouts_enabled = true;
  recordEvent(world, "account.updated", account);
}

/** Takes the permission away again. */
export function deactivateAccount(world: World, id: string): void {
  const account = readAccount(world, id);
  account.capabilities = { transfers: "inactive" };
  account.payouts_enabled = false;
  recordEvent(world, "account.updated", account);
}

function makeAccount(world: World, id: string, params: z.output<typeof createAccountParams>): Stripe.Account {
  const account: Stripe.Account = {
    id,
    object: "account",
    business_type: params.business_type ?? null,
    capabilities: { transfers: "inactive" },
    charges_enabled: false,
    country: params.country ?? "AZ",
    created: world.now(),
    default_currency: "usd",
    details_submitted: false,
    email: params.email ?? null,
    metadata: params.metadata,
    payouts_enabled: false,
    type: params.type,
  } satisfies Stripe.Account;
  world.state.accounts[id] = account;
  return account;
}
