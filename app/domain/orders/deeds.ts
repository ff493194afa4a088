/** Which deeds an order's page offers to whom, right now. The use cases decide again; the page only does not tempt. */
import type { ClaimOnRecord } from "../claims/states.ts";
import { awaitsSettlement, decideReply } from "../claims/states.ts";
import { isLate } from "../plain-date.ts";
import type { CancellationRequest } from "./cancellation.ts";
import { awaitsRuling, cancellationWay } from "./cancellation.ts";
import type { OrderFacts, OrderStatus } from "./states.ts";
import { isEnded, waitsForGoods } from "./states.ts";

export const orderDeeds = [
  "confirm-order",
  "decline-order",
  "change-order",
  "consent-weight",
  "replace-goods",
  "record-packed-weight",
  "mark-shipped",
  "choose-route",
  "report-milestone",
  "correct-milestone",
  "change-eta",
  "add-truck-photos",
  "confirm-delivery",
  "upload-paper",
  "waive-paper",
  "ask-paper-again",
  "open-claim",
  "answer-claim",
  "reply-claim",
  "withdraw-claim",
  "settle-claim",
  "cancel-order",
  "request-cancellation",
  "agree-cancellation",
  "refuse-cancellation",
] as const;
export type OrderDeed = (typeof orderDeeds)[number];

export type OrderAudience = "buyer" | "producer" | "staff";

export type Situation = {
  readonly status: OrderStatus;
  readonly facts: OrderFacts;
  readonly request: CancellationRequest | null;
  /** The claims that are open or answered. */
  readonly claims: readonly ClaimOnRecord[];
  /** Papers of the pack that this audience may bring now. */
  readonly papersToBring: number;
  /** Papers that staff could waive. */
  readonly papersToWaive: number;
  /** Papers accepted or waived, which staff may ask for again. */
  readonly papersToAskAgain: number;
  /** Trucks of which the buyer has not confirmed the receipt. */
  readonly trucksToReceive: number;
  /** Trucks still on the road. */
  readonly trucksUnderWay: number;
  /** Trucks of all shipments, and those of which a milestone was reported. */
  readonly trucks: number;
  readonly trucksReported: number;
  readonly now: Date;
};

type Rule = (situation: Situation, audience: OrderAudience) => boolean;

const ofCancellation: Pick<
  Record<OrderDeed, Rule>,
  "cancel-order" | "request-cancellation" | "agree-cancellation" | "refuse-cancellation"
> = {
  "cancel-order": ({ status, facts }, audience) =>
    audience === "buyer" && !facts.answerOverdue && cancellationWay(status, audience, facts) === "at_once",
  "request-cancellation": ({ status, facts, request }, audience) => {
    if (audience === "staff" || request !== null) return false;
    const way = cancellationWay(status, audience, facts);
    return way === "ask" || (audience === "producer" && way === "at_once");
  },
  "agree-cancellation": mayAnswerCancellation,
  "refuse-cancellation": mayAnswerCancellation,
};

function mayAnswerCancellation({ request, now }: Situation, audience: OrderAudience): boolean {
  if (request === null) return false;
  if (audience === "staff") return awaitsRuling(request, now);
  return request.state === "asked" && request.askedBy !== audience && !isLate(now, request.answerBy);
}

const rules: Record<OrderDeed, Rule> = {
  ...ofCancellation,
  "confirm-order": ({ status, facts }, audience) =>
    audience === "producer" && status === "placed" && !facts.answerOverdue && !facts.goodsMissing,
  "decline-order": ({ status, facts }, audience) =>
    audience === "producer" && status === "placed" && !facts.answerOverdue,
  "change-order": ({ status, facts }, audience) =>
    audience === "buyer" && status === "placed" && !facts.answerOverdue,
  "consent-weight": ({ status, facts }, audience) =>
    audience === "buyer" && status === "preparing" && !facts.packed,
  "replace-goods": ({ status, facts }, audience) =>
    audience !== "buyer" && facts.goodsMissing && waitsForGoods(status, facts.restToShip),
  "record-packed-weight": ({ status, facts }, audience) =>
    audience === "producer" && status === "preparing" && !facts.goodsMissing,
  "choose-route": ({ status, facts }, audience) =>
    audience === "producer" && status !== "placed" && waitsForGoods(status, facts.restToShip),
  "mark-shipped": ({ status, facts }, audience) =>
    audience === "producer" &&
    (status === "preparing" || (status === "shipped" && facts.restToShip)) &&
    !facts.goodsMissing &&
    facts.packed &&
    facts.paidBeforeShipment &&
    facts.papersMissing.length === 0,
  "report-milestone": ({ status, trucksUnderWay }, audience) =>
    audience !== "buyer" && status === "shipped" && trucksUnderWay > 0,
  "correct-milestone": ({ status, trucksReported }, audience) =>
    audience !== "buyer" && (status === "shipped" || status === "delivered") && trucksReported > 0,
  "change-eta": ({ status, trucksUnderWay }, audience) =>
    audience !== "buyer" && status === "shipped" && trucksUnderWay > 0,
  "add-truck-photos": ({ status, trucks }, audience) =>
    audience === "producer" && (status === "shipped" || status === "delivered") && trucks > 0,
  "confirm-delivery": ({ status, facts, trucksToReceive }, audience) =>
    audience === "buyer" &&
    ((status === "shipped" && trucksToReceive > 0) ||
      (status === "delivered" && facts.claimWindowOpen && trucksToReceive > 0)),
  "upload-paper": ({ status, papersToBring }, audience) =>
    audience !== "staff" && !isEnded(status) && papersToBring > 0,
  "waive-paper": ({ status, papersToWaive }, audience) =>
    audience === "staff" && !isEnded(status) && papersToWaive > 0,
  "ask-paper-again": ({ status, papersToAskAgain }, audience) =>
    audience === "staff" && !isEnded(status) && papersToAskAgain > 0,
  // Further claims join a dispute while the window runs.
  "open-claim": ({ status, facts }, audience) =>
    status === "shipped" ||
    ((status === "delivered" || status === "disputed") && audience === "buyer" && facts.claimWindowOpen),
  "answer-claim": ({ claims, now }, audience) =>
    audience === "producer" &&
    claims.some((claim) => claim.state === "open" && !isLate(now, claim.answerDueAt)),
  "reply-claim": ({ claims }, audience) =>
    audience !== "staff" && claims.some((claim) => decideReply(claim, audience).ok),
  "withdraw-claim": ({ claims }, audience) =>
    audience === "buyer" && claims.some(({ openedBy }) => openedBy === "buyer"),
  "settle-claim": ({ claims, now }, audience) =>
    audience === "staff" && claims.some((claim) => awaitsSettlement(claim, now)),
};

/** The deeds open to an audience, in the order of an order's life. */
export function openDeeds(situation: Situation, audience: OrderAudience): OrderDeed[] {
  return orderDeeds.filter((deed) => rules[deed](situation, audience));
}
