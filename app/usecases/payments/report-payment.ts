import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { PayableRefusal } from "./find-payable.ts";
import { findPayable } from "./find-payable.ts";
import { tellMoney } from "./tell-money.ts";

/**
 * The buyer says that the transfer is on its way: finance is told to look for it, and the order does not expire under
 * it. Never sets anything paid. Said again, it is said once.
 */
export function reportPayment(
  call: Call<Buyer>,
  number: string,
): Promise<Result<{ paymentId: string }, PayableRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const payable = await findPayable(tx, call.actor, number);
    if (!payable.ok) return payable;
    const { order, payment, left } = payable.value;
    if (payment.reportedAt !== null) return ok({ paymentId: payment.id });
    await tx.payment.update({
      where: { id: payment.id },
      data: {
        reportedAt: call.now,
        reportedById: call.actor.userId,
        method: payment.method ?? "bank_transfer",
      },
    });
    await record(tx, call, {
      deed: "report-payment",
      subject: "payment",
      subjectId: payment.id,
      companyId: order.buyerId,
      before: { reportedAt: null, method: payment.method },
      after: { reportedAt: call.now.toISOString(), method: payment.method ?? "bank_transfer" },
    });
    const words = {
      kind: "payment-reported" as const,
      event: payment.id,
      amount: left,
      currency: payment.currency,
    };
    await tellMoney(tx, "finance", order, words, call.now);
    return ok({ paymentId: payment.id });
  });
}
