/** Payouts of completed orders, for tests of money. */
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { reviewPayout } from "#app/usecases/payments/review-payout.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, completeOrder } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import { atThePage, ring } from "./money-world.ts";

export type PaidTrade = Trade & { readonly payoutId: string };

/** An order that was paid by card and is completed; its payout is looked at again. */
export async function aCompletedOrder(world: MoneyWorld, stripeAccount?: string): Promise<PaidTrade> {
  const trade = await aConfirmedOrder(world.db, stripeAccount === undefined ? {} : { stripeAccount });
  world.controls.pay(await atThePage(world, trade));
  await ring(world);
  await completeOrder(world.db, trade.orderId, world.now());
  await inTransaction(world.db, (tx) => reviewPayout(tx, trade.orderId, world.now()));
  const payout = await world.db.payout.findUniqueOrThrow({ where: { orderId: trade.orderId } });
  return { ...trade, payoutId: payout.id };
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
