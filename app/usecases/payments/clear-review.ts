import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { readReviews } from "#app/domain/payments/standing.ts";
import type { PaymentReview } from "#app/domain/payments/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockPayment } from "./lock-payment.ts";
import { moneyMoved } from "./money-moved.ts";
import { isOwnOrder } from "./own-company.ts";
import { readStanding } from "./read-standing.ts";

export type ClearReviewRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "moved-on" };

/**
 * Finance looked at what was odd about a payment and found it in order. That holds for the sums it was looked at with:
 * as soon as money moves, the review stands again if there is still cause for it.
 */
export function clearReview(
  call: Call<Finance | Director>,
  input: { readonly paymentId: string; readonly review: PaymentReview; readonly reason: string },
): Promise<Result<{ orderNumber: string }, ClearReviewRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const { paymentId, review, reason } = input;
    if ((await lockPayment(tx, paymentId)) === null) return refuse({ code: "not-found" });
    const payment = await tx.payment.findUniqueOrThrow({
      where: { id: paymentId },
      include: { order: true },
    });
    if (isOwnOrder(call.actor, payment.order)) return refuse({ code: "own-company" });
    if (!readReviews(payment.review).includes(review)) return refuse({ code: "moved-on" });
    const { sums } = await readStanding(tx, paymentId);
    await tx.reviewClearance.create({
      data: {
        paymentId,
        review,
        amount: payment.amount,
        captured: sums.captured,
        refunded: sums.refunded,
        credited: sums.credited,
        reason,
        clearedById: call.actor.userId,
        clearedAt: call.now,
      },
    });
    await moneyMoved(tx, paymentId, call.now);
    const after = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, select: { review: true } });
    await record(tx, call, {
      deed: "clear-review",
      subject: "payment",
      subjectId: paymentId,
      companyId: payment.order.buyerId,
      before: { review: payment.review },
      after: { review: after.review },
      reason,
    });
    return ok({ orderNumber: payment.order.number });
  });
}
