import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockRefund, settleRefund } from "./apply-refund.ts";
import { debitRef, isDebitTaken } from "./debit-by-hand.ts";
import { isOwnOrder } from "./own-company.ts";

export type ConfirmRefundRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "moved-on" }
  | { readonly code: "own-company" }
  | { readonly code: "debit-recorded-otherwise" };

/** Finance found the debit of a bank refund on a statement: now it is done. `reference` is the bank's own. */
export function confirmRefund(
  call: Call<Finance | Director>,
  input: { readonly refundId: string; readonly reference: string },
): Promise<Result<{ orderNumber: string }, ConfirmRefundRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const refund = await lockRefund(tx, input.refundId);
    if (refund === null || refund.method !== "bank_transfer") return refuse({ code: "not-found" });
    const { order } = refund;
    if (isOwnOrder(call.actor, order)) return refuse({ code: "own-company" });
    const externalId = debitRef(input.reference);
    if (refund.state === "succeeded" && refund.externalId === externalId) {
      return ok({ orderNumber: order.number });
    }
    if (refund.state !== "pending") return refuse({ code: "moved-on" });
    if (await isDebitTaken(tx, externalId)) return refuse({ code: "debit-recorded-otherwise" });
    const outcome = { state: "succeeded", externalId, at: call.now, error: "" } as const;
    await settleRefund(tx, refund.id, outcome, call.now);
    await record(tx, call, {
      deed: "confirm-refund",
      subject: "refund",
      subjectId: refund.id,
      companyId: order.buyerId,
      before: { state: refund.state },
      after: { state: outcome.state, reference: externalId },
    });
    return ok({ orderNumber: order.number });
  });
}
