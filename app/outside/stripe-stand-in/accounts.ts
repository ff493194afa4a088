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
  account.requirements = requirements([], null);
  recordEvent(world, "account.updated", account);
}

/** Takes the permission away again. */
export function deactivateAccount(world: World, id: string): void {
  const account = readAccount(world, id);
  account.capabilities = { transfers: "inactive" };
  account.payouts_enabled = false;
  account.requirements = requirements(["company.verification.document"], "requirements.past_due");
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
    requirements: requirements(askedAtFirst, "requirements.past_due"),
    type: params.type,
  } satisfies Stripe.Account;
  world.state.accounts[id] = account;
  return account;
}

/** What a new account is asked, as far as the demonstration needs it. */
const askedAtFirst = [
  "company.tax_id",
  "representative.first_name",
  "external_account",
  "tos_acceptance.date",
];

function requirements(
  due: readonly string[],
  disabled: Stripe.Account.Requirements.DisabledReason | null,
): Stripe.Account.Requirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: [...due],
    disabled_reason: disabled,
    errors: [],
    eventually_due: [...due],
    past_due: [...due],
    pending_verification: [],
  };
}

export const createAccountLinkParams = z.strictObject({
  account: z.string(),
  type: z.literal("account_onboarding"),
  refresh_url: z.url(),
  return_url: z.url(),
});

/** `POST /v1/account_links`: where the seller answers the questions. */
export function createAccountLink(
  world: World,
  { account, return_url }: z.output<typeof createAccountLinkParams>,
): Stripe.AccountLink {
  const { id } = readAccount(world, account);
  return {
    object: "account_link",
    created: world.now(),
    expires_at: world.now() + 300,
    url: `${world.state.base}/c/account/${id}?back=${encodeURIComponent(return_url)}`,
  } satisfies Stripe.AccountLink;
}
