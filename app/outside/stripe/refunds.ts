import type Stripe from "stripe";
import { minor } from "#app/domain/money.ts";
import type { DisputeFacts, PayIn, RefundFacts } from "../payment-facts.ts";
import { ask, everyItem, whole } from "./ask.server.ts";
import { amountOf, idOf, instantOf, metadataNames, numberOf, oursOf } from "./read-fields.ts";

/** Money back to buyers, by our wish (refunds) or by their bank's (disputes). */
export function refunds(
  stripe: Stripe,
): Pick<PayIn, "requestRefund" | "readRefund" | "findRefundByOurId" | "listRefunds" | "readDispute"> {
  const ofCapture = async (captureId: string) =>
    (await everyItem(stripe.refunds.list({ charge: captureId, limit: 100 }))).map(refundOf);

  return {
    requestRefund: (request) =>
      ask(async () => {
        const refund = await stripe.refunds.create(
          {
            charge: request.captureId,
            amount: numberOf(request.amount),
            reason: "requested_by_customer",
            metadata: {
              [metadataNames.refundId]: request.refundId,
              [metadataNames.orderNumber]: request.orderNumber,
            },
          },
          { idempotencyKey: request.idempotencyKey },
        );
        return refundOf(whole("refund", refund));
      }),

    readRefund: (externalId) =>
      ask(async () => refundOf(whole("refund", await stripe.refunds.retrieve(externalId)))),

    findRefundByOurId: (refundId, captureId) =>
      ask(async () => (await ofCapture(captureId)).find(({ ours }) => ours.refundId === refundId) ?? null),

    listRefunds: (captureId) => ask(() => ofCapture(captureId)),

    readDispute: (externalId) =>
      ask(async () => disputeOf(whole("dispute", await stripe.disputes.retrieve(externalId)))),
  };
}

const refundStates: Readonly<Record<string, RefundFacts["state"]>> = {
  succeeded: "succeeded",
  failed: "failed",
  canceled: "cancelled",
};

function refundOf(refund: Stripe.Refund): RefundFacts {
  const providerStatus = refund.status ?? "";
  return {
    externalId: refund.id,
    captureId: idOf(refund.charge),
    ...amountOf(refund.amount, refund.currency),
    state: refundStates[providerStatus] ?? "pending",
    providerStatus,
    failureReason: refund.failure_reason ?? null,
    createdAt: instantOf(refund.created),
    ours: oursOf(refund.metadata),
  };
}

/** How Stripe's endings count: an inquiry that ended without a chargeback leaves the money with us, like a won dispute. */
const disputeEndings: Readonly<Record<string, DisputeFacts["state"]>> = {
  won: "won",
  warning_closed: "won",
  prevented: "won",
  lost: "lost",
};

function disputeOf(dispute: Stripe.Dispute): DisputeFacts {
  const due = dispute.evidence_details.due_by;
  const moved = dispute.balance_transactions.map(({ amount }) => BigInt(amount));
  const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
  return {
    externalId: dispute.id,
    captureId: idOf(dispute.charge) ?? "",
    ...amountOf(dispute.amount, dispute.currency),
    taken: minor(-sum(moved.filter((amount) => amount < 0n))),
    returned: minor(sum(moved.filter((amount) => amount > 0n))),
    providerStatus: dispute.status,
    state: disputeEndings[dispute.status] ?? "open",
    reason: dispute.reason,
    answerBy: due === null ? null : instantOf(due),
  };
}
