import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import { storeTiers } from "#app/domain/listings/proposed-tiers.ts";
import { clean, readSpecification } from "#app/domain/listings/quality-measure.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { toColumn } from "#app/domain/plain-date.ts";
import { addDocument } from "../files/keep-documents.ts";
import type { DraftInput } from "./draft-input.ts";
import type { DraftToWrite } from "./draft-to-write.ts";
import { writePhotos } from "./write-photos.ts";

const column = (date: PlainDate | null) => (date === null ? null : toColumn(date));

/** Writes what was typed into a draft: texts in the language they are written in, photos and certificates as wished. */
export async function writeDraft(tx: Tx, call: Call<Producer>, draft: DraftToWrite): Promise<void> {
  const { listing, revisionId, input } = draft;
  const before = await tx.listingRevision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { originalLang: true, specification: true, version: true },
  });
  const known = readSpecification(before.specification);
  const offer = {
    offeredG: input.quantity,
    availableFrom: column(input.availableFrom),
    availableTo: column(input.availableTo),
  };
  const published = listing.publishedRevisionId !== null;
  await tx.listingRevision.update({
    // The version as it was read a moment ago: whoever wrote without the lock would make this fail, not be lost.
    where: { id: revisionId, state: "draft", version: before.version },
    data: {
      version: { increment: 1 },
      editor: input.editor ?? null,
      originalLang: input.language,
      ...textColumns(before.originalLang, input),
      specification: clean({
        ...known,
        // A key without a value is taken out, not kept.
        ...(input.attributes ?? {}),
        ...(input.measures === undefined ? {} : { measures: input.measures }),
      }),
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
  // What a form saves by itself while somebody types is told once, by the submission that pins it.
  if (input.auto === true && draft.pictures.length + input.removePhotos.length === 0) return;
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

/** The texts as sent by language; else the one in its own language, which moves along when that was a mistake. */
function textColumns(before: Lang, { language, title, description, texts: sent }: DraftInput) {
  if (sent === undefined) {
    return {
      ...(before === language ? {} : texts(before, "", "")),
      ...texts(language, title, description),
    };
  }
  return Object.assign(
    {},
    ...languages.flatMap((lang) => {
      const one = sent[lang];
      return one === undefined ? [] : [texts(lang, one.title, one.description)];
    }),
  );
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

async function writeCertificates(
  tx: Tx,
  call: Call<Producer>,
  { listing, revisionId, input, papers }: DraftToWrite,
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
