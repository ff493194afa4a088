import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

/** A buyer keeps a listing for later, or lets it go; twice is as good as once. */
export async function saveFavourite(
  { actor, db, now }: Call<Buyer>,
  { slug, saved }: { readonly slug: string; readonly saved: boolean },
): Promise<Result<null, { readonly code: "not-found" }>> {
  const { companyId, userId } = actor;
  return inTransaction(db, async (tx) => {
    const listing = await tx.listing.findFirst({
      where: { slug, status: "published", producer: { state: "verified" } },
      select: { id: true, entry: { select: { priceE4: true, currency: true } } },
    });
    if (listing === null) return refuse({ code: "not-found" });
    const key = { companyId, listingId: listing.id };
    if (saved) {
      // The price is noted, so that the buyer sees later what has become of it.
      const data = { ...key, userId, createdAt: now, ...listing.entry };
      await tx.favourite.createMany({ data, skipDuplicates: true });
    } else {
      await tx.favourite.deleteMany({ where: key });
    }
    return ok(null);
  });
}
