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
import { lockRefund } from "./apply-refund.ts";
import { leaveToJob } from "./leave-to-job.ts";
import { approverOf } from "./own-company.ts";
import { readRefundFacts } from "./refund-facts.ts";
import { submitRefund } from "./submit-refund.ts";
import { twoPersonLimit } from "./two-person-limit.ts";

export type ApproveRefundRefusal =
  | ApprovalRefusal
  | { readonly code: "not-found" }
  | { readonly code: "moved-on" }
  | { readonly code: "nothing-to-refund" };

/** A second person of finance approves a refund, and it is sent at once. Nobody approves what they entered. */
export async function approveRefund(
  call: Call<Finance | Director>,
  refundId: string,
): Promise<Result<{ orderNumber: string }, ApproveRefundRefusal>> {
  const approved = await inTransaction(call.db, (tx) => approve(tx, call, refundId));
  if (approved.ok) await leaveToJob(submitRefund(call, refundId));
  return approved;
}

async function approve(
  tx: Tx,
  call: Call<Finance | Director>,
  refundId: string,
): Promise<Result<{ orderNumber: string }, ApproveRefundRefusal>> {
  const refund = await lockRefund(tx, refundId);
  if (refund === null) return refuse({ code: "not-found" });
  const { order } = refund;
  if (refund.state !== "requested") return refuse({ code: "moved-on" });
  const decided = decideOutgoing(
    {
      amount: minor(refund.amount),
      oneIsEnoughUpTo: await twoPersonLimit(tx, refund.currency, call.now),
      enteredBy: refund.requestedById,
      approvedBy: [],
    },
    approverOf(call.actor, order),
  );
  if (!decided.ok) return decided;
  // A dispute may have taken the money since it was promised, and another refund may be on its way with what is left.
  const { sums } = await readRefundFacts(tx, refund.paymentId);
  const leaving = await amountLeaving(tx, refund.paymentId);
  if (refund.amount > sums.captured - sums.refunded - sums.chargedBack - leaving) {
    return refuse({ code: "nothing-to-refund" });
  }
  await tx.refund.update({
    where: { id: refundId },
    data: { state: "approved", approvedById: call.actor.userId, approvedAt: call.now },
  });
  await record(tx, call, {
    deed: "approve-refund",
    subject: "refund",
    subjectId: refundId,
    companyId: order.buyerId,
    before: { state: refund.state },
    after: { state: "approved", amount: toDecimal(minor(refund.amount)), currency: refund.currency },
  });
  return ok({ orderNumber: order.number });
}

/**
 * What approved refunds of a payment take with them and the books do not show yet, in minor units. Those that only wait
 * for approval do not count: each is looked at so when its turn comes, and two that exclude each other can both be
 * refused only by a person.
 */
async function amountLeaving(tx: Tx, paymentId: string): Promise<bigint> {
  const { _sum } = await tx.refund.aggregate({
    where: { paymentId, state: { in: ["approved", "submitting", "unknown", "pending"] } },
    _sum: { amount: true },
  });
  return _sum.amount ?? 0n;
}
