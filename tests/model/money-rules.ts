/** What each deed does to the model: true when it is done, false when the product has to refuse it. */
import type { Action, Model, ModelPayment } from "./money-model.ts";
import { oneIsEnough } from "./money-model.ts";
import {
  attemptAt,
  closePages,
  end,
  hearAll,
  hearRefund,
  letTimePass,
  moneyMoved,
  paidOut,
  press,
  tell,
} from "./money-news.ts";
import {
  approvePayout,
  askRefund,
  creditOf,
  creditOrder,
  receiptOf,
  refundOf,
  send,
  takeBack,
} from "./money-outgoing.ts";
import { captured, isPaid, leaving, left, paymentAt, refundable, review, stateOf } from "./money-sums.ts";

type Of<K extends Action["kind"]> = Extract<Action, { readonly kind: K }>;
type Rules = { readonly [K in Action["kind"]]: (model: Model, action: Of<K>) => boolean };

/** A rule with a condition: not met, it is refused; met, it happens. */
const when = (met: boolean, happens: () => void): boolean => {
  if (met) happens();
  return met;
};

const answersInTime = (model: Model) => model.now < 48 * 60;
const moneyIsIn = (model: Model) =>
  model.payments.some((one, index) => stateOf(model, index + 1) !== "cancelled" && captured(one) > 0);

const instalments = { prepaid: [10_000], "30-70": [3_000, 7_000] } as const;

function confirm(model: Model): void {
  model.order = "confirmed";
  const none = { byCard: 0, byBank: 0, refunded: 0, credited: 0, creditRefunded: 0, chargedBack: 0 };
  model.payments = instalments[model.terms].map(
    (share, index): ModelPayment => ({
      amount: (model.goods * share) / 10_000,
      due: index === 0,
      dueAt: Number.POSITIVE_INFINITY,
      lapsesAt: Number.POSITIVE_INFINITY,
      cancelled: false,
      ...none,
      moves: [],
    }),
  );
}

const complete = (model: Model, state: "completed" | "refunded" = "completed") => {
  model.order = state;
  model.claim = null;
};

/** At once and without asking: while nothing was paid, or long after a payment before shipment was due. */
function cancelsAlone(model: Model, side: "buyer" | "producer"): boolean {
  if (model.order === "placed") return side === "buyer" && answersInTime(model);
  if (model.order === "preparing") return side === "producer" && hasLapsed(model);
  return model.order === "confirmed" && !moneyIsIn(model);
}

const hasLapsed = (model: Model) =>
  model.payments.some((one, index) => !isPaid(model, index + 1) && model.now >= one.lapsesAt);

const refundAt = (model: Model, index: number) => {
  const refund = model.refunds[index];
  if (!refund) throw new Error(`the model has no refund ${index}`);
  return refund;
};

const rules: Rules = {
  confirm: (model) => when(model.order === "placed" && answersInTime(model), () => confirm(model)),
  decline: (model) => when(model.order === "placed" && answersInTime(model), () => end(model, "declined")),
  cancel: (model) =>
    when(model.order !== "preparing" && cancelsAlone(model, "buyer"), () => end(model, "cancelled")),
  "ask-cancel": (model, { side }) => {
    if (cancelsAlone(model, side)) return when(true, () => end(model, "cancelled"));
    const asks = ["confirmed", "preparing"].includes(model.order) && model.asked === null;
    return when(asks, () => (model.asked = { side, escalated: false, lateAt: Number.POSITIVE_INFINITY }));
  },
  "answer-cancel": (model, { side, agrees }) => {
    const { asked } = model;
    if (asked === null || asked.escalated || asked.side === side || model.now >= asked.lateAt) return false;
    if (agrees) end(model, "cancelled");
    else asked.escalated = true;
    return true;
  },
  "rule-cancel": (model, { cancels }) => {
    const { asked } = model;
    if (asked === null || !(asked.escalated || model.now >= asked.lateAt)) return false;
    if (cancels) end(model, "cancelled");
    else model.asked = null;
    return true;
  },
  invoice: (model) =>
    when(model.order === "preparing" && !model.invoiced, () => {
      model.invoiced = true;
      for (const payment of model.payments) payment.due = true;
    }),
  ship: (model) => {
    const paid = model.payments.every((_, index) => isPaid(model, index + 1));
    return when(model.order === "preparing" && paid, () => {
      model.order = "shipped";
      model.asked = null;
    });
  },
  deliver: (model) =>
    when(model.order === "shipped", () => {
      model.order = "delivered";
      model.deliveredAt = model.now;
    }),
  press: (model, { method }) => press(model, method),
  pay: (model, { attempt: index, way, news }) => {
    const attempt = attemptAt(model, index);
    return when(attempt.at === "open" && model.now < attempt.expiresAt, () => {
      attempt.at = way === "card" ? "paid" : "processing";
      attempt.paidAt = model.now;
      tell(model, `attempt ${index}`, news);
    });
  },
  "settle-slow": (model, { attempt: index, good, news }) => {
    const attempt = attemptAt(model, index);
    return when(attempt.at === "processing", () => {
      attempt.at = good ? "paid" : "failed";
      tell(model, `attempt ${index}`, news);
    });
  },
  receipt: (model, { seq, size }) => {
    const payment = model.payments[seq - 1];
    if (!payment) return false;
    const amount = receiptOf(payment, size);
    const pays = payment.cancelled ? amount : Math.min(amount, left(payment));
    const before = stateOf(model, seq);
    payment.byBank += pays;
    if (pays > 0) payment.moves.push({ at: model.now, amount: pays });
    payment.credited += amount - pays;
    moneyMoved(model, seq, before);
    // Paid by bank: no page of the order stays open.
    if (stateOf(model, seq) === "paid") closePages(model);
    return true;
  },
  claim: (model) => {
    const inWindow = model.order === "delivered" && model.now < model.deliveredAt + 48 * 60;
    return when(inWindow || model.order === "shipped", () => {
      model.order = "disputed";
      model.claim = { state: "open", dueAt: Number.POSITIVE_INFINITY };
    });
  },
  "answer-claim": (model) => {
    const { claim } = model;
    if (claim?.state !== "open" || model.now >= claim.dueAt) return false;
    claim.state = "answered";
    return true;
  },
  "withdraw-claim": (model) => when(model.claim !== null, () => complete(model)),
  "settle-claim": (model, { outcome }) => {
    const { claim } = model;
    if (claim === null || (claim.state === "open" && model.now < claim.dueAt)) return false;
    // The buyer's bank decides about the money first, or it would go back twice.
    if (outcome !== "reject" && model.disputes.some(({ known }) => known === "open")) return false;
    const credit = creditOf(model, outcome);
    if (outcome === "refund-part" && credit === 0) return false;
    creditOrder(model, credit, 1);
    complete(model, outcome === "refund-all" ? "refunded" : "completed");
    return true;
  },
  refund: (model, action) => {
    const payment = model.payments[action.seq - 1];
    return payment !== undefined && askRefund(model, { ...action, amount: refundOf(payment, action.size) });
  },
  "approve-refund": (model, { refund: index, by, luck }) => {
    const refund = refundAt(model, index);
    const mayDecide = refund.amount <= oneIsEnough || refund.by !== by;
    const isThere = refund.amount <= refundable(paymentAt(model, refund.seq)) - leaving(model, refund.seq);
    return when(refund.known === "requested" && mayDecide && isThere, () => {
      refund.alone = refund.by === by;
      send(model, refund, luck);
    });
  },
  "withdraw-refund": (model, { refund: index }) => {
    const refund = refundAt(model, index);
    return when(refund.known === "requested", () => {
      refund.known = "cancelled";
      review(model);
    });
  },
  "confirm-refund": (model, { refund: index }) => {
    const refund = refundAt(model, index);
    return when(refund.attempt === null && refund.known === "pending", () => {
      refund.at = "succeeded";
      refund.madeAt = model.now;
      hearRefund(model, refund);
    });
  },
  "bank-answers": (model, { refund: index, good, news }) => {
    const refund = refundAt(model, index);
    const may = refund.at === "pending" || (refund.at === "succeeded" && !good);
    return when(refund.attempt !== null && may, () => {
      refund.at = good ? "succeeded" : "failed";
      tell(model, `refunds ${refund.attempt}`, news);
    });
  },
  "refunds-wait": (model, { wait }) => when(true, () => (model.refundsWait = wait)),
  dispute: (model, { attempt: index, half, news }) => {
    const attempt = attemptAt(model, index);
    return when(attempt.booked && !attempt.disputed, () => {
      attempt.disputed = true;
      const amount = half ? Math.floor(attempt.amount / 2) : attempt.amount;
      model.disputes.push({ attempt: index, amount, at: "open", known: "unheard" });
      tell(model, `dispute ${model.disputes.length - 1}`, news);
    });
  },
  "close-dispute": (model, { dispute: index, won, news }) => {
    const dispute = model.disputes[index];
    if (dispute?.at !== "open") return false;
    dispute.at = won ? "won" : "lost";
    tell(model, `dispute ${index}`, news);
    return true;
  },
  "approve-payout": (model, { by, luck }) => approvePayout(model, by, luck),
  "export-payouts": (model) => {
    const { payout } = model;
    if (payout?.method !== "bank" || payout.state !== "approved") return false;
    payout.state = "submitting";
    return true;
  },
  "confirm-payout": (model) => {
    if (model.payout?.method !== "bank") return false;
    // The same debit once more is the same answer, and nothing happens.
    if (model.payout.state === "transferred") return true;
    return when(model.payout.state === "submitting", () => paidOut(model));
  },
  "reverse-payout": (model, { half }) => takeBack(model, half),
  ring: (model) => {
    hearAll(model, (key) => model.bell.has(key));
    model.bell.clear();
    return true;
  },
  wait: (model, { minutes }) => {
    letTimePass(model, minutes);
    return true;
  },
};

/** Whether the deed must succeed; the model is then what the product must be. */
export function foretellMoney(model: Model, action: Action): boolean {
  const rule = rules[action.kind] as (model: Model, action: Action) => boolean;
  const done = rule(model, action);
  review(model);
  return done;
}
