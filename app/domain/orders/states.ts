/**
 * The life of an order: the one table of legal moves, the rules that guard them, and the pure decision.
 * Deadlines come in as facts that were worked out from the clock, so that a late job never changes what is right: a
 * producer who confirms after 48 hours is late even if nobody has expired the order yet.
 */
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export const orderStatuses = [
  "placed",
  "confirmed",
  "preparing",
  "shipped",
  "delivered",
  "disputed",
  "completed",
  "declined",
  "cancelled",
  "expired",
  "refunded",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const orderCommands = [
  "confirm",
  "decline",
  "cancel",
  "expire",
  "start_preparing",
  "ship",
  "deliver",
  "dispute",
  "complete",
  "refund",
] as const;
export type OrderCommand = (typeof orderCommands)[number];

export const orderActors = ["buyer", "producer", "staff", "system"] as const;
export type OrderActor = (typeof orderActors)[number];

/** The immutable events of an order's history that stand for a move; others (a paper, a message) move nothing. */
export const orderMoveEvents = {
  confirm: "confirmed",
  decline: "declined",
  cancel: "cancelled",
  expire: "expired",
  start_preparing: "preparing",
  ship: "shipped",
  deliver: "delivered",
  dispute: "disputed",
  complete: "completed",
  refund: "refunded",
} as const satisfies Record<OrderCommand, OrderStatus>;

type Moves = Partial<Record<OrderCommand, readonly OrderActor[]>>;

/**
 * Who may move an order on, from each state. Where it goes to follows from the command alone (`orderMoveEvents`).
 * `system` cancels when a cancellation was agreed or ruled; staff cancel when they rule.
 */
export const orderMoves = {
  placed: { confirm: ["producer"], decline: ["producer"], cancel: ["buyer"], expire: ["system"] },
  confirmed: {
    start_preparing: ["system"],
    cancel: ["buyer", "producer", "staff", "system"],
    expire: ["system"],
  },
  preparing: { ship: ["producer"], cancel: ["buyer", "producer", "staff", "system"] },
  shipped: { deliver: ["buyer", "producer", "staff", "system"], dispute: ["buyer", "producer", "staff"] },
  delivered: { complete: ["system"], dispute: ["buyer"] },
  disputed: { complete: ["buyer", "staff", "system"], refund: ["staff"] },
  completed: {},
  declined: {},
  cancelled: {},
  expired: {},
  refunded: {},
} as const satisfies Record<OrderStatus, Moves>;

/** What a decision must know; worked out by the use case under the order's lock. */
export type OrderFacts = {
  /** Why; needed for decline, for cancelling a confirmed order and for a dispute. */
  readonly reason: string | null;
  /** placed: 48 hours are over. */
  readonly answerOverdue: boolean;
  /** The first instalment is paid, or none is due on confirmation. */
  readonly firstInstalmentPaid: boolean;
  /** confirmed: the first instalment's deadline has passed. */
  readonly firstInstalmentOverdue: boolean;
  /** Money arrived for any instalment. */
  readonly moneyReceived: boolean;
  /** The buyer said that they have paid, and finance has not answered yet. */
  readonly paymentReported: boolean;
  /** Everything that is due before shipment is paid. */
  readonly paidBeforeShipment: boolean;
  /** Ten working days past an instalment due before shipment. */
  readonly shipmentPaymentLapsed: boolean;
  /** Packed weight is on record for every line, and consented to where it must be. */
  readonly packed: boolean;
  /** Goods it had reserved were recalled or not harvested, and have not been replaced. */
  readonly goodsMissing: boolean;
  /** Papers that gate loading and are not yet accepted or waived. */
  readonly papersMissing: readonly string[];
  /** A first shipment has left, and some of what was packed has not. */
  readonly restToShip: boolean;
  /** All has left, and every truck was confirmed by the buyer or its arrival reported. */
  readonly allTrucksArrived: boolean;
  /** The claim window of some truck still runs. */
  readonly claimWindowOpen: boolean;
  /** Claims and disputes not yet settled or withdrawn. */
  readonly openClaims: number;
  /** Whether a cancellation was agreed by both sides, or ruled by staff. */
  readonly cancellation: "none" | "agreed" | "ruled";
};

/** Facts of an order of which nothing is known but that it exists; spread it and say what is true. */
export const noOrderFacts: OrderFacts = {
  reason: null,
  answerOverdue: false,
  firstInstalmentPaid: false,
  firstInstalmentOverdue: false,
  moneyReceived: false,
  paymentReported: false,
  paidBeforeShipment: false,
  shipmentPaymentLapsed: false,
  packed: false,
  goodsMissing: false,
  papersMissing: [],
  restToShip: false,
  allTrucksArrived: false,
  claimWindowOpen: false,
  openClaims: 0,
  cancellation: "none",
};

export type OrderRefusal =
  | { readonly code: "order-moved-on"; readonly status: OrderStatus; readonly command: OrderCommand }
  | { readonly code: "order-not-yours-to-move"; readonly command: OrderCommand }
  | { readonly code: "reason-needed" }
  | { readonly code: "answer-too-late" }
  | { readonly code: "answer-not-due-yet" }
  | { readonly code: "first-instalment-unpaid" }
  | { readonly code: "first-instalment-not-overdue" }
  | { readonly code: "money-is-in" }
  | { readonly code: "cancellation-needs-agreement" }
  | { readonly code: "unpaid-before-shipment" }
  | { readonly code: "goods-missing" }
  | { readonly code: "not-packed" }
  | { readonly code: "papers-gate-loading"; readonly papers: readonly string[] }
  | { readonly code: "trucks-under-way" }
  | { readonly code: "claim-window-open" }
  | { readonly code: "claim-window-over" }
  | { readonly code: "claims-open" };

type Guard = (facts: OrderFacts, status: OrderStatus, actor: OrderActor) => OrderRefusal | null;

const said = (facts: OrderFacts) => facts.reason !== null && facts.reason.trim() !== "";

const guards = {
  confirm: (facts) => {
    if (facts.answerOverdue) return { code: "answer-too-late" };
    // Nobody promises goods that were recalled or not harvested, and nobody is asked to pay for them.
    return facts.goodsMissing ? { code: "goods-missing" } : null;
  },
  decline: (facts) => {
    if (facts.answerOverdue) return { code: "answer-too-late" };
    return said(facts) ? null : { code: "reason-needed" };
  },
  cancel: (facts, status, actor) => {
    if (status === "placed") return facts.answerOverdue ? { code: "answer-too-late" } : null;
    // Agreed or ruled: the reason was given when it was asked for.
    if (facts.cancellation !== "none") return null;
    if (actor !== "buyer" && actor !== "producer") return { code: "cancellation-needs-agreement" };
    const lapsed = status === "preparing" && actor === "producer" && facts.shipmentPaymentLapsed;
    const free = status === "confirmed" && !facts.moneyReceived && !facts.paymentReported;
    if (!lapsed && !free) return { code: "cancellation-needs-agreement" };
    return said(facts) ? null : { code: "reason-needed" };
  },
  expire: (facts, status) => {
    if (facts.moneyReceived || facts.paymentReported) return { code: "money-is-in" };
    if (status === "placed") return facts.answerOverdue ? null : { code: "answer-not-due-yet" };
    if (facts.firstInstalmentPaid) return { code: "money-is-in" };
    return facts.firstInstalmentOverdue ? null : { code: "first-instalment-not-overdue" };
  },
  start_preparing: (facts) => (facts.firstInstalmentPaid ? null : { code: "first-instalment-unpaid" }),
  ship: (facts) => {
    if (facts.goodsMissing) return { code: "goods-missing" };
    if (!facts.packed) return { code: "not-packed" };
    if (!facts.paidBeforeShipment) return { code: "unpaid-before-shipment" };
    if (facts.papersMissing.length > 0) return { code: "papers-gate-loading", papers: facts.papersMissing };
    return null;
  },
  deliver: (facts) => (facts.allTrucksArrived ? null : { code: "trucks-under-way" }),
  dispute: (facts, status) => {
    if (status === "delivered" && !facts.claimWindowOpen) return { code: "claim-window-over" };
    return said(facts) ? null : { code: "reason-needed" };
  },
  complete: (facts, status) => {
    if (facts.openClaims > 0) return { code: "claims-open" };
    // A claim withdrawn or settled before the window closes leaves the rest of the window open to no new claim of the
    // same order: the dispute was the answer.
    return status === "delivered" && facts.claimWindowOpen ? { code: "claim-window-open" } : null;
  },
  refund: (facts) => (facts.openClaims > 0 ? { code: "claims-open" } : null),
} as const satisfies Record<OrderCommand, Guard>;

/** Whether the table lets anybody give the command in this state. */
export function actorsFor(status: OrderStatus, command: OrderCommand): readonly OrderActor[] {
  const moves: Moves = orderMoves[status];
  return moves[command] ?? [];
}

/** The next state of an order, or why not. Total over every status, command and actor. */
export function decide(
  status: OrderStatus,
  command: OrderCommand,
  actor: OrderActor,
  facts: OrderFacts,
): Result<OrderStatus, OrderRefusal> {
  const by = actorsFor(status, command);
  if (by.length === 0) return refuse({ code: "order-moved-on", status, command });
  if (!by.includes(actor)) return refuse({ code: "order-not-yours-to-move", command });
  const guard: Guard = guards[command];
  const refusal = guard(facts, status, actor);
  return refusal === null ? ok(orderMoveEvents[command]) : refuse(refusal);
}

/**
 * Whether the next part of an order may leave whose first part has: the state stays `shipped` until all has arrived, the
 * gates are the same as for the first.
 */
export function decideRest(status: OrderStatus, facts: OrderFacts): Result<OrderStatus, OrderRefusal> {
  if (status !== "shipped" || !facts.restToShip) {
    return refuse({ code: "order-moved-on", status, command: "ship" });
  }
  const refusal = guards.ship(facts);
  return refusal === null ? ok(status) : refuse(refusal);
}

/** Whether the order has ended: nothing moves it any more (instalments may still be due after `completed`). */
export function isEnded(status: OrderStatus): boolean {
  return Object.keys(orderMoves[status]).length === 0;
}

/** Ended without goods changing hands: what was reserved goes back, once. */
export function releasesStock(status: OrderStatus): boolean {
  return status === "declined" || status === "cancelled" || status === "expired";
}

/** Whether goods that the order lost can still be replaced: while some of it has not left. */
export function waitsForGoods(status: OrderStatus, restToShip: boolean): boolean {
  return ["placed", "confirmed", "preparing"].includes(status) || (status === "shipped" && restToShip);
}
