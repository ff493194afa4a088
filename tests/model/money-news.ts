/** What the house hears of the provider, and what follows from it; what follows from time alone. */
import type { Model, ModelRefund, News, PaymentState } from "./money-model.ts";
import { captured, isPaid, left, paymentAt, review, stateOf } from "./money-sums.ts";

export function attemptAt(model: Model, index: number) {
  const attempt = model.attempts[index];
  if (!attempt) throw new Error(`the model has no attempt ${index}`);
  return attempt;
}

export function end(model: Model, state: "declined" | "cancelled" | "expired"): void {
  model.order = state;
  model.asked = null;
  for (const payment of model.payments) payment.cancelled = true;
}

/** An event of the provider's waits to be delivered, or is lost. */
export function tell(model: Model, key: string, news: News = "kept"): void {
  if (news === "kept") model.bell.add(key);
}

/** A confirmed order goes on as soon as what is due on confirmation is paid. */
export function moneyMoved(model: Model, seq: number, before: PaymentState): void {
  const newlyPaid = stateOf(model, seq) === "paid" && before !== "paid";
  if (newlyPaid && model.order === "confirmed" && isPaid(model, 1)) model.order = "preparing";
  review(model);
}

export function hearAttempt(model: Model, index: number, ending: "expired" | "superseded" = "expired"): void {
  const attempt = attemptAt(model, index);
  const before = stateOf(model, attempt.seq);
  const live = attempt.known === "open" || attempt.known === "processing";
  if (attempt.at === "paid" && !attempt.booked) {
    attempt.booked = true;
    const payment = paymentAt(model, attempt.seq);
    payment.byCard += attempt.amount;
    payment.moves.push({ at: attempt.paidAt, amount: attempt.amount });
  }
  if (attempt.at === "paid") attempt.known = "succeeded";
  else if (live && attempt.at === "expired") attempt.known = ending;
  else if (live) attempt.known = attempt.at;
  moneyMoved(model, attempt.seq, before);
}

/** Takes open pages away; what the buyer was faster with counts. */
function closePage(model: Model, index: number): void {
  const attempt = attemptAt(model, index);
  if (attempt.known !== "open") return;
  if (attempt.at === "open") {
    attempt.at = "expired";
    tell(model, `attempt ${index}`);
  }
  hearAttempt(model, index, "superseded");
}

/** No page of the order stays open. */
export function closePages(model: Model): void {
  for (const index of model.attempts.keys()) closePage(model, index);
}

/** What the provider, or a statement, says of a refund. */
export function hearRefund(model: Model, refund: ModelRefund): void {
  if (refund.at === "none" || refund.at === refund.known) return;
  const payment = paymentAt(model, refund.seq);
  const before = stateOf(model, refund.seq);
  if (refund.at === "succeeded") {
    refund.fromCredit = refund.attempt === null ? Math.min(refund.amount, creditOf(payment)) : 0;
    const fromHeld = refund.amount - refund.fromCredit;
    payment.creditRefunded += refund.fromCredit;
    payment.refunded += fromHeld;
    if (fromHeld > 0) payment.moves.push({ at: refund.madeAt, amount: -fromHeld });
  } else if (refund.known === "succeeded") {
    payment.refunded -= refund.amount;
    payment.moves.push({ at: refund.madeAt, amount: refund.amount });
  }
  refund.known = refund.at;
  moneyMoved(model, refund.seq, before);
}

const creditOf = (payment: ReturnType<typeof paymentAt>) => payment.credited - payment.creditRefunded;

function hearDispute(model: Model, index: number): void {
  const dispute = model.disputes[index];
  if (!dispute || dispute.known === dispute.at) return;
  const payment = paymentAt(model, attemptAt(model, dispute.attempt).seq);
  if (dispute.known === "unheard") {
    payment.chargedBack += dispute.amount;
  }
  if (dispute.at === "won") {
    payment.chargedBack -= dispute.amount;
  }
  dispute.known = dispute.at;
  review(model);
}

/** The producer has the money. */
export function paidOut(model: Model): void {
  const { payout } = model;
  if (!payout) return;
  Object.assign(payout, { state: "transferred", paidOut: payout.amount, kept: payout.commission });
}

/** Everything whose news has come is read again. */
export function hearAll(model: Model, has: (key: string) => boolean): void {
  model.attempts.forEach((_, index) => {
    if (has(`attempt ${index}`)) hearAttempt(model, index);
    if (!has(`attempt ${index}`) && !has(`refunds ${index}`)) return;
    for (const refund of model.refunds) if (refund.attempt === index) hearRefund(model, refund);
  });
  model.disputes.forEach((_, index) => {
    if (has(`dispute ${index}`)) hearDispute(model, index);
  });
  if (has("transfer") && model.payout?.state === "unknown") paidOut(model);
}

/** The reconciler: everything is read again, what is in doubt is sent again, unwanted pages are closed. */
function reconcile(model: Model): void {
  for (const attempt of model.attempts) {
    if (attempt.at === "open" && model.now >= attempt.expiresAt) attempt.at = "expired";
  }
  model.attempts.forEach(({ known }, index) => {
    if (known === "open" || known === "processing") hearAttempt(model, index);
  });
  model.attempts.forEach(({ seq }, index) => {
    const unwanted = paymentAt(model, seq).cancelled || stateOf(model, seq) === "paid";
    if (unwanted) closePage(model, index);
  });
  for (const refund of model.refunds) {
    // The provider had refused it, and its refusal got lost.
    if (refund.known === "unknown" && refund.at === "none") refund.known = "failed";
  }
  hearAll(model, () => true);
  review(model);
  model.bell.clear();
}

function passDeadlines(model: Model): void {
  const first = model.payments[0];
  const unpaid = first && ["due", "pending"].includes(stateOf(model, 1)) && model.now >= first.dueAt;
  const nothingCame = model.payments.every((one) => captured(one) === 0);
  if (model.order === "placed" && model.now >= 48 * 60) end(model, "expired");
  if (model.order === "confirmed" && unpaid && nothingCame) end(model, "expired");
  if (model.order === "delivered" && model.now >= model.deliveredAt + 48 * 60) model.order = "completed";
  if (model.asked && model.now >= model.asked.lateAt) model.asked.escalated = true;
  review(model);
}

/** Eleven minutes at least, so that the reconciler looks; the rest of the time goes by after that. */
export function letTimePass(model: Model, minutes: number): void {
  model.now += 11;
  reconcile(model);
  model.now += minutes - 11;
  reconcile(model);
  passDeadlines(model);
  reconcile(model);
}

/** The buyer presses "pay". */
export function press(model: Model, method: "card" | "bank_transfer"): boolean {
  for (;;) {
    const seq = model.payments.findIndex((one) => one.due && left(one) > 0) + 1;
    if (seq === 0) return false;
    const index = model.attempts.findIndex(
      (one) => one.seq === seq && (one.known === "open" || one.known === "processing"),
    );
    const live = model.attempts[index];
    if (live?.known === "processing") return false;
    const amount = left(paymentAt(model, seq));
    const isCurrent = live?.amount === amount && model.now < live.expiresAt;
    if (method === "card" && live && isCurrent) return true;
    if (live) {
      closePage(model, index);
      continue;
    }
    if (method === "card") {
      model.attempts.push({
        seq: seq === 1 ? 1 : 2,
        amount,
        expiresAt: model.now + 12 * 60,
        at: "open",
        known: "open",
        paidAt: 0,
        booked: false,
        disputed: false,
      });
    }
    return true;
  }
}
