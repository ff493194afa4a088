/**
 * Revisions: what a buyer relies on to judge the goods, immutable from submission on. Nothing becomes public without
 * a decision on exactly the revision that was read.
 */
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { ListingActor, ListingCommand, ListingStatus } from "./states.ts";
import { listingCommandBy, nextListingStatus } from "./states.ts";

export const revisionStates = [
  "draft",
  "submitted",
  "approved",
  "changes_requested",
  "rejected",
  "withdrawn",
  "superseded",
] as const;
export type RevisionState = (typeof revisionStates)[number];

/** A decided revision is never edited; another draft begins from its content. */
export const revisionMoves = {
  draft: ["submitted"],
  submitted: ["approved", "changes_requested", "rejected", "withdrawn"],
  approved: ["superseded"],
  changes_requested: [],
  rejected: [],
  withdrawn: [],
  superseded: [],
} as const satisfies Record<RevisionState, readonly RevisionState[]>;

export function isEditable(state: RevisionState): boolean {
  return state === "draft";
}

export type ListingMovedOn = { readonly code: "listing-moved-on"; readonly status: ListingStatus };
export type NotYours = { readonly code: "listing-not-yours-to-decide" };

/** The status after a command by an actor: the part that all decisions share. */
export function moveListing(
  status: ListingStatus,
  command: ListingCommand,
  actor: ListingActor,
): Result<ListingStatus, ListingMovedOn | NotYours> {
  const by: readonly ListingActor[] = listingCommandBy[command];
  if (!by.includes(actor)) return refuse({ code: "listing-not-yours-to-decide" });
  const next = nextListingStatus(status, command);
  return next === null ? refuse({ code: "listing-moved-on", status }) : ok(next);
}

/** A listing as its decisions see it; ids are of revisions. */
export type ReviewedListing = {
  readonly status: ListingStatus;
  /** The revision on sale. */
  readonly approved: string | null;
  /** The revision in review. */
  readonly submitted: string | null;
};

export type Submission = {
  readonly status: ListingStatus;
  /** The revision that leaves the queue for this one; the case keeps its due time. */
  readonly withdraws: string | null;
};

export type SubmissionRefusal =
  | ListingMovedOn
  | NotYours
  | { readonly code: "company-not-verified" }
  | { readonly code: "revision-not-a-draft"; readonly state: RevisionState }
  | { readonly code: "draft-incomplete"; readonly issues: number };

/** A producer hands in a draft. `issues` is how many things `draftIssues` found. */
export function decideSubmission(
  listing: ReviewedListing,
  draft: { readonly state: RevisionState; readonly issues: number },
  companyVerified: boolean,
): Result<Submission, SubmissionRefusal> {
  const moved = moveListing(listing.status, "submit", "producer");
  if (!moved.ok) return moved;
  if (!companyVerified) return refuse({ code: "company-not-verified" });
  if (draft.state !== "draft") return refuse({ code: "revision-not-a-draft", state: draft.state });
  if (draft.issues > 0) return refuse({ code: "draft-incomplete", issues: draft.issues });
  return ok({ status: moved.value, withdraws: listing.submitted });
}

export type RevisionMovedOn = {
  readonly code: "revision-moved-on";
  /** The revision that is in review now, to be read instead; null when none is. */
  readonly current: string | null;
};

export type Approval = {
  readonly status: ListingStatus;
  /** The revision that goes off sale for this one. */
  readonly supersedes: string | null;
};

export type ApprovalRefusal =
  | ListingMovedOn
  | NotYours
  | RevisionMovedOn
  | { readonly code: "own-company" }
  | { readonly code: "establishment-missing" };

export type Reader = {
  /** The revision the moderator had before their eyes. */
  readonly revision: string;
  /** The moderator belongs to the company that sells. */
  readonly ownCompany: boolean;
};

/** What a decision on a revision needs, before what it decides. */
function readRevision(
  listing: ReviewedListing,
  reader: Reader,
): Result<string, RevisionMovedOn | { readonly code: "own-company" }> {
  if (reader.ownCompany) return refuse({ code: "own-company" });
  if (listing.submitted === null || listing.submitted !== reader.revision) {
    return refuse({ code: "revision-moved-on", current: listing.submitted });
  }
  return ok(reader.revision);
}

/**
 * A moderator approves the revision they read. Animal goods without the establishment's number in the EAEU register
 * cannot enter the Union (EEC Decisions 607 of 2011 and 317 of 2010), so they are not approved.
 */
export function decideApproval(
  listing: ReviewedListing,
  reader: Reader,
  establishmentMissing: boolean,
): Result<Approval, ApprovalRefusal> {
  const read = readRevision(listing, reader);
  if (!read.ok) return read;
  const moved = moveListing(listing.status, "approve", "staff");
  if (!moved.ok) return moved;
  if (establishmentMissing) return refuse({ code: "establishment-missing" });
  return ok({ status: moved.value, supersedes: listing.approved });
}

export type TurnDownRefusal =
  | ListingMovedOn
  | NotYours
  | RevisionMovedOn
  | { readonly code: "own-company" }
  | { readonly code: "reasons-missing" };

/** The status after the read revision was turned down for `reasons` (at least one). */
function turnDown(
  listing: ReviewedListing,
  reader: Reader,
  command: "request_changes" | "reject",
  reasons: number,
): Result<ListingStatus, TurnDownRefusal> {
  const read = readRevision(listing, reader);
  if (!read.ok) return read;
  const moved = moveListing(listing.status, command, "staff");
  if (!moved.ok) return moved;
  return reasons > 0 ? moved : refuse({ code: "reasons-missing" });
}

/** A moderator asks for changes; a listing without a published revision waits for the producer. */
export function decideChangesRequested(
  listing: ReviewedListing,
  reader: Reader,
  reasons: number,
): Result<ListingStatus, TurnDownRefusal> {
  return turnDown(listing, reader, "request_changes", reasons);
}

/** A moderator rejects; a published revision stays on sale. */
export function decideRejection(
  listing: ReviewedListing,
  reader: Reader,
  reasons: number,
): Result<ListingStatus, TurnDownRefusal> {
  return turnDown(listing, reader, "reject", reasons);
}

export type WithdrawalRefusal = ListingMovedOn | NotYours | { readonly code: "nothing-in-review" };

/** A producer takes the submitted revision back. */
export function decideWithdrawal(
  listing: ReviewedListing,
): Result<{ readonly status: ListingStatus; readonly withdraws: string }, WithdrawalRefusal> {
  if (listing.submitted === null) return refuse({ code: "nothing-in-review" });
  const moved = moveListing(listing.status, "withdraw", "producer");
  return moved.ok ? ok({ status: moved.value, withdraws: listing.submitted }) : moved;
}
