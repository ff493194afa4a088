/** Asking to cancel once money or goods are in play: one side asks, the other agrees within 2 working days, else staff. */
import { isLate } from "../plain-date.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { Holidays } from "../working-days.ts";
import { cancellationDeadline } from "./deadlines.ts";
import type { OrderFacts, OrderStatus } from "./states.ts";

export const cancellationStates = ["asked", "agreed", "refused", "escalated", "ruled"] as const;
export type CancellationState = (typeof cancellationStates)[number];

export type Side = "buyer" | "producer";

/** How a side can end an order in this state: at once, by asking, or not at all any more. */
export function cancellationWay(
  status: OrderStatus,
  side: Side,
  facts: Pick<OrderFacts, "moneyReceived" | "paymentReported" | "shipmentPaymentLapsed">,
): "at_once" | "ask" | "too_late" {
  if (status === "placed") return side === "buyer" ? "at_once" : "too_late";
  if (status === "confirmed") return facts.moneyReceived || facts.paymentReported ? "ask" : "at_once";
  if (status === "preparing") return side === "producer" && facts.shipmentPaymentLapsed ? "at_once" : "ask";
  return "too_late";
}

export type CancellationRequest = {
  readonly askedBy: Side;
  readonly state: CancellationState;
  /** The first instant at which the other side's answer is late. */
  readonly answerBy: Date;
};

/** The request that an order carries, if it carries one. */
export function openRequest(
  row: {
    readonly cancelAskedBy: string | null;
    readonly cancelAskedAt: Date | null;
    readonly cancelRefusedAt: Date | null;
  },
  holidays: Holidays,
): CancellationRequest | null {
  const { cancelAskedBy: side, cancelAskedAt: at } = row;
  if ((side !== "buyer" && side !== "producer") || at === null) return null;
  return {
    askedBy: side,
    state: row.cancelRefusedAt === null ? "asked" : "escalated",
    answerBy: cancellationDeadline(at, holidays),
  };
}

export type CancellationRefusal =
  | { readonly code: "cancellation-answered"; readonly state: CancellationState }
  | { readonly code: "cancellation-your-own" }
  | { readonly code: "cancellation-answer-late" }
  | { readonly code: "cancellation-too-late"; readonly status: OrderStatus }
  | { readonly code: "cancellation-already-asked" }
  | { readonly code: "cancellation-needs-no-asking" }
  | { readonly code: "reason-needed" };

/** A side asks. */
export function decideAsking(
  status: OrderStatus,
  side: Side,
  facts: Pick<OrderFacts, "moneyReceived" | "paymentReported" | "shipmentPaymentLapsed">,
  open: CancellationRequest | null,
  reason: string,
): Result<"asked", CancellationRefusal> {
  const way = cancellationWay(status, side, facts);
  if (way === "too_late") return refuse({ code: "cancellation-too-late", status });
  if (way === "at_once") return refuse({ code: "cancellation-needs-no-asking" });
  if (open !== null && (open.state === "asked" || open.state === "escalated")) {
    return refuse({ code: "cancellation-already-asked" });
  }
  return reason.trim() === "" ? refuse({ code: "reason-needed" }) : ok("asked");
}

/** The other side answers, in time. A refusal goes to staff: the wish to cancel does not vanish by a no. */
export function decideAnswer(
  request: CancellationRequest,
  side: Side,
  agrees: boolean,
  now: Date,
): Result<"agreed" | "escalated", CancellationRefusal> {
  if (request.state !== "asked") return refuse({ code: "cancellation-answered", state: request.state });
  if (request.askedBy === side) return refuse({ code: "cancellation-your-own" });
  if (isLate(now, request.answerBy)) return refuse({ code: "cancellation-answer-late" });
  return ok(agrees ? "agreed" : "escalated");
}

/** Whether staff decide now: it was refused, or the answer did not come in time. */
export function awaitsRuling(request: CancellationRequest, now: Date): boolean {
  return request.state === "escalated" || (request.state === "asked" && isLate(now, request.answerBy));
}

/** Staff rule: the order is cancelled, or goes on. */
export function decideRuling(
  request: CancellationRequest,
  cancels: boolean,
  now: Date,
): Result<"ruled" | "refused", CancellationRefusal> {
  if (!awaitsRuling(request, now)) return refuse({ code: "cancellation-answered", state: request.state });
  return ok(cancels ? "ruled" : "refused");
}
