import type { Tx } from "#app/db/client.server.ts";
import { readReviews, writeReviews } from "#app/domain/payments/standing.ts";
import type { PaymentReview, PaymentState } from "#app/domain/payments/states.ts";
import { readStanding } from "./read-standing.ts";

const unpaid: ReadonlySet<PaymentState> = new Set([
  "due",
  "pending",
  "processing",
  "partially_paid",
  "cancelled",
]);

/** Brings a payment's row to what the ledger says. The order and the payment are locked by the caller. */
export async function recomputePayment(
  tx: Tx,
  paymentId: string,
  now: Date,
): Promise<{
  before: PaymentState;
  after: PaymentState;
  /** More lies on it than before, in minor units. */
  came: bigint;
  newReviews: readonly PaymentReview[];
}> {
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
  const { state, reviews, sums } = await readStanding(tx, paymentId);
  const known = readReviews(payment.review);
  await tx.payment.update({
    where: { id: paymentId },
    data: {
      state,
      captured: sums.captured,
      refunded: sums.refunded,
      review: writeReviews(reviews),
      // A receipt that is undone takes the day of payment with it.
      paidAt: unpaid.has(state) ? null : (payment.paidAt ?? (state === "paid" ? now : null)),
      version: { increment: 1 },
    },
  });
  return {
    before: payment.state,
    after: state,
    came: sums.captured - payment.captured,
    newReviews: reviews.filter((review) => !known.includes(review)),
  };
}
