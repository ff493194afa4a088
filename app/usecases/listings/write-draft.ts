import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import { storeTiers } from "#app/domain/listings/proposed-tiers.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { toColumn } from "#app/domain/plain-date.ts";
import type { KeptDocument } from "../files/keep-documents.ts";
import { addDocument } from "../files/keep-documents.ts";
import type { KeptPicture } from "../files/keep-pictures.ts";
import { addPicture } from "../files/keep-pictures.ts";
import type { DraftInput } from "./draft-input.ts";
import type { LockedListing } from "./lock-own-listing.ts";

type Draft = {
  readonly listing: LockedListing;
  readonly revisionId: string;
  readonly input: DraftInput;
  readonly pictures: readonly KeptPicture[];
  readonly papers: readonly KeptDocument[];
};

const column = (date: PlainDate | null) => (date === null ? null : toColumn(date));

/** Writes what was typed into a draft: texts in the language they are written in, photos and certificates as wished. */
export async function writeDraft(tx: Tx, call: Call<Producer>, draft: Draft): Promise<void> {
  const { listing, revisionId, input } = draft;
  const before = await tx.listingRevision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { originalLang: true },
  });
  const offer = {
    offeredG: input.quantity,
    availableFrom: column(input.availableFrom),
    availableTo: column(input.availableTo),
  };
  const published = listing.publishedRevisionId !== null;
  await tx.listingRevision.update({
    where: { id: revisionId },
    data: {
      originalLang: input.language,
      // Text that was written under another language by mistake moves, it is not copied.
      ...(before.originalLang === input.language ? {} : texts(before.originalLang, "", "")),
      ...texts(input.language, input.title, input.description),
      variety: input.variety,
      grade: input.grade,
      regionSlug: input.region,
      harvestFrom: column(input.harvestFrom),
      harvestTo: column(input.harvestTo),
      packaging: input.packaging,
      storage: input.storage,
      minimumOrderG: input.minimumOrder ?? 0n,
      currency: input.currency,
      incoterm: input.incoterm,
      incotermPlace: input.incotermPlace,
      leadTimeDays: input.leadTimeDays ?? 3,
      establishmentNumber: input.establishmentNumber,
      proposedTiers: storeTiers(input.tiers),
      ...(published ? {} : offer),
    },
  });
  await tx.listing.update({
    where: { id: listing.id },
    // Until it is on sale the listing shows what its newest draft offers; afterwards stock and window have own deeds.
    data: published
      ? { version: { increment: 1 } }
      : {
          ...offer,
          offeredG: offer.offeredG ?? 0n,
          commoditySlug: input.commodity,
          version: { increment: 1 },
        },
  });
  await writePhotos(tx, call, draft);
  await writeCertificates(tx, call, draft);
  await record(tx, call, {
    deed: "save-draft",
    subject: "listing",
    subjectId: listing.id,
    companyId: listing.producerId,
    after: {
      revision: revisionId,
      photosAdded: draft.pictures.length,
      photosRemoved: [...input.removePhotos],
    },
  });
}

function texts(lang: Lang, title: string, description: string) {
  switch (lang) {
    case "az":
      return { titleAz: title, descriptionAz: description };
    case "ru":
      return { titleRu: title, descriptionRu: description };
    case "be":
      return { titleBe: title, descriptionBe: description };
    case "en":
      return { titleEn: title, descriptionEn: description };
  }
}

async function writePhotos(
  tx: Tx,
  call: Call<Producer>,
  { listing, revisionId, input, pictures }: Draft,
): Promise<void> {
  await tx.revisionPhoto.deleteMany({ where: { revisionId, pictureId: { in: [...input.removePhotos] } } });
  const last = await tx.revisionPhoto.aggregate({ where: { revisionId }, _max: { position: true } });
  let position = (last._max.position ?? -1) + 1;
  for (const picture of pictures) {
    const owner = { companyId: listing.producerId, userId: call.actor.userId };
    const pictureId = await addPicture(tx, picture, owner, call.now);
    await tx.revisionPhoto.create({ data: { revisionId, pictureId, position } });
    position += 1;
  }
}

async function writeCertificates(
  tx: Tx,
  call: Call<Producer>,
  { listing, revisionId, input, papers }: Draft,
): Promise<void> {
  // A file may be named again only if a certificate of this listing has it already.
  const known = await tx.revisionCertificate.findMany({
    where: { revision: { listingId: listing.id }, fileId: { not: null } },
    select: { fileId: true },
  });
  const files = new Set(known.map(({ fileId }) => fileId));
  await tx.revisionCertificate.deleteMany({ where: { revisionId } });
  const waiting = [...papers];
  for (const [position, one] of input.certificates.entries()) {
    const paper = one.upload === null ? undefined : waiting.shift();
    const reader = {
      access: "company",
      ownerCompanyId: listing.producerId,
      uploadedById: call.actor.userId,
    } as const;
    const kept = one.keepFile !== null && files.has(one.keepFile) ? one.keepFile : null;
    await tx.revisionCertificate.create({
      data: {
        revisionId,
        kind: one.kind,
        number: one.number,
        issuer: one.issuer,
        issuedOn: column(one.issuedOn),
        validUntil: column(one.validUntil),
        fileId: paper ? await addDocument(tx, paper, reader, call.now) : kept,
        position,
      },
    });
  }
}
