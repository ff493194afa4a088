import type { Db } from "#app/db/client.server.ts";
import { specificationFacts } from "#app/db/specification-facts.server.ts";
import type { Lang } from "#app/domain/language.ts";
import {
  certificateOf,
  contentOf,
  dateOf,
  descriptionsOf,
  offerOf,
  textIn,
  titlesOf,
} from "#app/domain/listings/draft-from-stored.ts";
import { stampOf } from "#app/domain/listings/draft-stamp.ts";
import { readTiers } from "#app/domain/listings/proposed-tiers.ts";
import { readSpecification } from "#app/domain/listings/quality-measure.ts";
import { picturesOf } from "./pictures.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

/**
 * A revision whole: as typed, as its rules see it, and as it is shown. The caller has settled that the reader may see
 * it.
 */
export async function unsafeRevision(db: Db, revisionId: string, lang: Lang) {
  const row = await db.listingRevision.findUniqueOrThrow({
    where: { id: revisionId },
    include: {
      photos: { orderBy: { position: "asc" } },
      certificates: {
        orderBy: { position: "asc" },
        include: { file: { select: { name: true, size: true } } },
      },
      listing: { select: { commoditySlug: true } },
    },
  });
  const { regions, commodities } = await readVocabulary(db);
  const shown = await picturesOf(
    db,
    row.photos.map(({ pictureId }) => pictureId),
  );
  const titles = titlesOf(row);
  const descriptions = descriptionsOf(row);
  const { commoditySlug } = row.listing;
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    createdAt: row.createdAt,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    originalLang: row.originalLang,
    stamp: stampOf(row),
    specification: readSpecification(row.specification),
    measures: (await specificationFacts(db, commoditySlug)).measures,
    titles,
    descriptions,
    title: textIn(titles, lang, row.originalLang) || (commodities.get(commoditySlug)?.names[lang] ?? ""),
    description: textIn(descriptions, lang, row.originalLang),
    variety: row.variety,
    grade: row.grade,
    region: row.regionSlug,
    regionName: row.regionSlug === null ? "" : (regions.get(row.regionSlug)?.names[lang] ?? row.regionSlug),
    harvestFrom: dateOf(row.harvestFrom),
    harvestTo: dateOf(row.harvestTo),
    packaging: row.packaging,
    storage: row.storage,
    currency: row.currency,
    incoterm: row.incoterm,
    incotermPlace: row.incotermPlace,
    leadTimeDays: row.leadTimeDays,
    establishmentNumber: row.establishmentNumber,
    tiers: readTiers(row.proposedTiers),
    offer: offerOf(row),
    content: contentOf(row, commoditySlug, row.certificates, row.photos.length),
    photos: row.photos.flatMap(({ pictureId, caption }) => {
      const picture = shown.get(pictureId);
      return picture ? [{ id: pictureId, caption, picture, turnedFrom: picture.turnedFrom }] : [];
    }),
    certificates: row.certificates.map((one) => ({
      ...certificateOf(one),
      fileId: one.fileId,
      fileName: one.file?.name ?? "",
    })),
  };
}
export type ShownRevision = Awaited<ReturnType<typeof unsafeRevision>>;
