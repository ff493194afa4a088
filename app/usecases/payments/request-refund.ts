import { randomUUID } from "node:crypto";
import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
import { entriesOf, sumsIn } from "#app/db/ledger.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Currency, Minor } from "#app/domain/money.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { ApprovalRefusal } from "#app/domain/payments/approval.ts";
import { decideOutgoing } from "#app/domain/payments/approval.ts";
import { heldOf } from "#app/domain/payments/ledger.ts";
import { chooseRefundSource } from "#app/domain/payments/refundable.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { leaveToJob } from "./leave-to-job.ts";
import { lockPayment } from "./lock-payment.ts";
import { approverOf } from "./own-company.ts";
import { readRefundFacts } from "./refund-facts.ts";
import { reviewPayout } from "./review-payout.ts";
import { submitRefund } from "./submit-refund.ts";
import { tellMoney } from "./tell-money.ts";
import { twoPersonLimit } from "./two-person-limit.ts";

export type RequestRefund = {
  readonly paymentId: string;
  readonly amount: Minor;
  readonly reason: string;
  /** The form's one-time token, so that the same press twice refunds once; empty: none. */
  readonly formToken: string;
  /** The producer has been paid, and the Trade House bears the refund itself: a decision that stays on record. */
  readonly houseBears?: boolean;
  /** The order on whose page the form stood, where it stood on one: the payment must be of it. */
  readonly orderNumber?: string;
};

export type RefundRequestRefusal =
  | ApprovalRefusal
  | { readonly code: "not-found" }
  | { readonly code: "amount-not-positive" }
  | { readonly code: "nothing-to-refund" }
  | { readonly code: "refund-too-large"; readonly most: string }
  | { readonly code: "seller-already-paid" }
  | { readonly code: "moved-on" };

/**
 * Finance enters a refund of a payment or a part of it, at most what is captured and neither refunded nor promised.
 * Up to the configured amount the person who enters it is enough and the money goes at once; above it somebody else of
 * finance has to approve. Resolves to the order's number and whether it waits for another.
 */
export async function requestRefund(
  call: Call<Finance | Director>,
  input: RequestRefund,
): Promise<Result<{ orderNumber: string; waits: boolean }, RefundRequestRefusal>> {
  if (input.amount <= 0n) return refuse({ code: "amount-not-positive" });
  const entered = await inTransaction(call.db, (tx) => enter(tx, call, input));
  if (!entered.ok) return entered;
  const { orderNumber, refundId, approved } = entered.value;
  if (approved && refundId !== null) await leaveToJob(submitRefund(call, refundId));
  return ok({ orderNumber, waits: !approved });
}

async function enter(
  tx: Tx,
  call: Call<Finance | Director>,
  input: RequestRefund,
): Promise<
  Result<{ orderNumber: string; refundId: string | null; approved: boolean }, RefundRequestRefusal>
> {
  const locked = await lockPayment(tx, input.paymentId);
  if (locked === null) return refuse({ code: "not-found" });
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: input.paymentId },
    include: { order: { include: { payout: true } } },
  });
  const { order, currency } = payment;
  if (order.payout) await lockRow(tx, "payout", order.payout.id);
  if (input.orderNumber !== undefined && order.number !== input.orderNumber)
    return refuse({ code: "not-found" });
  const refundId = randomUUID();
  const approver = approverOf(call.actor, order);
  const decided = decideOutgoing(
    {
      // What one person let go alone on this order counts: a large refund in small parts is still large.
      amount: minor(input.amount + (await letGoAlone(tx, order.id, call.actor.userId))),
      oneIsEnoughUpTo: await twoPersonLimit(tx, currency, call.now),
      enteredBy: null,
      approvedBy: [],
    },
    approver,
  );
  if (!decided.ok) return decided;
  const form = { token: input.formToken, userId: call.actor.userId, deed: "refund" };
  const before = input.formToken === "" ? null : await formTarget(tx, form);
  if (before !== null) {
    const earlier = await tx.refund.findUnique({ where: { id: before } });
    const same = earlier?.paymentId === payment.id && earlier.amount === input.amount;
    if (!same) return refuse({ code: "moved-on" });
    return ok({ orderNumber: order.number, refundId: null, approved: earlier.state !== "requested" });
  }
  const { received, refunds, sums } = await readRefundFacts(tx, payment.id);
  const source = chooseRefundSource(input.amount, received, refunds, sums);
  if (!source.ok) {
    return source.refusal.code === "nothing-to-refund"
      ? refuse({ code: "nothing-to-refund" })
      : refuse({ code: "refund-too-large", most: `${toDecimal(source.refusal.most)} ${currency}` });
  }

  // Once the seller has the money, it must come back first, or the house decides to bear the refund itself. What lies
  // here all the same may go: too much was paid, an earlier refund came back, a part was taken back.
  if (order.payout !== null && input.houseBears !== true) {
    const { state } = order.payout;
    const leaving = state === "submitting" || state === "unknown";
    const gone = state === "transferred" || state === "partially_reversed";
    if (leaving || (gone && (await lyingFree(tx, order, source.value.method)) < input.amount))
      return refuse({ code: "seller-already-paid" });
  }

  const alone = decided.value === "approved";
  await tx.refund.create({
    data: {
      id: refundId,
      orderId: order.id,
      paymentId: payment.id,
      state: alone ? "approved" : "requested",
      method: source.value.method,
      chargeId: source.value.captureId,
      amount: input.amount,
      currency,
      reason: input.reason,
      houseBears: input.houseBears === true,
      requestedById: call.actor.userId,
      requestedAt: call.now,
      ...(alone ? { approvedById: call.actor.userId, approvedAt: call.now } : {}),
    },
  });
  if (input.formToken !== "") await spendForm(tx, form, refundId, call.now);
  await record(tx, call, {
    deed: "request-refund",
    subject: "payment",
    subjectId: payment.id,
    companyId: order.buyerId,
    before: { refunded: toDecimal(minor(payment.refunded)) },
    reason: input.reason,
    after: {
      refund: refundId,
      state: alone ? "approved" : "requested",
      amount: toDecimal(input.amount),
      currency,
      houseBears: input.houseBears === true,
    },
  });
  await reviewPayout(tx, order.id, call.now);
  if (!alone) {
    const words = { kind: "refund-requested" as const, event: refundId, amount: input.amount, currency };
    await tellMoney(tx, "finance", order, words, call.now);
  }
  return ok({ orderNumber: order.number, refundId, approved: alone });
}

/** What lies here of an order's money and is promised to nobody; the buyer's own credit goes back by bank alone. */
async function lyingFree(
  tx: Tx,
  order: { readonly id: string; readonly currency: Currency },
  method: "card" | "bank_transfer",
): Promise<bigint> {
  const sums = sumsIn(await entriesOf(tx, { orderId: order.id }), order.currency);
  const lies = heldOf(sums) + (method === "card" ? 0n : sums.credited);
  const promised = await tx.refund.aggregate({
    where: {
      orderId: order.id,
      state: { in: ["requested", "approved", "submitting", "unknown", "pending"] },
    },
    _sum: { amount: true },
  });
  return lies - (promised._sum.amount ?? 0n);
}

/** What this person entered and approved alone on an order and what is not undone, in minor units. */
async function letGoAlone(tx: Tx, orderId: string, userId: string): Promise<bigint> {
  const alone = await tx.refund.aggregate({
    where: {
      orderId,
      requestedById: userId,
      approvedById: userId,
      state: { notIn: ["failed", "cancelled"] },
    },
    _sum: { amount: true },
  });
  return alone._sum.amount ?? 0n;
}
