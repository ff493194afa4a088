/**
 * What a buyer says of a completed order: quality, punctuality and papers, 1 to 5 each, with a text; once per order.
 * It may be changed until it is decided, and is public only after a decision on exactly that version. So is the answer
 * that the producer may give once.
 */
import type { OrderStatus } from "../orders/states.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

/** submitted: it waits for the house. */
export type ReviewState = "submitted" | "published" | "rejected";

/** What is rated. */
export const ratedThings = ["quality", "punctuality", "papers"] as const;
export type RatedThing = (typeof ratedThings)[number];

export const ratings = [1, 2, 3, 4, 5] as const;

/** A review and the producer's answer to it are decided apart. */
export const reviewParts = ["review", "answer"] as const;
export type ReviewPart = (typeof reviewParts)[number];

/** Characters a review or an answer may have. */
export const reviewMaxLength = 2_000;

export type WrittenText = { readonly state: ReviewState; readonly version: number };

export type ReviewRefusal =
  | { readonly code: "review-too-early" }
  | { readonly code: "review-decided" }
  | { readonly code: "review-not-published" };

/**
 * The buyer writes a review, or writes it anew: until it is published, and again after it was rejected, so that a
 * telephone number in it costs the buyer a second try and not the review.
 */
export function decideWriting(
  order: OrderStatus,
  written: WrittenText | null,
): Result<number, ReviewRefusal> {
  return order === "completed" ? nextVersion(written) : refuse({ code: "review-too-early" });
}

/** The producer answers a published review, under the same rule. */
export function decideAnswering(
  review: WrittenText,
  written: WrittenText | null,
): Result<number, ReviewRefusal> {
  return review.state === "published" ? nextVersion(written) : refuse({ code: "review-not-published" });
}

function nextVersion(written: WrittenText | null): Result<number, ReviewRefusal> {
  if (written === null) return ok(1);
  return written.state === "published" ? refuse({ code: "review-decided" }) : ok(written.version + 1);
}

export type ReviewDecision = {
  readonly outcome: "published" | "rejected";
  /** The version that was read. */
  readonly version: number;
  /** Why it is rejected. */
  readonly reason: string;
};

export type ReviewDecisionRefusal =
  | { readonly code: "review-moved-on" }
  | { readonly code: "review-changed" }
  | { readonly code: "own-company" }
  | { readonly code: "reason-needed" };

/** The house publishes or rejects exactly the version that was read; nobody decides about a company of their own. */
export function decideModeration(
  text: WrittenText,
  decision: ReviewDecision,
  ownCompany: boolean,
): Result<ReviewDecision["outcome"], ReviewDecisionRefusal> {
  if (ownCompany) return refuse({ code: "own-company" });
  if (text.state !== "submitted") return refuse({ code: "review-moved-on" });
  if (text.version !== decision.version) return refuse({ code: "review-changed" });
  if (decision.outcome === "rejected" && decision.reason.trim() === "")
    return refuse({ code: "reason-needed" });
  return ok(decision.outcome);
}
