/**
 * The life of an offer: the one table of legal moves and the pure decision. An offer is open until the other side
 * answers it, its maker takes it back, or its validity ends; a date ends at 24:00 in Minsk and a deed at that instant is
 * late, whether a job has noticed it or not.
 */
import type { CompanyKind } from "../actor.ts";
import { isLate } from "../plain-date.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export const offerStates = ["open", "accepted", "countered", "declined", "withdrawn", "expired"] as const;
export type OfferState = (typeof offerStates)[number];

export const offerCommands = ["accept", "counter", "decline", "withdraw", "expire"] as const;
export type OfferCommand = (typeof offerCommands)[number];

/** As seen from the offer: who made it, whom it was made to, the house. */
export const offerActors = ["maker", "other", "system"] as const;
export type OfferActor = (typeof offerActors)[number];

type Move = { readonly by: OfferActor; readonly to: OfferState };

export const offerMoves = {
  open: {
    accept: { by: "other", to: "accepted" },
    counter: { by: "other", to: "countered" },
    decline: { by: "other", to: "declined" },
    withdraw: { by: "maker", to: "withdrawn" },
    expire: { by: "system", to: "expired" },
  },
  accepted: {},
  countered: {},
  declined: {},
  withdrawn: {},
  expired: {},
} as const satisfies Record<OfferState, Partial<Record<OfferCommand, Move>>>;

export type OfferRefusal =
  /** Answered, replaced or taken back already. */
  | { readonly code: "offer-moved-on"; readonly state: OfferState }
  /** One's own offer is answered by the other side. */
  | { readonly code: "own-offer" }
  /** Only its maker takes an offer back. */
  | { readonly code: "offer-of-other-side" }
  | { readonly code: "offer-expired" }
  | { readonly code: "offer-not-due" };

export type OpenOffer = {
  readonly state: OfferState;
  readonly side: CompanyKind;
  readonly expiresAt: Date;
};

/** Where a command takes an offer, or why it does not. */
export function decideOffer(
  offer: OpenOffer,
  command: OfferCommand,
  by: CompanyKind | "system",
  now: Date,
): Result<OfferState, OfferRefusal> {
  const moves: Partial<Record<OfferCommand, Move>> = offerMoves[offer.state];
  const move = moves[command];
  if (move === undefined) return refuse({ code: "offer-moved-on", state: offer.state });
  const actor: OfferActor = by === "system" ? "system" : by === offer.side ? "maker" : "other";
  if (move.by !== actor) {
    return refuse({ code: move.by === "maker" ? "offer-of-other-side" : "own-offer" });
  }
  const late = isLate(now, offer.expiresAt);
  if (command === "expire") return late ? ok(move.to) : refuse({ code: "offer-not-due" });
  return late ? refuse({ code: "offer-expired" }) : ok(move.to);
}
