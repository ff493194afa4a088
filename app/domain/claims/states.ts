/**
 * A buyer's claim on goods received, or either side's report of goods in trouble on the road: the producer answers in
 * two working days, else staff decide; a settlement is a credit note.
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
  delivered: ["quality", "shortage", "damaged", "temperature", "wrong_goods", "papers", "other"],
  shipped: ["refused_at_border", "lost", "spoilt", "delayed", "other"],
} as const satisfies Record<string, readonly ClaimReason[]>;

export const claimOutcomes = ["refund-part", "refund-all", "reject"] as const;
export type ClaimOutcome = (typeof claimOutcomes)[number];

export type ClaimOnRecord = {
  readonly state: ClaimState;
  /** buyer | producer | staff */
  readonly openedBy: string;
  /** The first instant at which the producer's answer is late. */
  readonly answerDueAt: Date;
};

export type ClaimRefusal =
  | { readonly code: "claim-moved-on"; readonly state: ClaimState }
  | { readonly code: "claim-not-yours" }
  | { readonly code: "claim-answer-late" }
  | { readonly code: "claim-not-due-yet"; readonly dueAt: Date }
  | { readonly code: "claim-amount-wrong"; readonly most: string };

/** The producer answers an open claim, in time. */
export function decideClaimAnswer(claim: ClaimOnRecord, now: Date): Result<"answered", ClaimRefusal> {
  if (claim.state !== "open") return refuse({ code: "claim-moved-on", state: claim.state });
  return isLate(now, claim.answerDueAt) ? refuse({ code: "claim-answer-late" }) : ok("answered");
}

/** The buyer takes their own claim back. */
export function decideClaimWithdrawal(claim: ClaimOnRecord): Result<"withdrawn", ClaimRefusal> {
  if (claim.state !== "open" && claim.state !== "answered") {
    return refuse({ code: "claim-moved-on", state: claim.state });
  }
  return claim.openedBy === "buyer" ? ok("withdrawn") : refuse({ code: "claim-not-yours" });
}

/** Whether staff decide now: the producer answered, or did not in time. */
export function awaitsSettlement(claim: ClaimOnRecord, now: Date): boolean {
  return claim.state === "answered" || (claim.state === "open" && isLate(now, claim.answerDueAt));
}

/**
 * Staff settle.
 *
 * @param amount of a part; ignored for the other outcomes
 * @param most what the goods were invoiced at, less what was credited before
 * @returns what is credited
 */
export function decideSettlement(
  claim: ClaimOnRecord,
  ruling: { readonly outcome: ClaimOutcome; readonly amount: Minor; readonly most: Minor },
  now: Date,
): Result<Minor, ClaimRefusal> {
  if (claim.state !== "open" && claim.state !== "answered") {
    return refuse({ code: "claim-moved-on", state: claim.state });
  }
  if (!awaitsSettlement(claim, now)) return refuse({ code: "claim-not-due-yet", dueAt: claim.answerDueAt });
  if (ruling.outcome === "reject") return ok(minor(0n));
  if (ruling.outcome === "refund-all") return ok(ruling.most);
  const fits = ruling.amount > 0n && ruling.amount < ruling.most;
  return fits ? ok(ruling.amount) : refuse({ code: "claim-amount-wrong", most: ruling.most.toString() });
}
