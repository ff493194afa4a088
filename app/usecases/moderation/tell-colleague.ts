import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { Recipient } from "#app/db/outbox.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import { titlesOf } from "#app/domain/listings/draft-from-stored.ts";
import type { LockedCase, ModerationActor } from "./lock-case.ts";

type News = {
  readonly kind: "case-assigned" | "case-taken-over";
  readonly to: Recipient;
  readonly reason: string;
};

/** Tells a colleague that a case came to them, or was taken out of their hands, by whom and why. */
export async function tellColleague(
  tx: Tx,
  call: Call<ModerationActor>,
  { id, listing, review }: LockedCase,
  { kind, to, reason }: News,
): Promise<void> {
  const revision = await tx.listingRevision.findUniqueOrThrow({ where: { id: review.revision } });
  const { nameAz, nameRu, nameBe, nameEn } = listing.commodity;
  const titles = titlesOf(revision);
  const titled = Object.values(titles).some((title) => title !== "");
  await tell(
    tx,
    [
      {
        kind,
        // The same case may come back to the same person: each time is news.
        event: `${id}/${call.now.toISOString()}`,
        to,
        data: {
          titleAz: titled ? titles.az : nameAz,
          titleRu: titled ? titles.ru : nameRu,
          titleBe: titled ? titles.be : nameBe,
          titleEn: titled ? titles.en : nameEn,
          company: listing.producer.legalName,
          name: call.actor.name,
          reason,
        },
        path: `/desk/listings/${id}`,
      },
    ],
    call.now,
  );
}
