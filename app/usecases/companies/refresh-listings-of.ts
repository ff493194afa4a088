import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { CompanyKind } from "#app/domain/actor.ts";

/** Brings what the catalogue shows of a producer up to date: verified, its goods appear; suspended, they disappear. */
export async function refreshListingsOf(
  tx: Tx,
  company: { readonly id: string; readonly kind: CompanyKind },
  now: Date,
): Promise<void> {
  if (company.kind !== "producer") return;
  const listings = await tx.listing.findMany({
    where: { producerId: company.id, publishedRevisionId: { not: null } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of listings) await refreshCatalogueEntry(tx, id, now);
}
