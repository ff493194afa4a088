import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { isCurrent } from "#app/domain/listings/certificates.ts";
import { certificateOf } from "#app/domain/listings/draft-from-stored.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import { insertListing } from "./insert-listing.ts";
import type { NotOwn } from "./lock-own-listing.ts";
import { lockOwnListing } from "./lock-own-listing.ts";

/**
 * A new draft from the newest content of a listing: everything but the stock, certificates that have expired, and
 * whatever was decided about it. Answers the new listing's id.
 */
export async function copyListing(call: Call<Producer>, listingId: string): Promise<Result<string, NotOwn>> {
  const { actor, now } = call;
  return inTransaction(call.db, async (tx) => {
    const found = await lockOwnListing(tx, actor, listingId);
    if (!found.ok) return found;
    const listing = found.value;
    const [latest] = listing.revisions;
    if (latest === undefined) throw new Error(`listing ${listingId} has no revision`);
    const source = await tx.listingRevision.findUniqueOrThrow({
      where: { id: latest.id },
      include: { photos: true, certificates: true },
    });
    const { id: _id, photos, certificates, specification, proposedTiers, ...content } = source;
    const window = {
      availableFrom: source.availableFrom ?? listing.availableFrom,
      availableTo: source.availableTo ?? listing.availableTo,
    };
    const { commoditySlug: commodity, producer: company } = listing;
    const copyId = await insertListing(tx, { commodity, company, ...window }, now);
    const revision = await tx.listingRevision.create({
      data: {
        ...content,
        listingId: copyId,
        number: 1,
        version: 1,
        editor: null,
        state: "draft",
        specification: specification ?? {},
        proposedTiers: proposedTiers ?? [],
        offeredG: null,
        ...window,
        createdAt: now,
        createdById: actor.userId,
        submittedAt: null,
        decidedAt: null,
      },
      select: { id: true },
    });
    await tx.revisionPhoto.createMany({
      data: photos.map(({ id: _photo, ...photo }) => ({ ...photo, revisionId: revision.id })),
    });
    const today = minskDate(now);
    await tx.revisionCertificate.createMany({
      data: certificates
        .filter((one) => isCurrent(certificateOf(one), today))
        .map(({ id: _certificate, ...one }) => ({ ...one, revisionId: revision.id })),
    });
    await record(tx, call, {
      deed: "copy-listing",
      subject: "listing",
      subjectId: copyId,
      companyId: listing.producerId,
      after: { from: listingId, revision: revision.id },
    });
    return ok(copyId);
  });
}
