import type { Ask } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { DraftStep } from "#app/domain/listings/draft-steps.ts";
import { producerListingPage } from "./producer-listing.server.ts";

/** One step of a listing's form; null when the listing is not theirs to edit. */
export async function listingStepPage(ask: Ask<Producer>, id: string, step: DraftStep) {
  const listing = await producerListingPage(ask, id);
  if (listing === null || !listing.mayEdit) return null;
  const { latest } = listing;
  const row = await ask.db.listingRevision.findUniqueOrThrow({
    where: { id: latest.id },
    select: { editor: true },
  });
  return {
    listing,
    step,
    /** The open form that saved last. */
    lastEditor: row.editor,
  };
}
export type ListingStep = NonNullable<Awaited<ReturnType<typeof listingStepPage>>>;
