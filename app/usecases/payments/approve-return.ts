import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockReturn } from "./lock-return.ts";
import { isOwnReceipt } from "./own-company.ts";
import { tellOfReturn } from "./tell-of-return.ts";

export type ApproveReturnRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "own-entry" }
  | { readonly code: "moved-on" };

/**
 * A second person of finance approves that a receipt goes back. From now on its debit is awaited on a statement; the
 * books move when it is there.
 */
export function approveReturn(
  call: Call<Finance | Director>,
  returnId: string,
): Promise<Result<{ returnId: string }, ApproveReturnRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const found = await lockReturn(tx, returnId);
    if (found === null) return refuse({ code: "not-found" });
    if (found.state !== "requested") return refuse({ code: "moved-on" });
    if (found.requestedById === call.actor.userId) return refuse({ code: "own-entry" });
    if (await isOwnReceipt(tx, call.actor, found.line)) return refuse({ code: "own-company" });
    await tx.receiptReturn.update({
      where: { id: returnId, state: "requested" },
      data: { state: "approved", approvedById: call.actor.userId, approvedAt: call.now },
    });
    await record(tx, call, {
      deed: "approve-return",
      subject: "statement-line",
      subjectId: found.lineId,
      before: { state: found.state },
      after: {
        state: "approved",
        amount: toDecimal(minor(found.amount)),
        currency: found.currency,
      },
    });
    await tellOfReturn(tx, { kind: "return-approved", id: returnId }, call.now);
    return ok({ returnId });
  });
}
