import type Stripe from "stripe";
import { z } from "zod";
import { idOf, isWithin, listPage } from "./list-page.ts";
import { created, currency, paging } from "./read-params.ts";
import type { World } from "./world.ts";

type Movement = {
  readonly type: Stripe.BalanceTransaction.Type;
  readonly reportingCategory: string;
  /** Minor units, signed: what reaches or leaves the balance before the fee. */
  readonly amount: number;
  readonly fee?: number;
  readonly currency: string;
  readonly source: string;
};

/** Books one movement of the platform's balance and answers its id. Money is available at once; real balances take days. */
export function bookMovement(world: World, movement: Movement): Stripe.BalanceTransaction {
  const fee = movement.fee ?? 0;
  const transaction = {
    id: world.newId("txn"),
    object: "balance_transaction",
    amount: movement.amount,
    available_on: world.now(),
    balance_type: "payments",
    created: world.now(),
    currency: movement.currency,
    description: null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: movement.currency,
              description: "Stripe processing fees",
              type: "stripe_fee",
            },
          ],
    net: movement.amount - fee,
    reporting_category: movement.reportingCategory,
    source: movement.source,
    status: "available",
    type: movement.type,
  } satisfies Stripe.BalanceTransaction;
  world.state.balance.push(transaction);
  return transaction;
}

/** What the platform has in a currency, minor units. */
export function balanceIn(world: World, of: string): number {
  return world.state.balance.reduce((sum, { currency, net }) => (currency === of ? sum + net : sum), 0);
}

/** The stand-in's processing fee: 2.9 % and 0.30, rounded up; the percentage is only a likely one. */
export function processingFee(amount: number): number {
  return Math.ceil((amount * 29) / 1000) + 30;
}

export const listBalanceParams = z.strictObject({
  ...paging,
  ...created,
  currency: currency.optional(),
  source: z.string().optional(),
  type: z.string().optional(),
});

/** `GET /v1/balance_transactions` */
export function listBalance(world: World, params: z.output<typeof listBalanceParams>) {
  const found = world.state.balance.filter(
    (transaction) =>
      isWithin(transaction.created, params.created) &&
      (params.currency === undefined || transaction.currency === params.currency) &&
      (params.source === undefined || idOf(transaction.source) === params.source) &&
      (params.type === undefined || transaction.type === params.type),
  );
  return listPage("/v1/balance_transactions", found, params);
}
