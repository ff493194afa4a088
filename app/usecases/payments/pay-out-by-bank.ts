import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockPayout } from "./lock-payout.ts";
import { isOwnOrder } from "./own-company.ts";
import { refusedByProvider, reviewPayout } from "./review-payout.ts";

export type PayOutByBankRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "moved-on" };

/**
 * The card provider refused to pay the seller, or the seller's account there is not ready, and finance will pay by bank:
 * the payout needs its approvals anew.
 */
export function payOutByBank(
  call: Call<Finance | Director>,
  payoutId: string,
): Promise<Result<{ orderNumber: string }, PayOutByBankRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const payout = await lockPayout(tx, payoutId);
    if (payout === null) return refuse({ code: "not-found" });
    const { order } = payout;
    if (isOwnOrder(call.actor, order)) return refuse({ code: "own-company" });
    const reasons = payout.blockedBy.split(" ");
    const notReady = reasons.includes("payee_not_ready");
    if (payout.state !== "blocked" || !(notReady || reasons.includes(refusedByProvider))) {
      return refuse({ code: "moved-on" });
    }
    await tx.payout.update({
      where: { id: payoutId },
      // A later try by bank stays by bank, whatever becomes of the account.
      data: { method: "bank", blockedBy: "", error: "", ...(notReady ? { try: payout.try + 1 } : {}) },
    });
    await record(tx, call, {
      deed: "pay-out-by-bank",
      subject: "payout",
      subjectId: payoutId,
      companyId: order.producerId,
      before: { method: payout.method, blockedBy: payout.blockedBy },
      after: { method: "bank", blockedBy: "" },
    });
    await reviewPayout(tx, order.id, call.now);
    return ok({ orderNumber: order.number });
  });
}
