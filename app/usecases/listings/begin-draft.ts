import type { Tx } from "#app/db/client.server.ts";
import type { LockedListing } from "./lock-own-listing.ts";

/**
 * The draft of a listing: the one there is, or a new one from its last content with its photos and certificates. The
 * listing is locked.
 */
export async function beginDraft(
  tx: Tx,
  listing: LockedListing,
  personId: string,
  now: Date,
): Promise<string> {
  if (listing.draft !== null) return listing.draft;
  const [latest] = listing.revisions;
  if (latest === undefined) throw new Error(`listing ${listing.id} has no revision`);
  const last = await tx.listingRevision.findUniqueOrThrow({
    where: { id: latest.id },
    include: { photos: true, certificates: true },
  });
  const { id: _id, photos, certificates, specification, proposedTiers, ...content } = last;
  const draft = await tx.listingRevision.create({
    data: {
      ...content,
      specification: specification ?? {},
      proposedTiers: proposedTiers ?? [],
      number: latest.number + 1,
      state: "draft",
      version: 1,
      editor: null,
      createdAt: now,
      createdById: personId,
      submittedAt: null,
      decidedAt: null,
      offeredG: last.offeredG ?? listing.offeredG,
      availableFrom: last.availableFrom ?? listing.availableFrom,
      availableTo: last.availableTo ?? listing.availableTo,
    },
    select: { id: true },
  });
  await tx.revisionPhoto.createMany({
    data: photos.map(({ id: _photo, ...photo }) => ({ ...photo, revisionId: draft.id })),
  });
  await tx.revisionCertificate.createMany({
    data: certificates.map(({ id: _certificate, ...certificate }) => ({
      ...certificate,
      revisionId: draft.id,
    })),
  });
  return draft.id;
}
