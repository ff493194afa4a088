import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { announce } from "#app/db/webhook-outbox.server.ts";
import { titlesOf } from "#app/domain/listings/draft-from-stored.ts";
import type { Decided } from "./close-case.ts";
import type { LockedCase, ModerationActor } from "./lock-case.ts";

const mailKinds = {
  approved: "listing-approved",
  changes_requested: "listing-changes-requested",
  rejected: "listing-rejected",
} as const satisfies Record<Decided["decision"], string>;

/** Tells the producer's people how their revision was decided, each in their language, once. */
export async function tellDecision(
  tx: Tx,
  call: Call<ModerationActor>,
  { listing, review }: LockedCase,
  { decision, comment }: Decided,
): Promise<void> {
  const revision = await tx.listingRevision.findUniqueOrThrow({ where: { id: review.revision } });
  const titles = titlesOf(revision);
  const people = await peopleOf(tx, listing.producerId);
  await tell(
    tx,
    people.map((to) => ({
      kind: mailKinds[decision],
      event: review.revision,
      to,
      data: { titleAz: titles.az, titleRu: titles.ru, titleBe: titles.be, titleEn: titles.en, comment },
      path: `/producer/listings/${listing.id}`,
    })),
    call.now,
  );
  await announce(
    tx,
    {
      event: "listing.decided",
      about: review.revision,
      companyIds: [listing.producerId],
      data: { listing: listing.id, ref: listing.externalRef, revision: revision.number, decision },
    },
    call.now,
  );
}
