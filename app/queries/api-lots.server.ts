import type { Ask } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { lotOf } from "./producer-lots.server.ts";

export type LotsAsked = {
  readonly listing: string | null;
  /** The id the page before ended with. */
  readonly after: string | null;
  readonly limit: number;
};

const ofListing = { listing: { select: { id: true, externalRef: true } } } as const;

/** A page of the lots of the actor's companies, by id, so that a walk meets each once. */
export async function apiLots({ actor, db, now }: Ask<Producer>, { listing, after, limit }: LotsAsked) {
  const rows = await db.lot.findMany({
    where: {
      listing: { producerId: { in: companiesWhere(actor, "producer", "viewer") } },
      ...(listing === null ? {} : { listingId: listing }),
      ...(after === null ? {} : { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take: limit + 1,
    include: ofListing,
  });
  const page = rows.slice(0, limit);
  const today = minskDate(now);
  return {
    lots: page.map((row) => ({ ...lotOf(row, today), listing: row.listing })),
    last: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** One lot of the actor's companies; null when it is not theirs. */
export async function apiLot({ actor, db, now }: Ask<Producer>, id: string) {
  const row = await db.lot.findFirst({
    where: { id, listing: { producerId: { in: companiesWhere(actor, "producer", "viewer") } } },
    include: ofListing,
  });
  return row && { ...lotOf(row, minskDate(now)), listing: row.listing };
}
export type ApiLot = NonNullable<Awaited<ReturnType<typeof apiLot>>>;
