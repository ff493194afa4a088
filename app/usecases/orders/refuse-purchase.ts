import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { ApprovalRefusal } from "#app/domain/orders/approval.ts";
import { decideApproval } from "#app/domain/orders/approval.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { endApproval } from "./end-approval.ts";
import type { OwnApprovalRefusal } from "./own-approval.ts";
import { ownApproval } from "./own-approval.ts";
import { tellAboutApproval } from "./tell-about-approval.ts";

export type RefusePurchaseRefusal = OwnApprovalRefusal | ApprovalRefusal | { readonly code: "reason-needed" };

/** An owner refuses a purchase above a member's limit; the member who asked takes it back by the same deed. */
export function refusePurchase(
  call: Call<Buyer>,
  approvalId: string,
  reason: string,
): Promise<Result<"refused" | "withdrawn", RefusePurchaseRefusal>> {
  return inTransaction(
    call.db,
    async (tx): Promise<Result<"refused" | "withdrawn", RefusePurchaseRefusal>> => {
      const own = await ownApproval(tx, call.actor, approvalId);
      if (!own.ok) return own;
      const { approval, isAsker } = own.value;
      if (!isAsker && reason.trim() === "") return refuse({ code: "reason-needed" });
      const decided = decideApproval(approval, isAsker ? "withdraw" : "refuse", call.now);
      if (!decided.ok) return decided;
      await endApproval(tx, approval, {
        state: decided.value,
        now: call.now,
        byUserId: call.actor.userId,
        reason,
      });
      await record(tx, call, {
        deed: isAsker ? "withdraw-purchase" : "refuse-purchase",
        subject: "company",
        subjectId: approval.buyerId,
        after: { approval: approvalId },
        reason,
      });
      const kind = isAsker ? "purchase-withdrawn" : "purchase-refused";
      await tellAboutApproval(tx, { ...approval, reason }, kind, call.now, call.actor.userId);
      return ok(isAsker ? "withdrawn" : "refused");
    },
  );
}
