import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { PriceTier, PriceVersion } from "#app/domain/listings/price.ts";
import { priceJump, tierIssues } from "#app/domain/listings/price.ts";
import type { ProposedTier } from "#app/domain/listings/proposed-tiers.ts";
import { asPriceTiers, storeTiers } from "#app/domain/listings/proposed-tiers.ts";
import type { Currency } from "#app/domain/money.ts";
import { priceE4 } from "#app/domain/money.ts";
import { addDays, minskDate, minskStart } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { openPriceCase, queuePrice } from "../moderation/queue-price.ts";
import type { LockedListing, NotOwn } from "./lock-own-listing.ts";
import { lockOwnListing } from "./lock-own-listing.ts";
import { endWaiting, writePrice } from "./write-price.ts";

export type ChangePriceRefusal =
  | NotOwn
  | { readonly code: "listing-not-on-sale" }
  | { readonly code: "price-tiers-wrong" };

/**
 * Changes the prices of a listing on sale, in its currency. They hold at once, unless one is more than 25 % off any
 * price of the last 7 days: then the new version waits for a moderator while the old one sells on.
 */
export async function changePrice(
  call: Call<Producer>,
  listingId: string,
  proposed: readonly ProposedTier[],
): Promise<Result<"active" | "waiting", ChangePriceRefusal>> {
  return inTransaction(call.db, changePriceWithin(call, listingId, proposed));
}

/** The same within a transaction that does more. */
export function changePriceWithin(
  call: Call<Producer>,
  listingId: string,
  proposed: readonly ProposedTier[],
) {
  return async (tx: Tx): Promise<Result<"active" | "waiting", ChangePriceRefusal>> => {
    const found = await lockOwnListing(tx, call.actor, listingId);
    if (!found.ok) return found;
    const listing = found.value;
    const sold = await readSold(tx, listing);
    if (sold === null || listing.status === "archived") return refuse({ code: "listing-not-on-sale" });
    const tiers = asPriceTiers(proposed, sold.minimumOrder);
    if (tierIssues(tiers, sold.minimumOrder).length > 0) return refuse({ code: "price-tiers-wrong" });
    const history = await readHistory(tx, listingId, sold.currency, call.now);
    const jump = priceJump(tiers, history, call.now);
    const state = jump === null ? "active" : "waiting";
    const same = JSON.stringify(storeTiers(tiers)) === JSON.stringify(storeTiers(sold.tiers));
    if (same) {
      // The prices in force asked for again: whatever waited is taken back.
      await endWaiting(tx, listingId, call.now);
    } else {
      const price = { listingId, currency: sold.currency, tiers, createdById: call.actor.userId };
      const waited = await openPriceCase(tx, listingId);
      const priceId = await writePrice(tx, price, state, call.now);
      if (jump !== null) {
        const caseId = await queuePrice(tx, listing, priceId, waited, call.now);
        await tellStaff(tx, listing, { priceId, caseId }, call.now);
      }
    }
    await record(tx, call, {
      deed: "change-price",
      subject: "listing",
      subjectId: listingId,
      companyId: listing.producerId,
      before: { tiers: storeTiers(sold.tiers) },
      after: { tiers: storeTiers(tiers), currency: sold.currency, state: same ? "unchanged" : state },
    });
    await refreshCatalogueEntry(tx, listingId, call.now);
    return ok(same ? "active" : state);
  };
}

async function readSold(tx: Tx, listing: LockedListing) {
  if (listing.activePriceId === null || listing.publishedRevisionId === null) return null;
  const price = await tx.priceVersion.findUniqueOrThrow({
    where: { id: listing.activePriceId },
    include: { tiers: { orderBy: { fromG: "asc" } } },
  });
  const revision = await tx.listingRevision.findUniqueOrThrow({
    where: { id: listing.publishedRevisionId },
    select: { minimumOrderG: true },
  });
  return {
    currency: price.currency,
    tiers: price.tiers.map(tierOf),
    minimumOrder: grams(revision.minimumOrderG),
  };
}

function tierOf(tier: { readonly fromG: bigint; readonly priceE4: bigint }): PriceTier {
  return { from: grams(tier.fromG), price: priceE4(tier.priceE4) };
}

/** Versions that sold during the last days; those in another currency say nothing about a jump. */
async function readHistory(
  tx: Tx,
  listingId: string,
  currency: Currency,
  now: Date,
): Promise<PriceVersion[]> {
  const since = minskStart(addDays(minskDate(now), -8));
  const versions = await tx.priceVersion.findMany({
    where: {
      listingId,
      OR: [{ state: "active" }, { state: "superseded", endedAt: { gte: since } }],
    },
    include: { tiers: { orderBy: { fromG: "asc" } } },
  });
  return versions
    .filter((version) => version.currency === currency)
    .map((version) => ({
      tiers: version.tiers.map(tierOf),
      from: version.createdAt,
      until: version.endedAt,
    }));
}

async function tellStaff(
  tx: Tx,
  listing: LockedListing,
  { priceId, caseId }: { readonly priceId: string; readonly caseId: string },
  now: Date,
): Promise<void> {
  const staff = await staffOf(tx, ["moderator", "director"]);
  const { nameAz, nameRu, nameBe, nameEn } = listing.commodity;
  await tell(
    tx,
    staff.map((to) => ({
      kind: "price-waiting",
      event: priceId,
      to,
      data: {
        goodsAz: nameAz,
        goodsRu: nameRu,
        goodsBe: nameBe,
        goodsEn: nameEn,
        company: listing.producer.legalName,
      },
      path: `/desk/listings/${caseId}`,
    })),
    now,
  );
}
