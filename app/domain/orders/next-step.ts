/** What an order waits for, on whom, and until when: the line at the head of its page. */
import type { ClaimOnRecord } from "../claims/states.ts";
import { claimWaitsFor } from "../claims/states.ts";
import { isLate } from "../plain-date.ts";
import type { CancellationRequest } from "./cancellation.ts";
import { awaitsRuling } from "./cancellation.ts";
import type { OrderFacts, OrderStatus } from "./states.ts";

export const nextSteps = [
  "confirm",
  "expires",
  "pay",
  "find_money",
  "pay_before_shipment",
  "replace_goods",
  "bring_papers",
  "check_papers",
  "ship",
  "travel",
  "inspect",
  "closes",
  "answer_claim",
  "reply_claim",
  "settle_claim",
  "answer_cancellation",
  "rule_cancellation",
  "pay_after_delivery",
  "done",
  "ended",
] as const;
export type NextStepKind = (typeof nextSteps)[number];

export type NextStep = {
  readonly kind: NextStepKind;
  /** house: the next run of a job; nobody: nothing is waited for. */
  readonly who: "buyer" | "producer" | "staff" | "house" | "nobody";
  readonly by: Date | null;
};

export type Waiting = {
  readonly status: OrderStatus;
  readonly facts: OrderFacts;
  readonly deadlineAt: Date | null;
  readonly request: CancellationRequest | null;
  /** The running claim that is first in turn. */
  readonly claim: ClaimOnRecord | null;
  /** Papers that gate loading: how many their owner still owes, how many lie before staff. */
  readonly papersOwed: number;
  readonly papersToCheck: number;
  /** When the earliest unpaid instalment that holds the shipment is due. */
  readonly paymentDueAt: Date | null;
  /** When what is paid after the delivery is due; null: nothing is, or it is paid. */
  readonly paymentAfterDueAt: Date | null;
  readonly now: Date;
};

/** The one thing that has to happen next. A request to cancel comes before everything: it may end the rest. */
export function nextStep(order: Waiting): NextStep {
  const { status, facts, request, now } = order;
  if (request !== null && (status === "confirmed" || status === "preparing")) {
    if (awaitsRuling(request, now)) return { kind: "rule_cancellation", who: "staff", by: null };
    const who = request.askedBy === "buyer" ? "producer" : "buyer";
    return { kind: "answer_cancellation", who, by: request.answerBy };
  }
  switch (status) {
    case "placed":
      return facts.answerOverdue
        ? { kind: "expires", who: "house", by: null }
        : {
            kind: facts.goodsMissing ? "replace_goods" : "confirm",
            who: "producer",
            by: order.deadlineAt,
          };
    case "confirmed":
      if (facts.goodsMissing) return { kind: "replace_goods", who: "producer", by: null };
      return toBePaid(order, "pay");
    case "preparing":
      return whilePreparing(order);
    case "shipped":
      if (facts.restToShip) return whilePreparing(order);
      return { kind: "travel", who: "producer", by: null };
    case "delivered":
      return order.deadlineAt !== null && isLate(now, order.deadlineAt)
        ? { kind: "closes", who: "house", by: null }
        : { kind: "inspect", who: "buyer", by: order.deadlineAt };
    case "disputed":
      return whileDisputed(order);
    case "completed":
      return whenCompleted(order);
    default:
      return { kind: "ended", who: "nobody", by: null };
  }
}

function toBePaid({ facts, paymentDueAt }: Waiting, kind: "pay" | "pay_before_shipment"): NextStep {
  if (facts.paymentReported) return { kind: "find_money", who: "staff", by: null };
  return { kind, who: "buyer", by: paymentDueAt };
}

function whilePreparing(order: Waiting): NextStep {
  if (order.facts.goodsMissing) return { kind: "replace_goods", who: "producer", by: null };
  if (order.papersOwed > 0) return { kind: "bring_papers", who: "producer", by: null };
  if (order.papersToCheck > 0) return { kind: "check_papers", who: "staff", by: null };
  if (!order.facts.paidBeforeShipment) return toBePaid(order, "pay_before_shipment");
  return { kind: "ship", who: "producer", by: null };
}

/** The goods are settled; what was to be paid after the delivery may still be open. */
function whenCompleted({ facts, paymentAfterDueAt: by }: Waiting): NextStep {
  if (by === null) return { kind: "done", who: "nobody", by: null };
  if (facts.paymentReported) return { kind: "find_money", who: "staff", by: null };
  return { kind: "pay_after_delivery", who: "buyer", by };
}

function whileDisputed({ claim, now }: Waiting): NextStep {
  const { who, by } = claim === null ? { who: "staff" as const, by: null } : claimWaitsFor(claim, now);
  if (who === "staff") return { kind: "settle_claim", who, by };
  return { kind: claim?.askedSide === who ? "reply_claim" : "answer_claim", who, by };
}
