import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { unsafeListing } from "../listings/lock-own-listing.ts";
import { endActive } from "../listings/write-price.ts";
import type { ModerationActor } from "./lock-case.ts";

export type DecidePriceRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "moved-on" }
  | { readonly code: "comment-missing" };

/** A price that jumped is let through, or refused with a word to the producer; the old one sells on until then. */
export async function decidePrice(
  call: Call<ModerationActor>,
  priceId: string,
  decision: "approve" | "refuse",
  comment: string,
): Promise<Result<null, DecidePriceRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, DecidePriceRefusal>> => {
    const found = await tx.priceVersion.findUnique({ where: { id: priceId }, select: { listingId: true } });
    if (!found) return refuse({ code: "not-found" });
    await lockRow(tx, "listing", found.listingId);
    const listing = await unsafeListing(tx, found.listingId);
    if (roleIn(call.actor, listing.producerId) !== null) return refuse({ code: "own-company" });
    if (decision === "refuse" && comment === "") return refuse({ code: "comment-missing" });
    const price = await tx.priceVersion.findUniqueOrThrow({ where: { id: priceId } });
    if (price.state !== "waiting") return refuse({ code: "moved-on" });
    if (decision === "approve") {
      await endActive(tx, listing.id, call.now);
      await tx.priceVersion.update({ where: { id: priceId }, data: { state: "active" } });
      await tx.listing.update({
        where: { id: listing.id },
        data: { activePriceId: priceId, version: { increment: 1 } },
      });
    } else {
      await tx.priceVersion.update({ where: { id: priceId }, data: { state: "refused", endedAt: call.now } });
    }
    await record(tx, call, {
      deed: `${decision}-price`,
      subject: "listing",
      subjectId: listing.id,
      companyId: listing.producerId,
      before: { price: listing.activePriceId, state: price.state },
      after: { price: priceId, state: decision === "approve" ? "active" : "refused" },
      reason: comment,
    });
    const { nameAz, nameRu, nameBe, nameEn } = listing.commodity;
    const people = await peopleOf(tx, listing.producerId);
    await tell(
      tx,
      people.map((to) => ({
        kind: decision === "approve" ? "price-approved" : "price-refused",
        event: priceId,
        to,
        data: { goodsAz: nameAz, goodsRu: nameRu, goodsBe: nameBe, goodsEn: nameEn, comment },
        path: `/producer/listings/${listing.id}`,
      })),
      call.now,
    );
    await refreshCatalogueEntry(tx, listing.id, call.now);
    return ok(null);
  });
}
