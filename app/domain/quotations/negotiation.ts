/** What two sides negotiate: a request, then offers of which only the last counts, and whose turn it is. */
import type { CompanyKind } from "../actor.ts";
import type { PlainDate } from "../plain-date.ts";
import { addDays, isLate, minskDate, minskEnd } from "../plain-date.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { OfferRefusal, OpenOffer } from "./offer-states.ts";
import { decideOffer } from "./offer-states.ts";

export const quotationStates = ["requested", "open", "accepted", "declined", "withdrawn", "expired"] as const;
export type QuotationState = (typeof quotationStates)[number];

/** The other one of two. */
export function otherSide(side: CompanyKind): CompanyKind {
  return side === "buyer" ? "producer" : "buyer";
}

/** How long a request waits for its first offer, unless its delivery dates are over before. */
const daysForFirstOffer = 14;

/** The first instant at which nobody may answer a request any more. */
export function requestDeadline(askedAt: Date, deliverTo: PlainDate): Date {
  const last = addDays(minskDate(askedAt), daysForFirstOffer);
  return minskEnd(last < deliverTo ? last : deliverTo);
}

export type Negotiation = {
  readonly state: QuotationState;
  readonly deadlineAt: Date;
  /** The last offer; null while there is none. */
  readonly last: OpenOffer | null;
};

/** The state as it is at an instant: what is late has expired, though no job has written it yet. */
export function stateAt({ state, deadlineAt }: Omit<Negotiation, "last">, now: Date): QuotationState {
  return (state === "requested" || state === "open") && isLate(now, deadlineAt) ? "expired" : state;
}

export type NegotiationRefusal =
  | OfferRefusal
  /** Ended before an offer was made, or agreed. */
  | { readonly code: "quotation-over"; readonly state: QuotationState };

/** What a new offer does to the one before it. */
export type OfferKind = "first" | "counter" | "after-expired" | "again";

/**
 * Whether a side may make an offer now. While its own is open it waits for the answer or takes it back; an offer of the
 * other side is countered by it; after a refusal, a withdrawal or an expiry either side may begin again, but a request
 * that ended without an offer, and what was agreed, stay ended.
 */
export function judgeNewOffer(
  negotiation: Negotiation,
  side: CompanyKind,
  now: Date,
): Result<OfferKind, NegotiationRefusal> {
  const { state, last } = negotiation;
  const over = refuse({ code: "quotation-over", state: stateAt(negotiation, now) });
  if (last === null) return stateAt(negotiation, now) === "requested" ? ok("first") : over;
  if (state === "accepted") return over;
  if (last.state !== "open") return ok("again");
  const counter = decideOffer(last, "counter", side, now);
  if (counter.ok) return ok("counter");
  // What is late binds nobody: either side may go on from it.
  return isLate(now, last.expiresAt) ? ok("after-expired") : counter;
}

/** Whether a side may end a request to which nobody has made an offer: the buyer takes it back, the producer declines. */
export function judgeRequestEnd(
  negotiation: Negotiation,
  command: "decline" | "withdraw",
  side: CompanyKind,
  now: Date,
): Result<"declined" | "withdrawn", NegotiationRefusal> {
  const state = stateAt(negotiation, now);
  if (state !== "requested") return refuse({ code: "quotation-over", state });
  if (command === "decline") return side === "producer" ? ok("declined") : refuse({ code: "own-offer" });
  return side === "buyer" ? ok("withdrawn") : refuse({ code: "offer-of-other-side" });
}

/** Hours before the end of a wait at which the side that must act is reminded. */
export const reminderHours = 24;

/** Whether the side that must act is reminded: a day before the end, unless it was told little more than a day before. */
export function reminderDue(wait: { readonly movedAt: Date; readonly deadlineAt: Date }, now: Date): boolean {
  const hour = 3_600_000;
  const from = wait.deadlineAt.getTime() - reminderHours * hour;
  return (
    now.getTime() >= from &&
    !isLate(now, wait.deadlineAt) &&
    wait.deadlineAt.getTime() - wait.movedAt.getTime() >= 2 * reminderHours * hour
  );
}
