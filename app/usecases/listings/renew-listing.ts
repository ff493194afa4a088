import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { addLot } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { isCurrent } from "#app/domain/listings/certificates.ts";
import { certificateOf, dateOf } from "#app/domain/listings/draft-from-stored.ts";
import type { SeasonDates } from "#app/domain/listings/new-season.ts";
import { nextSeason, renewalNeedsReview } from "#app/domain/listings/new-season.ts";
import type { ProposedTier } from "#app/domain/listings/proposed-tiers.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { noGrams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { beginDraft } from "./begin-draft.ts";
import type { ChangePriceRefusal } from "./change-price.ts";
import { changePriceWithin } from "./change-price.ts";
import { changeStockWithin } from "./change-stock.ts";
import type { LockedListing, NotOwn } from "./lock-own-listing.ts";
import { lockOwnListing } from "./lock-own-listing.ts";
import { submitWithin } from "./submit-listing.ts";

export type Renewal = { readonly quantity: Grams; readonly tiers: readonly ProposedTier[] };

/** draft: the new dates are kept, and something else has to be mended before a moderator reads them. */
export type Renewed = "at-once" | "review" | "draft";

export type RenewRefusal =
  | NotOwn
  | ChangePriceRefusal
  | { readonly code: "company-not-verified" }
  | { readonly code: "renewal-edit-open" };

/**
 * Offers the goods of a listing for the season after. Quantity, price and loading dates hold at once, as they always do;
 * where harvest dates move or certificates have expired, that edit goes to a moderator while the listing sells on.
 */
export async function renewListing(
  call: Call<Producer>,
  listingId: string,
  { quantity, tiers }: Renewal,
): Promise<Result<Renewed, RenewRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<Renewed, RenewRefusal>> => {
    const found = await lockOwnListing(tx, call.actor, listingId);
    if (!found.ok) return found;
    const listing = found.value;
    const { publishedRevisionId } = listing;
    if (publishedRevisionId === null || ["archived", "suspended"].includes(listing.status)) {
      return refuse({ code: "listing-not-on-sale" });
    }
    if (listing.draft !== null || listing.reviewed.submitted !== null) {
      return refuse({ code: "renewal-edit-open" });
    }
    if (listing.producer.state !== "verified") return refuse({ code: "company-not-verified" });
    const sold = await tx.listingRevision.findUniqueOrThrow({
      where: { id: publishedRevisionId },
      include: { certificates: true },
    });
    const today = minskDate(call.now);
    const now = {
      harvestFrom: dateOf(sold.harvestFrom),
      harvestTo: dateOf(sold.harvestTo),
      availableFrom: dateOf(listing.availableFrom),
      availableTo: dateOf(listing.availableTo),
    };
    const next = nextSeason(now, today);
    // It refuses before it writes; nothing after it is refused.
    const priced = await changePriceWithin(call, listingId, tiers)(tx);
    if (!priced.ok) return priced;
    await bringIn(tx, call, listing, { quantity, next });
    const certificates = sold.certificates.map(certificateOf);
    const reviewed = renewalNeedsReview(now, certificates, today);
    await record(tx, call, {
      deed: "renew-listing",
      subject: "listing",
      subjectId: listingId,
      companyId: listing.producerId,
      before: now,
      after: { ...next, quantityG: quantity.toString(), reviewed },
    });
    if (!reviewed) return ok("at-once");
    const expired = sold.certificates.filter((one) => !isCurrent(certificateOf(one), today));
    await draftOf(tx, call, listing, { next, expired: expired.map(({ position }) => position) });
    const submitted = await submitWithin(call, listingId)(tx);
    return ok(submitted.ok ? "review" : "draft");
  });
}

/** What is left of the old season leaves the stock, the new one comes as a lot of its own. */
async function bringIn(
  tx: Tx,
  call: Call<Producer>,
  listing: LockedListing,
  { quantity, next }: { readonly quantity: Grams; readonly next: SeasonDates },
): Promise<void> {
  const { availableFrom, availableTo, harvestFrom } = next;
  const emptied = await changeStockWithin(call, listing.id, {
    quantity: noGrams,
    availableFrom,
    availableTo,
    reason: "new season",
  })(tx);
  if (!emptied.ok) throw new Error(`renewal of ${listing.id}: ${emptied.refusal.code}`);
  const harvestedOn = harvestFrom ?? availableFrom;
  const today = minskDate(call.now);
  const lot = {
    listingId: listing.id,
    expected: harvestedOn !== null && harvestedOn > today,
    harvestedOn,
    bestBefore: null,
    origin: "",
    quantity,
  };
  await addLot(tx, lot, { actorId: call.actor.userId, now: call.now });
  await refreshCatalogueEntry(tx, listing.id, call.now);
}

/** The edit with the new harvest, without papers that no longer hold. */
async function draftOf(
  tx: Tx,
  call: Call<Producer>,
  listing: LockedListing,
  { next, expired }: { readonly next: SeasonDates; readonly expired: readonly number[] },
): Promise<void> {
  const revisionId = await beginDraft(tx, listing, call.actor.userId, call.now);
  const column = (date: SeasonDates["harvestFrom"]) => (date === null ? null : toColumn(date));
  await tx.listingRevision.update({
    where: { id: revisionId, state: "draft" },
    data: {
      harvestFrom: column(next.harvestFrom),
      harvestTo: column(next.harvestTo),
      availableFrom: column(next.availableFrom),
      availableTo: column(next.availableTo),
      version: { increment: 1 },
    },
  });
  await tx.revisionCertificate.deleteMany({ where: { revisionId, position: { in: [...expired] } } });
}
