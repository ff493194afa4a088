import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { closePictures, openPictures } from "#app/db/picture-access.server.ts";
import { addLot } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { dateOf, offerOf } from "#app/domain/listings/draft-from-stored.ts";
import type { ApprovalRefusal } from "#app/domain/listings/revision.ts";
import { decideApproval } from "#app/domain/listings/revision.ts";
import type { CaseRefusal } from "#app/domain/moderation/case.ts";
import { mayDecide } from "#app/domain/moderation/case.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { LockedListing } from "../listings/lock-own-listing.ts";
import { writePrice } from "../listings/write-price.ts";
import { closeCase } from "./close-case.ts";
import { decidedBefore, spendDecision } from "./decision-form.ts";
import { standingOf } from "./establishment-standing.ts";
import type { ModerationActor } from "./lock-case.ts";
import { lockCase } from "./lock-case.ts";
import { tellDecision } from "./tell-decision.ts";

export type ApproveRefusal =
  | ApprovalRefusal
  | CaseRefusal
  | { readonly code: "not-found" }
  | { readonly code: "establishment-not-looked-up" }
  | { readonly code: "moved-on" };

export type ApproveInput = {
  /** The revision that was read. */
  readonly revision: string;
  readonly comment: string;
  readonly formToken?: string | undefined;
};

/**
 * Approves exactly the revision that was read and puts it on sale in the place of the one before it. The first approval
 * makes the listing's first lot and its first price of what was handed in.
 */
export async function approveRevision(
  call: Call<ModerationActor>,
  caseId: string,
  { revision, comment, formToken }: ApproveInput,
): Promise<Result<null, ApproveRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, ApproveRefusal>> => {
    const locked = await lockCase(tx, call.actor, caseId);
    if (locked?.kind !== "revision") return refuse({ code: "not-found" });
    if (await decidedBefore(tx, call, "approve-revision", formToken)) return ok(null);
    const { listing, ownCompany } = locked;
    const open = mayDecide(locked.review, { userId: call.actor.userId, ownCompany }, call.now);
    if (!open.ok) return open;
    const content = await tx.listingRevision.findUnique({ where: { id: locked.review.revision } });
    const unnumbered = listing.commodity.veterinary && !content?.establishmentNumber.trim();
    const approval = decideApproval(listing.reviewed, { revision, ownCompany }, unnumbered);
    if (!approval.ok) return approval;
    if (listing.commodity.veterinary && !(await isLookedUp(tx, listing, revision, call.now)))
      return refuse({ code: "establishment-not-looked-up" });
    const { status, supersedes } = approval.value;

    const moved = await tx.listingRevision.updateMany({
      where: { id: revision, state: "submitted" },
      data: { state: "approved", decidedAt: call.now },
    });
    if (moved.count !== 1) return refuse({ code: "moved-on" });
    if (supersedes !== null) {
      await tx.listingRevision.update({ where: { id: supersedes }, data: { state: "superseded" } });
    }
    await tx.listing.update({
      where: { id: listing.id },
      data: {
        status,
        publishedRevisionId: revision,
        publishedAt: listing.publishedAt ?? call.now,
        version: { increment: 1 },
      },
    });
    await sellAsProposed(tx, call, listing, revision);
    await openPictures(tx, revision);
    if (supersedes !== null) await closePictures(tx, supersedes);
    const decided = { decision: "approved", reasons: [], comment } as const;
    await closeCase(tx, call, locked, decided);
    await tellDecision(tx, call, locked, decided);
    await spendDecision(tx, call, "approve-revision", { token: formToken, caseId });
    await record(tx, call, {
      deed: "approve-revision",
      subject: "listing",
      subjectId: listing.id,
      companyId: listing.producerId,
      before: { status: listing.status, revision: supersedes },
      after: { status, revision },
      reason: comment,
    });
    await refreshCatalogueEntry(tx, listing.id, call.now);
    return ok(null);
  });
}

/** Whether staff have looked the establishment of animal goods up in the register, and found it there. */
async function isLookedUp(tx: Tx, listing: LockedListing, revisionId: string, now: Date): Promise<boolean> {
  const { establishmentNumber: number } = await tx.listingRevision.findUniqueOrThrow({
    where: { id: revisionId },
  });
  const { producerId: companyId, commoditySlug } = listing;
  return (await standingOf(tx, { companyId, commoditySlug, number }, now)) === "listed";
}

/** First lot, window and price of a new listing; later a new price only where the currency changed. */
async function sellAsProposed(
  tx: Tx,
  call: Call<ModerationActor>,
  listing: LockedListing,
  revisionId: string,
): Promise<void> {
  const revision = await tx.listingRevision.findUniqueOrThrow({ where: { id: revisionId } });
  const offer = offerOf(revision);
  const price = {
    listingId: listing.id,
    currency: revision.currency,
    tiers: offer.tiers,
    createdById: revision.createdById,
  };
  if (listing.activePriceId !== null) {
    const active = await tx.priceVersion.findUniqueOrThrow({ where: { id: listing.activePriceId } });
    if (active.currency !== revision.currency) await writePrice(tx, price, "active", call.now);
    return;
  }
  await writePrice(tx, price, "active", call.now);
  await tx.listing.update({
    where: { id: listing.id },
    data: {
      availableFrom: revision.availableFrom ?? listing.availableFrom,
      availableTo: revision.availableTo ?? listing.availableTo,
    },
  });
  const harvest = harvestOf(dateOf(revision.harvestFrom), dateOf(revision.harvestTo), minskDate(call.now));
  const region =
    revision.regionSlug === null
      ? null
      : await tx.region.findUnique({ where: { slug: revision.regionSlug }, select: { nameAz: true } });
  const lot = {
    listingId: listing.id,
    ...harvest,
    bestBefore: null,
    origin: region?.nameAz ?? "",
    quantity: offer.quantity ?? grams(listing.offeredG),
  };
  await addLot(tx, lot, { actorId: call.actor.userId, now: call.now });
}

/** Goods whose harvest has not begun are expected from its first day on; others are in hand. */
function harvestOf(
  from: PlainDate | null,
  to: PlainDate | null,
  today: PlainDate,
): { readonly expected: boolean; readonly harvestedOn: PlainDate | null } {
  if (from === null) return { expected: false, harvestedOn: null };
  if (from > today) return { expected: true, harvestedOn: from };
  return { expected: false, harvestedOn: to !== null && to <= today ? to : from };
}
