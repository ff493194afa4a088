import type { Tx } from "#app/db/client.server.ts";
import { freeSlug, slugOf } from "#app/domain/slug.ts";

export type NewListingRow = {
  readonly commodity: string;
  readonly company: { readonly id: string; readonly slug: string };
  /** The producer's own reference, for listings that an import brings; no two of a company have the same. */
  readonly ref?: string | null;
  readonly availableFrom?: Date | null;
  readonly availableTo?: Date | null;
};

/** Makes the row of a listing under the next free address; answers its id. */
export async function insertListing(
  tx: Tx,
  { commodity, company, ref = null, ...window }: NewListingRow,
  now: Date,
): Promise<string> {
  // With the reference in it the address is free at once, be it the thousandth listing of the commodity.
  const name = `${commodity}-${company.slug}`;
  const wanted = ref === null ? name : slugOf(`${name} ${ref}`);
  for (;;) {
    const near = await tx.listing.findMany({
      where: { slug: { startsWith: wanted } },
      select: { slug: true },
    });
    const slug = freeSlug(wanted, new Set(near.map((listing) => listing.slug)));
    const [made] = await tx.listing.createManyAndReturn({
      data: [
        {
          slug,
          producerId: company.id,
          commoditySlug: commodity,
          externalRef: ref,
          createdAt: now,
          ...window,
        },
      ],
      select: { id: true },
      skipDuplicates: true,
    });
    if (made !== undefined) return made.id;
    // Somebody took the address a moment ago, and the next look sees it; or the reference, and then there is no next.
    if (ref !== null) await assertFree(tx, company.id, ref);
  }
}

/** A reference that somebody took a moment ago ends the deed: tried again, it finds that listing. */
async function assertFree(tx: Tx, producerId: string, externalRef: string): Promise<void> {
  const taken = await tx.listing.count({ where: { producerId, externalRef } });
  if (taken > 0) throw new Error("the reference was taken a moment ago");
}
