/**
 * A buyer's claim on goods received, or either side's report of goods in trouble on the road: the producer answers in
 * two working days, else staff decide; staff may ask either side something first; a settlement is a credit note.
 */
import type { Minor } from "../money.ts";
import { minor } from "../money.ts";
import { isLate } from "../plain-date.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export const claimStates = ["open", "answered", "settled", "withdrawn"] as const;
export type ClaimState = (typeof claimStates)[number];

export const allClaimReasons = [
  "quality",
  "shortage",
  "damaged",
  "temperature",
  "wrong_goods",
  "papers",
  "refused_at_border",
  "lost",
  "spoilt",
  "delayed",
  "other",
] as const;
export type ClaimReason = (typeof allClaimReasons)[number];

/** What is asked about goods that arrived, and about goods that did not. */
export const claimReasons = {
  delivered: ["quality", "shortage", "damaged", "temperature", "wrong_goods", "delayed", "papers", "other"],
  shipped: ["refused_at_border", "lost", "spoilt", "delayed", "other"],
} as const satisfies Record<string, readonly ClaimReason[]>;

export const claimOutcomes = ["refund-part", "refund-all", "reject"] as const;
export type ClaimOutcome = (typeof claimOutcomes)[number];

/** Who may be asked about a claim. */
export const claimSides = ["buyer", "producer"] as const;
export type ClaimSide = (typeof claimSides)[number];

/** Working days that staff may give a side to reply. */
export const questionDays = [1, 2, 3, 5] as const;

export type ClaimOnRecord = {
  readonly state: ClaimState;
  /** buyer | producer | staff */
  readonly openedBy: string;
  /** The first instant at which the producer's answer is late. */
  readonly answerDueAt: Date;
  /** Whom staff have asked and wait for; null: nobody. */
  readonly askedSide: string | null;
  /** The first instant at which the reply is late. */
  readonly questionDueAt: Date | null;
};

export type ClaimRefusal =
  | { readonly code: "claim-moved-on"; readonly state: ClaimState }
  | { readonly code: "claim-not-yours" }
  | { readonly code: "claim-answer-late" }
  | { readonly code: "claim-not-due-yet"; readonly dueAt: Date }
  | { readonly code: "claim-question-open"; readonly dueAt: Date }
  | { readonly code: "claim-not-asked" }
  | { readonly code: "claim-amount-wrong"; readonly most: string };

/** Whether a claim still waits for somebody. */
export function isRunning({ state }: { readonly state: ClaimState }): boolean {
  return state === "open" || state === "answered";
}

/** The producer answers an open claim, in time. */
export function decideClaimAnswer(claim: ClaimOnRecord, now: Date): Result<"answered", ClaimRefusal> {
  if (claim.state !== "open") return refuse({ code: "claim-moved-on", state: claim.state });
  return isLate(now, claim.answerDueAt) ? refuse({ code: "claim-answer-late" }) : ok("answered");
}

/** The buyer takes their own claim back. */
export function decideClaimWithdrawal(claim: ClaimOnRecord): Result<"withdrawn", ClaimRefusal> {
  if (!isRunning(claim)) return refuse({ code: "claim-moved-on", state: claim.state });
  return claim.openedBy === "buyer" ? ok("withdrawn") : refuse({ code: "claim-not-yours" });
}

/** When the open question's time is up; null: nothing is asked, or the time is up already. */
function questionRunsUntil(claim: ClaimOnRecord, now: Date): Date | null {
  const due = claim.questionDueAt;
  return due === null || isLate(now, due) ? null : due;
}

/** Staff ask one side something; the next question waits for the reply, or for its time to be up. */
export function decideQuestion(claim: ClaimOnRecord, now: Date): Result<null, ClaimRefusal> {
  if (!isRunning(claim)) return refuse({ code: "claim-moved-on", state: claim.state });
  const dueAt = questionRunsUntil(claim, now);
  return dueAt === null ? ok(null) : refuse({ code: "claim-question-open", dueAt });
}

/**
 * The side that was asked replies. A reply after its time is heard all the same as long as nothing is settled; only it
 * is not waited for.
 */
export function decideReply(claim: ClaimOnRecord, side: ClaimSide): Result<null, ClaimRefusal> {
  if (!isRunning(claim)) return refuse({ code: "claim-moved-on", state: claim.state });
  return claim.askedSide === side ? ok(null) : refuse({ code: "claim-not-asked" });
}

/** Whether staff decide now: the producer answered or did not in time, and nobody who was asked still has time. */
export function awaitsSettlement(claim: ClaimOnRecord, now: Date): boolean {
  const heard = claim.state === "answered" || (claim.state === "open" && isLate(now, claim.answerDueAt));
  return heard && questionRunsUntil(claim, now) === null;
}

/** What a running claim waits for and until when; the house itself decides in its own time. */
export function claimWaitsFor(
  claim: ClaimOnRecord,
  now: Date,
): { readonly who: ClaimSide | "staff"; readonly by: Date | null } {
  if (awaitsSettlement(claim, now)) return { who: "staff", by: null };
  if (claim.state === "open" && !isLate(now, claim.answerDueAt))
    return { who: "producer", by: claim.answerDueAt };
  return { who: claim.askedSide === "buyer" ? "buyer" : "producer", by: claim.questionDueAt };
}

/** Of the claims that run, the one that is first in turn: a side that has the least time left, else the house. */
export function mostUrgent<Claim extends ClaimOnRecord>(claims: readonly Claim[], now: Date): Claim | null {
  const dueOf = (claim: Claim) => claimWaitsFor(claim, now).by?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return claims.filter(isRunning).toSorted((a, b) => dueOf(a) - dueOf(b))[0] ?? null;
}

/**
 * Staff settle.
 *
 * @param amount of a part; ignored for the other outcomes
 * @param most what is left of the order's value: see `leftToCredit`
 * @returns what is credited
 */
export function decideSettlement(
  claim: ClaimOnRecord,
  ruling: { readonly outcome: ClaimOutcome; readonly amount: Minor; readonly most: Minor },
  now: Date,
): Result<Minor, ClaimRefusal> {
  if (!isRunning(claim)) return refuse({ code: "claim-moved-on", state: claim.state });
  if (!awaitsSettlement(claim, now)) {
    const question = questionRunsUntil(claim, now);
    if (question !== null) return refuse({ code: "claim-question-open", dueAt: question });
    return refuse({ code: "claim-not-due-yet", dueAt: claim.answerDueAt });
  }
  if (ruling.outcome === "reject") return ok(minor(0n));
  if (ruling.outcome === "refund-all") return ok(ruling.most);
  const fits = ruling.amount > 0n && ruling.amount < ruling.most;
  return fits ? ok(ruling.amount) : refuse({ code: "claim-amount-wrong", most: ruling.most.toString() });
}
