import type { z } from "zod";
import {
  createAccount,
  createAccountLink,
  createAccountLinkParams,
  createAccountParams,
  readAccount,
} from "./accounts.ts";
import { listBalance, listBalanceParams } from "./balance.ts";
import { listCharges, listChargesParams, readCharge } from "./charges.ts";
import {
  createSession,
  createSessionParams,
  expireSession,
  listSessions,
  listSessionsParams,
  readSession,
} from "./checkout-sessions.ts";
import { listDisputes, listDisputesParams, readDispute } from "./disputes.ts";
import { listEvents, listEventsParams, readEvent } from "./events.ts";
import { readIntent } from "./pay-session.ts";
import type { RawParams } from "./read-params.ts";
import { nothing, readParams } from "./read-params.ts";
import { createRefund, createRefundParams, listRefunds, listRefundsParams, readRefund } from "./refunds.ts";
import {
  createReversal,
  createReversalParams,
  createTransfer,
  createTransferParams,
  listReversals,
  listReversalsParams,
  listTransfers,
  listTransfersParams,
  readTransfer,
} from "./transfers.ts";
import type { World } from "./world.ts";

/** An endpoint: `prepare` checks the parameters (nothing is saved if it refuses), what it returns does the deed. */
export type Route = {
  readonly method: "GET" | "POST";
  readonly pattern: RegExp;
  readonly prepare: (raw: RawParams, id: string) => (world: World) => object;
};

/** Every endpoint the stand-in knows; any other is refused as Stripe refuses an address it does not know. */
export const routes: readonly Route[] = [
  route("POST", "/v1/checkout/sessions", createSessionParams, createSession),
  route("GET", "/v1/checkout/sessions", listSessionsParams, listSessions),
  route("GET", "/v1/checkout/sessions/:id", nothing, (world, _, id) => readSession(world, id)),
  route("POST", "/v1/checkout/sessions/:id/expire", nothing, (world, _, id) => expireSession(world, id)),
  route("GET", "/v1/payment_intents/:id", nothing, (world, _, id) => readIntent(world, id)),
  route("GET", "/v1/charges", listChargesParams, listCharges),
  route("GET", "/v1/charges/:id", nothing, (world, _, id) => readCharge(world, id)),
  route("POST", "/v1/refunds", createRefundParams, createRefund),
  route("GET", "/v1/refunds", listRefundsParams, listRefunds),
  route("GET", "/v1/refunds/:id", nothing, (world, _, id) => readRefund(world, id)),
  route("POST", "/v1/transfers", createTransferParams, createTransfer),
  route("GET", "/v1/transfers", listTransfersParams, listTransfers),
  route("GET", "/v1/transfers/:id", nothing, (world, _, id) => readTransfer(world, id)),
  route("POST", "/v1/transfers/:id/reversals", createReversalParams, createReversal),
  route("GET", "/v1/transfers/:id/reversals", listReversalsParams, listReversals),
  route("POST", "/v1/accounts", createAccountParams, createAccount),
  route("POST", "/v1/account_links", createAccountLinkParams, createAccountLink),
  route("GET", "/v1/accounts/:id", nothing, (world, _, id) => readAccount(world, id)),
  route("GET", "/v1/balance_transactions", listBalanceParams, listBalance),
  route("GET", "/v1/events", listEventsParams, listEvents),
  route("GET", "/v1/events/:id", nothing, (world, _, id) => readEvent(world, id)),
  route("GET", "/v1/disputes", listDisputesParams, listDisputes),
  route("GET", "/v1/disputes/:id", nothing, (world, _, id) => readDispute(world, id)),
];

function route<Schema extends z.ZodType>(
  method: "GET" | "POST",
  path: string,
  schema: Schema,
  run: (world: World, params: z.output<Schema>, id: string) => object,
): Route {
  return {
    method,
    pattern: new RegExp(`^${path.replace(":id", "([A-Za-z0-9_]+)")}$`),
    prepare: (raw, id) => {
      const params = readParams(schema, raw);
      return (world) => run(world, params, id);
    },
  };
}
