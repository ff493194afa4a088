import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { covers, roleIn } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import type { ReviewedListing } from "#app/domain/listings/revision.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type NotOwn = { readonly code: "not-found" } | { readonly code: "not-allowed" };

/** Whether the person trades for the company; one they do not belong to is not theirs to know of. */
export function mayTradeFor(actor: Producer, companyId: string): Result<null, NotOwn> {
  const membership = actor.memberships.find((one) => one.companyId === companyId && one.kind === "producer");
  if (membership === undefined) return refuse({ code: "not-found" });
  return covers(roleIn(actor, companyId), trades) ? ok(null) : refuse({ code: "not-allowed" });
}

/** A listing with what its decisions look at. Call it with the row locked. */
export async function unsafeListing(tx: Tx, listingId: string) {
  const listing = await tx.listing.findUniqueOrThrow({
    where: { id: listingId },
    include: {
      producer: { select: { id: true, slug: true, state: true, legalName: true } },
      commodity: true,
      revisions: {
        select: { id: true, number: true, state: true, version: true, editor: true },
        orderBy: { number: "desc" },
      },
    },
  });
  const stateOf = (state: "draft" | "submitted") =>
    listing.revisions.find((revision) => revision.state === state)?.id ?? null;
  const reviewed: ReviewedListing = {
    status: listing.status,
    approved: listing.publishedRevisionId,
    submitted: stateOf("submitted"),
  };
  return { ...listing, reviewed, draft: stateOf("draft") };
}
export type LockedListing = Awaited<ReturnType<typeof unsafeListing>>;

/** Locks a listing of one of the person's companies and reads it. */
export async function lockOwnListing(
  tx: Tx,
  actor: Producer,
  listingId: string,
): Promise<Result<LockedListing, NotOwn>> {
  const found = await tx.listing.findUnique({ where: { id: listingId }, select: { producerId: true } });
  if (!found) return refuse({ code: "not-found" });
  const own = mayTradeFor(actor, found.producerId);
  if (!own.ok) return own;
  await lockRow(tx, "listing", listingId);
  return ok(await unsafeListing(tx, listingId));
}
