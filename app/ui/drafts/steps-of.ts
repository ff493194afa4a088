import type { DraftStep } from "#app/domain/listings/draft-steps.ts";
import { draftSteps, stepOfField } from "#app/domain/listings/draft-steps.ts";
import type { ProducerListing } from "#app/queries/producer-listing.server.ts";

/** The steps of a listing's form and which of them are done. */
export function stepsOf(listing: ProducerListing): { readonly step: DraftStep; readonly done: boolean }[] {
  return draftSteps.map((step) => ({ step, done: isDone(listing, step) }));
}

/** Whether a step has what it is there for; what only makes a listing better is done once something is there. */
function isDone(listing: ProducerListing, step: DraftStep): boolean {
  const { latest, issues } = listing;
  if (issues.some(({ field }) => stepOfField(field) === step)) return false;
  const something: Record<DraftStep, boolean> = {
    goods: true,
    quality: latest.specification.measures !== undefined,
    season: listing.availableFrom !== null,
    price: latest.offer.minimumOrder !== null,
    delivery: latest.incotermPlace !== "",
    photos: latest.photos.length > 0,
    certificates: latest.certificates.length > 0,
    languages: latest.content.title !== "" || latest.content.description !== "",
    check: listing.inReview !== null && !listing.hasDraft,
  };
  return something[step];
}
