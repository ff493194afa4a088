import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { debitRef, isDebitTaken } from "./debit-by-hand.ts";
import { lockPayout } from "./lock-payout.ts";
import { isOwnOrder } from "./own-company.ts";
import { settlePayout } from "./settle-payout.ts";

export type ConfirmPayoutRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "moved-on" }
  | { readonly code: "own-company" }
  | { readonly code: "debit-recorded-otherwise" };

/** Finance found the debit of a bank payout on a statement: now the producer has been paid. */
export function confirmPayout(
  call: Call<Finance | Director>,
  input: { readonly payoutId: string; readonly reference: string },
): Promise<Result<{ orderNumber: string }, ConfirmPayoutRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const payout = await lockPayout(tx, input.payoutId);
    if (payout === null || payout.method !== "bank") return refuse({ code: "not-found" });
    const { order } = payout;
    if (isOwnOrder(call.actor, order)) return refuse({ code: "own-company" });
    const externalId = debitRef(input.reference);
    if (payout.state === "transferred" && payout.externalId === externalId) {
      return ok({ orderNumber: order.number });
    }
    if (payout.state !== "submitting") return refuse({ code: "moved-on" });
    if (await isDebitTaken(tx, externalId)) return refuse({ code: "debit-recorded-otherwise" });
    const paid = { externalId, at: call.now, actorId: call.actor.userId };
    await settlePayout(tx, payout.id, paid, call.now);
    await record(tx, call, {
      deed: "confirm-payout",
      subject: "payout",
      subjectId: payout.id,
      companyId: order.producerId,
      before: { state: payout.state },
      after: { state: "transferred", reference: externalId },
    });
    return ok({ orderNumber: order.number });
  });
}
