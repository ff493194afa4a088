/** What follows from the movements alone: states, sums, what may go out. Everything from scratch, nothing remembered. */
import type { Model, ModelPayment, PaymentState } from "./money-model.ts";

export const sum = <T>(all: readonly T[], of: (one: T) => number) =>
  all.reduce((total, one) => total + of(one), 0);

export const captured = (payment: ModelPayment) => payment.byCard + payment.byBank;
const kept = (payment: ModelPayment) => captured(payment) - payment.refunded;

/** Whether the instalment was whole at some time: what went back then was given back, not missing. */
function wasWhole(payment: ModelPayment): boolean {
  let there = 0;
  let most = 0;
  for (const { amount } of payment.moves.toSorted((a, b) => a.at - b.at)) {
    there += amount;
    most = Math.max(most, there);
  }
  return Math.min(most, captured(payment)) >= payment.amount;
}

export function left(payment: ModelPayment): number {
  if (payment.cancelled || (captured(payment) > 0 && wasWhole(payment))) return 0;
  return Math.max(0, payment.amount - kept(payment));
}

export function stateOf(model: Model, seq: number): PaymentState {
  const payment = paymentAt(model, seq);
  const there = kept(payment);
  const whole = wasWhole(payment) || payment.cancelled;
  if (payment.amount === 0 && captured(payment) === 0 && !payment.cancelled) return "paid";
  if (captured(payment) > 0 && there >= payment.amount && there > 0) return "paid";
  if (captured(payment) > 0 && there <= 0 && whole) return "refunded";
  if (payment.refunded > 0 && there > 0 && whole) return "partially_refunded";
  if (there > 0) return "partially_paid";
  if (payment.cancelled) return "cancelled";
  const live = model.attempts.find((one) => one.seq === seq && ["open", "processing"].includes(one.known));
  if (live?.known === "processing") return "processing";
  return live ? "pending" : "due";
}

export const isPaid = (model: Model, seq: number) =>
  ["paid", "partially_refunded"].includes(stateOf(model, seq));

export function paymentAt(model: Model, seq: number): ModelPayment {
  const payment = model.payments[seq - 1];
  if (!payment) throw new Error(`the model has no instalment ${seq}`);
  return payment;
}

export const openRefund = (state: string) => ["requested", "unknown", "pending"].includes(state);

/** What approved refunds take with them and the books do not show yet. */
export const leaving = (model: Model, seq: number) =>
  sum(
    model.refunds.filter((one) => one.seq === seq && ["unknown", "pending"].includes(one.known)),
    (one) => one.amount,
  );

/** What of an instalment is neither given back nor promised, and where a refund of that much would come from. */
export function refundSource(model: Model, seq: number, amount: number): { attempt: number | null } | null {
  const payment = paymentAt(model, seq);
  const refunds = model.refunds.filter((one) => one.seq === seq);
  const open = sum(
    refunds.filter(({ known }) => openRefund(known)),
    (one) => one.amount,
  );
  if (amount > refundable(payment) - open) return null;
  const taken = (attempt: number | null) =>
    sum(
      refunds.filter(
        (one) => one.attempt === attempt && (openRefund(one.known) || one.known === "succeeded"),
      ),
      (one) => one.amount,
    );
  const cards = model.attempts.flatMap((one, index) =>
    one.seq === seq && one.booked ? [{ attempt: index, left: one.amount - taken(index) }] : [],
  );
  const bank = { attempt: null, left: payment.byBank + payment.credited - taken(null) };
  return [...cards, bank].find((source) => source.left >= amount) ?? null;
}

export const refundable = (payment: ModelPayment) =>
  captured(payment) + payment.credited - payment.refunded - payment.creditRefunded - payment.chargedBack;

/** What came in less what went out of the order's account; below nothing, the house pays the difference. */
export function net(model: Model): number {
  const inside = sum(model.payments, (one) => captured(one) - one.refunded - one.chargedBack);
  const { paidOut = 0, back = 0, kept: commission = 0 } = model.payout ?? {};
  return inside - (paidOut - back) - commission;
}

/** What lies of the order at the card provider, as the books have it. */
export function atProvider(model: Model): number {
  const came = sum(model.payments, (one) => one.byCard - one.chargedBack);
  const went = sum(
    model.refunds.filter((one) => one.attempt !== null && one.known === "succeeded"),
    (one) => one.amount,
  );
  const { method, paidOut = 0, back = 0 } = model.payout ?? {};
  return came - went - (method === "stripe" ? paidOut - back : 0);
}

/** Half-even, once. */
export function commissionOf(model: Model): number {
  const base = model.goods - model.credits;
  if (base <= 0) return 0;
  const exact = base * 300;
  const below = Math.floor(exact / 10_000);
  const rest = exact % 10_000;
  return rest > 5_000 || (rest === 5_000 && below % 2 === 1) ? below + 1 : below;
}

const gone = ["submitting", "unknown", "transferred", "partially_reversed", "reversed"];
const settled = ["paid", "partially_refunded", "refunded", "cancelled"];

/** What the payout is, once nothing of it is on its way. */
export function review(model: Model): void {
  if (model.payments.length === 0) return;
  const before = model.payout;
  if (before && gone.includes(before.state)) return;
  const inside = sum(model.payments, (one) => captured(one) - one.refunded - one.chargedBack);
  const keeps = Math.min(
    inside,
    sum(model.payments, (one) => one.amount),
    model.goods - model.credits,
  );
  const commission = keeps > 0 ? commissionOf(model) : 0;
  const amount = Math.max(0, keeps - commission);
  // A payout of nothing is not made; one that was made stays and says what became of it.
  if (before === null && amount <= 0) return;
  const waits =
    model.order !== "completed" ||
    model.payments.some((_, index) => !settled.includes(stateOf(model, index + 1))) ||
    model.disputes.some(({ known }) => known === "open") ||
    model.claim !== null ||
    model.refunds.some(({ known }) => openRefund(known));
  const verdict = waits ? "held" : amount <= 0 ? "blocked" : "releasable";
  const same = verdict === "releasable" && before?.amount === amount;
  const stays = same && before?.state === "approved" && before.commission === commission;
  model.payout = {
    ...(before ?? { approvedBy: null, paidOut: 0, back: 0, kept: 0 }),
    method: model.sellerByCard && atProvider(model) >= amount ? "stripe" : "bank",
    amount,
    commission,
    state: stays ? "approved" : verdict,
  };
  if (!same) model.payout.approvedBy = null;
}
