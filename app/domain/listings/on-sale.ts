/** Commands about being on sale, apart from the revision: they take effect at once and are audited. */
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { ListingMovedOn, NotYours, ReviewedListing } from "./revision.ts";
import { moveListing } from "./revision.ts";
import type { ListingActor, ListingStatus } from "./states.ts";

type Moved = Result<ListingStatus, ListingMovedOn | NotYours>;

export function decidePause(status: ListingStatus): Moved {
  return moveListing(status, "pause", "producer");
}

/** Back on sale; not while the company may not sell. */
export function decideResume(
  status: ListingStatus,
  companyVerified: boolean,
): Result<ListingStatus, ListingMovedOn | NotYours | { readonly code: "company-not-verified" }> {
  const moved = moveListing(status, "resume", "producer");
  if (!moved.ok) return moved;
  return companyVerified ? moved : refuse({ code: "company-not-verified" });
}

/** Off the market for good; a revision in review is withdrawn with it. Running orders go on. */
export function decideArchive(
  listing: ReviewedListing,
  actor: ListingActor,
): Result<{ readonly status: ListingStatus; readonly withdraws: string | null }, ListingMovedOn | NotYours> {
  const moved = moveListing(listing.status, "archive", actor);
  return moved.ok ? ok({ status: moved.value, withdraws: listing.submitted }) : moved;
}

/** Staff take a listing off sale, with a reason that the producer reads. */
export function decideSuspension(
  status: ListingStatus,
  actor: ListingActor,
  reason: string,
): Result<ListingStatus, ListingMovedOn | NotYours | { readonly code: "reason-missing" }> {
  const moved = moveListing(status, "suspend", actor);
  if (!moved.ok) return moved;
  return reason.trim() === "" ? refuse({ code: "reason-missing" }) : moved;
}

export function decideReinstatement(status: ListingStatus, actor: ListingActor): Moved {
  return moveListing(status, "reinstate", actor);
}
