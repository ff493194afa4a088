/** Payouts of completed orders, for tests of money. */
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import type { RequestRefund } from "#app/usecases/payments/request-refund.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { reviewPayout } from "#app/usecases/payments/review-payout.ts";
import type { OrderOptions, Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, completeOrder } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import { atThePage, ring } from "./money-world.ts";

export type PaidTrade = Trade & { readonly payoutId: string };

/** An order that was paid by card; the provider has told of it. */
export async function aPaidOrder(world: MoneyWorld, options: OrderOptions = {}): Promise<Trade> {
  const trade = await aConfirmedOrder(world.db, options);
  world.controls.pay(await atThePage(world, trade));
  await ring(world);
  return trade;
}

/** A paid order is completed, and its payout is looked at again. */
export async function complete(world: MoneyWorld, trade: Trade): Promise<PaidTrade> {
  const { orderId } = trade;
  await completeOrder(world.db, orderId, world.now());
  await inTransaction(world.db, (tx) => reviewPayout(tx, orderId, world.now()));
  const payout = await world.db.payout.findUniqueOrThrow({ where: { orderId } });
  return { ...trade, payoutId: payout.id };
}

/** Both of them: an order that was paid by card and is completed. */
export async function aCompletedOrder(world: MoneyWorld, stripeAccount?: string): Promise<PaidTrade> {
  return complete(world, await aPaidOrder(world, stripeAccount === undefined ? {} : { stripeAccount }));
}

/** Finance asks for a refund of the order's only payment. */
export async function askRefund(
  world: MoneyWorld,
  finance: Finance,
  { orderId }: Pick<Trade, "orderId">,
  { amount, ...more }: { readonly amount: bigint } & Partial<Omit<RequestRefund, "amount">>,
) {
  const { id: paymentId } = await world.db.payment.findFirstOrThrow({ where: { orderId } });
  const asked = { paymentId, reason: "agreed with the producer", formToken: "", ...more };
  return requestRefund(world.call(finance), { ...asked, amount: minor(amount) });
}

export function payoutOf(world: MoneyWorld, { payoutId }: Pick<PaidTrade, "payoutId">) {
  return world.db.payout.findUniqueOrThrow({ where: { id: payoutId } });
}

/** Both people that a payout of any size needs. */
export async function approveByBoth(
  world: MoneyWorld,
  { finance, director }: { readonly finance: Finance; readonly director: Director },
  { payoutId }: Pick<PaidTrade, "payoutId">,
): Promise<void> {
  await approvePayout(world.call(finance), payoutId);
  await approvePayout(world.call(director), payoutId);
}
