import type { Tx } from "#app/db/client.server.ts";
import { languages } from "#app/domain/language.ts";
import { contentOf, descriptionsOf, offerOf, titlesOf } from "#app/domain/listings/draft-from-stored.ts";

/** A revision as it was handed in, with everything its findings are made of. */
export async function readSubmitted(tx: Tx, revisionId: string) {
  const row = await tx.listingRevision.findUniqueOrThrow({
    where: { id: revisionId },
    include: {
      photos: { orderBy: { position: "asc" } },
      certificates: { orderBy: { position: "asc" } },
      listing: { include: { commodity: true, producer: { select: { id: true, legalName: true } } } },
    },
  });
  const { listing, photos, certificates } = row;
  const { commodity } = listing;
  const titles = titlesOf(row);
  const descriptions = descriptionsOf(row);
  const content = contentOf(row, listing.commoditySlug, certificates, photos.length);
  const written = languages.flatMap((lang) => [
    { field: "title", text: titles[lang] },
    { field: "description", text: descriptions[lang] },
  ]);
  const texts = [
    ...written,
    { field: "variety", text: row.variety },
    { field: "grade", text: row.grade },
    // What the vocabulary filled in is not the producer's word.
    ...(row.packaging === commodity.packaging ? [] : [{ field: "packaging", text: row.packaging }]),
    ...(row.storage === commodity.storage ? [] : [{ field: "storage", text: row.storage }]),
    { field: "incotermPlace", text: row.incotermPlace },
    ...photos.map(({ caption }) => ({ field: "photos", text: caption })),
    ...certificates.map(({ issuer }, at) => ({ field: `certificates[${at}].issuer`, text: issuer })),
  ].filter(({ text }) => text.trim() !== "");
  const names = [commodity.nameAz, commodity.nameRu, commodity.nameBe, commodity.nameEn];
  return {
    revisionId,
    listingId: listing.id,
    producer: listing.producer,
    commodity,
    content,
    offer: offerOf(row),
    currency: row.currency,
    establishmentNumber: row.establishmentNumber.trim(),
    texts,
    /** The title is the commodity's own name and nothing is said about it: many have it, and rightly. */
    plain: names.includes(content.title) && content.description.trim() === "",
    photos: photos.map(({ pictureId }) => pictureId),
  };
}

export type Submitted = Awaited<ReturnType<typeof readSubmitted>>;
