/** What goes out of the house: refunds with one or two people, credits of a settled claim, payouts and what comes back. */
import type { Luck, Model, ModelPayment, ModelRefund, Person } from "./money-model.ts";
import { oneIsEnough } from "./money-model.ts";
import { attemptAt, hearRefund, paidOut, tell } from "./money-news.ts";
import {
  captured,
  left,
  net,
  openRefund,
  paymentAt,
  refundable,
  refundSource,
  review,
  sum,
} from "./money-sums.ts";

/** Cents of a refund that is asked for. */
export function refundOf(payment: ModelPayment, size: "small" | "half" | "whole"): number {
  if (size === "small") return 50_000;
  return size === "half" ? Math.floor(captured(payment) / 2) : refundable(payment);
}

/** Cents that come in by bank. */
export function receiptOf(payment: ModelPayment, size: "exact" | "part" | "over"): number {
  if (size === "part") return Math.floor(payment.amount / 5) + 1;
  return size === "exact" ? left(payment) || 100_000 : left(payment) + 120_000;
}

/** Cents of a settlement; what the buyer's bank has taken back already is not given a second time. */
export function creditOf(model: Model, outcome: "refund-part" | "refund-all" | "reject"): number {
  const takenBack = sum(model.payments, (one) => one.chargedBack);
  const most = Math.max(0, model.goods - model.credits - takenBack);
  return { reject: 0, "refund-part": Math.floor(most / 10), "refund-all": most }[outcome];
}

type Asked = { readonly seq: 1 | 2; readonly amount: number; readonly by: Person };

function newRefund(asked: Asked & { attempt: number | null }): ModelRefund {
  const { seq, amount, by, attempt } = asked;
  const nothing = {
    at: "none",
    madeAt: 0,
    known: "requested",
    fromCredit: 0,
    alone: false,
  } as const;
  return { seq, amount, by, attempt, ...nothing };
}

export function askRefund(model: Model, asked: Asked & { bears: boolean; luck: Luck }): boolean {
  const { amount, by, seq } = asked;
  if (amount <= 0 || (!asked.bears && sellerHasIt(model, amount))) return false;
  const source = refundSource(model, seq, amount);
  if (source === null) return false;
  const alone = sum(
    model.refunds.filter((one) => one.alone && one.by === by && !["failed", "cancelled"].includes(one.known)),
    (one) => one.amount,
  );
  const refund = newRefund({ ...asked, ...source });
  refund.alone = amount + alone <= oneIsEnough;
  model.refunds.push(refund);
  review(model);
  if (refund.alone) send(model, refund, asked.luck);
  return true;
}

/** What the producer has been paid must come back first. */
function sellerHasIt(model: Model, amount: number): boolean {
  const state = model.payout?.state ?? "held";
  if (["submitting", "unknown", "transferred"].includes(state)) return true;
  const promised = sum(
    model.refunds.filter(({ known }) => openRefund(known)),
    (one) => one.amount,
  );
  return state === "partially_reversed" && net(model) - promised < amount;
}

/** An approved refund goes to the provider at once; by bank it waits for its debit. */
export function send(model: Model, refund: ModelRefund, luck: Luck): void {
  if (refund.attempt === null) {
    refund.known = "pending";
    review(model);
    return;
  }
  const refused = attemptAt(model, refund.attempt).disputed;
  if (!refused) {
    refund.at = model.refundsWait ? "pending" : "succeeded";
    refund.madeAt = model.now;
    tell(model, `refunds ${refund.attempt}`);
    tell(model, `attempt ${refund.attempt}`);
  }
  if (luck === "no-answer") refund.known = "unknown";
  else if (refused) refund.known = "failed";
  else hearRefund(model, refund);
  review(model);
}

/** A credit note lowers what is open, the last instalment first; the rest becomes refunds that others approve. */
export function creditOrder(model: Model, credit: number, by: Person): void {
  let rest = credit;
  model.credits += credit;
  const wanted = model.payments.filter(({ cancelled }) => !cancelled).reverse();
  for (const payment of wanted) {
    const less = Math.min(left(payment), rest);
    payment.amount -= less;
    rest -= less;
  }
  for (const payment of wanted) {
    const seq = model.payments.indexOf(payment) === 0 ? 1 : 2;
    for (;;) {
      const amount = mostFrom(model, seq, rest);
      if (amount <= 0) break;
      const source = refundSource(model, seq, amount);
      if (source === null) break;
      model.refunds.push(newRefund({ seq, amount, by, ...source }));
      rest -= amount;
    }
  }
}

/** The most of a wish that one source of an instalment can give. */
function mostFrom(model: Model, seq: 1 | 2, wish: number): number {
  if (wish <= 0) return 0;
  if (refundSource(model, seq, wish) !== null) return wish;
  const refunds = model.refunds.filter((one) => one.seq === seq);
  const counted = (attempt: number | null, states: readonly string[]) =>
    sum(
      refunds.filter((one) => one.attempt === attempt && states.includes(one.known)),
      (one) => one.amount,
    );
  const taken = ["requested", "unknown", "pending", "succeeded"];
  const payment = paymentAt(model, seq);
  const open = sum(
    refunds.filter(({ known }) => openRefund(known)),
    (one) => one.amount,
  );
  const cards = model.attempts.flatMap((one, index) =>
    one.seq === seq && one.booked ? [one.amount - counted(index, taken)] : [],
  );
  const bank = payment.byBank + payment.credited - counted(null, taken);
  return Math.min(Math.max(0, bank, ...cards), refundable(payment) - open);
}

/** One person up to a limit, else two; then it goes to the provider, or waits for a payment file. */
export function approvePayout(model: Model, by: Person, luck: Luck): boolean {
  review(model);
  const { payout } = model;
  if (payout?.state !== "releasable" || payout.approvedBy === by) return false;
  if (payout.amount > oneIsEnough && payout.approvedBy === null) {
    payout.approvedBy = by;
    return true;
  }
  payout.state = "approved";
  if (payout.method === "bank") return true;
  tell(model, "transfer");
  if (luck === "none") paidOut(model);
  else payout.state = "unknown";
  return true;
}

/** The provider takes money of a payout back; the commission goes with the whole of it. */
export function takeBack(model: Model, half: boolean): boolean {
  const { payout } = model;
  const paid = payout?.state === "transferred" || payout?.state === "partially_reversed";
  if (!payout || !paid || payout.method !== "stripe") return false;
  payout.back += backOf(payout, half);
  const whole = payout.back >= payout.amount;
  payout.state = whole ? "reversed" : "partially_reversed";
  if (whole) payout.kept = 0;
  tell(model, "transfer");
  return true;
}

export function backOf(payout: { readonly amount: number; readonly back: number }, half: boolean): number {
  const there = payout.amount - payout.back;
  return half ? Math.ceil(there / 2) : there;
}
