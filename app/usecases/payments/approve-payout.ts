import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { ApprovalRefusal } from "#app/domain/payments/approval.ts";
import { decideOutgoing } from "#app/domain/payments/approval.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { leaveToJob } from "./leave-to-job.ts";
import { lockPayout } from "./lock-payout.ts";
import { approverOf, isOwnOrder } from "./own-company.ts";
import { reviewPayout } from "./review-payout.ts";
import { submitPayout } from "./submit-payout.ts";
import { twoPersonLimit } from "./two-person-limit.ts";

export type ApprovePayoutRefusal =
  | ApprovalRefusal
  | { readonly code: "not-found" }
  | { readonly code: "payout-not-releasable" };

/**
 * A person of finance approves a payout; above the configured amount the second approval, by another person, lets it go.
 * Whether it may go is worked out anew at this moment. Through the card provider it is sent at once, by bank it waits
 * for the next payment file. Resolves to whether it still waits for another.
 */
export async function approvePayout(
  call: Call<Finance | Director>,
  payoutId: string,
): Promise<Result<{ waits: boolean }, ApprovePayoutRefusal>> {
  const approved = await inTransaction(call.db, (tx) => approve(tx, call, payoutId));
  if (approved.ok && !approved.value.waits) await leaveToJob(submitPayout(call, payoutId));
  return approved;
}

async function approve(
  tx: Tx,
  call: Call<Finance | Director>,
  payoutId: string,
): Promise<Result<{ waits: boolean }, ApprovePayoutRefusal>> {
  const found = await lockPayout(tx, payoutId);
  if (found === null) return refuse({ code: "not-found" });
  if (isOwnOrder(call.actor, found.order)) return refuse({ code: "own-company" });
  await reviewPayout(tx, found.orderId, call.now);
  const payout = await tx.payout.findUniqueOrThrow({ where: { id: payoutId } });
  if (payout.state !== "releasable") return refuse({ code: "payout-not-releasable" });
  const decided = decideOutgoing(
    {
      amount: minor(payout.amount),
      oneIsEnoughUpTo: await twoPersonLimit(tx, payout.currency, call.now),
      // The house's own rules made it: both pairs of eyes are still to come.
      enteredBy: null,
      approvedBy: payout.enteredById === null ? [] : [payout.enteredById],
    },
    approverOf(call.actor, found.order),
  );
  if (!decided.ok) return decided;
  const waits = decided.value === "another_needed";
  await tx.payout.update({
    where: { id: payoutId },
    data: waits
      ? { enteredById: call.actor.userId }
      : { state: "approved", approvedById: call.actor.userId, approvedAt: call.now },
  });
  await record(tx, call, {
    deed: "approve-payout",
    subject: "payout",
    subjectId: payoutId,
    companyId: found.order.producerId,
    before: { state: payout.state },
    after: {
      state: waits ? payout.state : "approved",
      amount: toDecimal(minor(payout.amount)),
      currency: payout.currency,
      waits,
    },
  });
  return ok({ waits });
}
