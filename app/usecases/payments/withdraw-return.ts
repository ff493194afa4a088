import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockReturn } from "./lock-return.ts";
import { isOwnReceipt } from "./own-company.ts";

export type WithdrawReturnRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "moved-on" };

/**
 * A receipt is not to go back after all; also after it was approved, as long as no statement shows that it left. What
 * was promised can be matched again.
 */
export function withdrawReturn(
  call: Call<Finance | Director>,
  input: { readonly returnId: string; readonly reason: string },
): Promise<Result<{ returnId: string }, WithdrawReturnRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const { returnId, reason } = input;
    const found = await lockReturn(tx, returnId);
    if (found === null) return refuse({ code: "not-found" });
    if (found.state !== "requested" && found.state !== "approved") return refuse({ code: "moved-on" });
    if (await isOwnReceipt(tx, call.actor, found.line)) return refuse({ code: "own-company" });
    await tx.receiptReturn.update({
      where: { id: returnId, state: found.state },
      data: {
        state: "cancelled",
        withdrawnById: call.actor.userId,
        withdrawnFor: reason,
        endedAt: call.now,
      },
    });
    await record(tx, call, {
      deed: "withdraw-return",
      subject: "statement-line",
      subjectId: found.lineId,
      before: { state: found.state },
      after: {
        state: "cancelled",
        amount: toDecimal(minor(found.amount)),
        currency: found.currency,
      },
      reason,
    });
    return ok({ returnId });
  });
}
