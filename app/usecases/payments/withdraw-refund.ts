import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockRefund } from "./apply-refund.ts";
import { moneyMoved } from "./money-moved.ts";
import { isOwnOrder } from "./own-company.ts";
import { tellMoney } from "./tell-money.ts";

export type WithdrawRefundRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "moved-on" };

/**
 * A refund that waits for its approval is not to be made after all. Once approved it is on its way and cannot be held
 * any more. The payout waits for it no longer; the buyer, who saw it on the order's page, is told with finance.
 */
export function withdrawRefund(
  call: Call<Finance | Director>,
  input: { readonly refundId: string; readonly reason: string },
): Promise<Result<{ orderNumber: string }, WithdrawRefundRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const { refundId, reason } = input;
    const refund = await lockRefund(tx, refundId);
    if (refund === null) return refuse({ code: "not-found" });
    const { order } = refund;
    if (isOwnOrder(call.actor, order)) return refuse({ code: "own-company" });
    if (refund.state !== "requested") return refuse({ code: "moved-on" });
    await tx.refund.update({
      where: { id: refundId, state: "requested" },
      data: {
        state: "cancelled",
        withdrawnById: call.actor.userId,
        withdrawnFor: reason,
        endedAt: call.now,
      },
    });
    await record(tx, call, {
      deed: "withdraw-refund",
      subject: "refund",
      subjectId: refundId,
      companyId: order.buyerId,
      before: { state: refund.state },
      after: { state: "cancelled", amount: toDecimal(minor(refund.amount)), currency: refund.currency },
      reason,
    });
    await moneyMoved(tx, refund.paymentId, call.now);
    const { amount, currency } = refund;
    const words = { kind: "refund-withdrawn" as const, event: refundId, amount, currency, data: { reason } };
    await tellMoney(tx, "buyer", order, words, call.now);
    await tellMoney(tx, "finance", order, words, call.now);
    return ok({ orderNumber: order.number });
  });
}
