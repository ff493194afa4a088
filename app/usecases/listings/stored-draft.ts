import type { Tx } from "#app/db/client.server.ts";
import {
  certificateOf,
  dateOf,
  descriptionsOf,
  offerOf,
  titlesOf,
} from "#app/domain/listings/draft-from-stored.ts";
import { fieldsOfStep } from "#app/domain/listings/draft-steps.ts";
import { readTiers } from "#app/domain/listings/proposed-tiers.ts";
import type { DraftInput } from "./draft-input.ts";
import type { LockedListing } from "./lock-own-listing.ts";

/**
 * A draft with one step of the form laid over what is stored, as if the whole form had been sent. The listing is
 * locked, so nobody writes in between.
 */
export async function withStep(
  tx: Tx,
  listing: LockedListing,
  revisionId: string,
  input: DraftInput,
): Promise<DraftInput> {
  const { step } = input;
  if (step === undefined || step === null) return input;
  const kept = await storedDraft(tx, listing, revisionId);
  const fields: readonly string[] = fieldsOfStep[step];
  const { formToken, company, seen, editor, auto } = input;
  const meant = Object.fromEntries(Object.entries(input).filter(([field]) => fields.includes(field)));
  return {
    ...kept,
    ...meant,
    formToken,
    company,
    seen: seen ?? null,
    editor: editor ?? null,
    auto: auto ?? false,
  };
}

/** A revision as if its whole form had been sent. */
export async function storedDraft(tx: Tx, listing: LockedListing, revisionId: string): Promise<DraftInput> {
  const row = await tx.listingRevision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { certificates: { orderBy: { position: "asc" } } },
  });
  const offer = offerOf(row);
  return {
    company: null,
    formToken: null,
    commodity: listing.commoditySlug,
    language: row.originalLang,
    title: titlesOf(row)[row.originalLang],
    description: descriptionsOf(row)[row.originalLang],
    variety: row.variety,
    grade: row.grade,
    region: row.regionSlug,
    harvestFrom: dateOf(row.harvestFrom),
    harvestTo: dateOf(row.harvestTo),
    availableFrom: offer.availableFrom,
    availableTo: offer.availableTo,
    packaging: row.packaging,
    storage: row.storage,
    quantity: offer.quantity,
    minimumOrder: offer.minimumOrder,
    currency: row.currency,
    tiers: readTiers(row.proposedTiers),
    incoterm: row.incoterm,
    incotermPlace: row.incotermPlace,
    leadTimeDays: row.leadTimeDays,
    establishmentNumber: row.establishmentNumber,
    certificates: row.certificates.map((one) => ({
      ...certificateOf(one),
      keepFile: one.fileId,
      upload: null,
    })),
    photos: [],
    removePhotos: [],
  };
}
