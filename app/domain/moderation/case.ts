/** A case of the moderation queue: one submitted revision, one due time, one moderator at a time. */
import { addMinutes, isLate } from "../plain-date.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { Holidays } from "../working-days.ts";
import { addWorkingDays } from "../working-days.ts";

export const caseStates = ["open", "decided", "withdrawn"] as const;
export type CaseState = (typeof caseStates)[number];

/** How long a claim holds. */
export const CLAIM_MINUTES = 30;
/** Working days a producer waits for a decision. */
const DUE_WORKING_DAYS = 2;

export type ReviewCase = {
  readonly state: CaseState;
  readonly revision: string;
  readonly dueAt: Date;
  /** The moderator who claimed it last; null when nobody has or it was given back. */
  readonly claimedBy: string | null;
  readonly claimedUntil: Date | null;
  /** When somebody first took it or decided it. */
  readonly firstLookAt: Date | null;
};

/** Who holds the case at an instant; a claim that ran out is none. */
export function holderOf(review: ReviewCase, now: Date): string | null {
  return review.claimedUntil !== null && !isLate(now, review.claimedUntil) ? review.claimedBy : null;
}

/** When a decision is due. A submission that replaces one still in review keeps that one's due time. */
export function caseDueAt(submittedAt: Date, replacedDueAt: Date | null, holidays: Holidays): Date {
  return replacedDueAt ?? addWorkingDays(submittedAt, DUE_WORKING_DAYS, holidays);
}

/** What a case is about: a revision handed in, or a price that jumped and waits. */
export const caseKinds = ["revision", "price"] as const;
export type CaseKind = (typeof caseKinds)[number];

export type CaseRefusal =
  | { readonly code: "case-closed"; readonly state: Exclude<CaseState, "open"> }
  | { readonly code: "case-claimed"; readonly by: string; readonly until: Date }
  | { readonly code: "own-company" };

/**
 * Whether a moderator may decide now: the case is open and nobody else holds it. Holding it is not required, so that
 * a decision whose claim ran out a minute ago is not lost when nobody else took the case.
 */
export function mayDecide(
  review: ReviewCase,
  moderator: { readonly userId: string; readonly ownCompany: boolean },
  now: Date,
): Result<ReviewCase, CaseRefusal> {
  if (review.state !== "open") return refuse({ code: "case-closed", state: review.state });
  if (moderator.ownCompany) return refuse({ code: "own-company" });
  const holder = holderOf(review, now);
  if (holder !== null && holder !== moderator.userId && review.claimedUntil !== null) {
    return refuse({ code: "case-claimed", by: holder, until: review.claimedUntil });
  }
  return ok(review);
}

/** A moderator takes the case for 30 minutes; taking one's own again begins anew. */
export function decideClaim(
  review: ReviewCase,
  moderator: { readonly userId: string; readonly ownCompany: boolean },
  now: Date,
): Result<ReviewCase, CaseRefusal> {
  const open = mayDecide(review, moderator, now);
  if (!open.ok) return open;
  return ok({ ...review, claimedBy: moderator.userId, claimedUntil: addMinutes(now, CLAIM_MINUTES) });
}

/** A moderator gives the case back before the time is over. */
export function decideRelease(
  review: ReviewCase,
  moderator: { readonly userId: string },
  now: Date,
): Result<ReviewCase, CaseRefusal | { readonly code: "case-not-claimed" }> {
  if (review.state !== "open") return refuse({ code: "case-closed", state: review.state });
  const holder = holderOf(review, now);
  if (holder === null) return refuse({ code: "case-not-claimed" });
  if (holder !== moderator.userId && review.claimedUntil !== null) {
    return refuse({ code: "case-claimed", by: holder, until: review.claimedUntil });
  }
  return ok({ ...review, claimedBy: null, claimedUntil: null });
}

/** A director takes a case out of a colleague's hands, with a reason; a claim that ran out needs no taking over. */
export function decideTakeOver(
  review: ReviewCase,
  director: { readonly userId: string; readonly ownCompany: boolean },
  now: Date,
): Result<
  { readonly from: string; readonly until: Date },
  CaseRefusal | { readonly code: "case-not-claimed" }
> {
  if (review.state !== "open") return refuse({ code: "case-closed", state: review.state });
  if (director.ownCompany) return refuse({ code: "own-company" });
  const holder = holderOf(review, now);
  if (holder === null || holder === director.userId) return refuse({ code: "case-not-claimed" });
  return ok({ from: holder, until: addMinutes(now, CLAIM_MINUTES) });
}

export type AssignmentRefusal =
  | CaseRefusal
  | { readonly code: "colleague-unknown" }
  | { readonly code: "colleague-own-company" };

/**
 * A case is given to a colleague, or to nobody again. It tells on whom the case waits and locks nothing, so that a
 * colleague's illness holds nothing up. While somebody works on it only they hand it on; their claim ends with that.
 */
export function decideAssignment(
  review: ReviewCase,
  by: { readonly userId: string; readonly ownCompany: boolean },
  colleague: { readonly moderates: boolean; readonly ownCompany: boolean } | null,
  now: Date,
): Result<{ readonly endsClaim: boolean }, AssignmentRefusal> {
  if (review.state !== "open") return refuse({ code: "case-closed", state: review.state });
  if (by.ownCompany) return refuse({ code: "own-company" });
  const holder = holderOf(review, now);
  if (holder !== null && holder !== by.userId && review.claimedUntil !== null) {
    return refuse({ code: "case-claimed", by: holder, until: review.claimedUntil });
  }
  if (colleague !== null && !colleague.moderates) return refuse({ code: "colleague-unknown" });
  if (colleague?.ownCompany === true) return refuse({ code: "colleague-own-company" });
  return ok({ endsClaim: holder !== null });
}
