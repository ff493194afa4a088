import type { Call } from "#app/db/call.ts";
import { sql } from "#app/db/sql.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";

/** So many are kept for a person. */
const MOST_SEEN = 12;

/** Notes that a signed-in buyer has opened a listing, for that person alone; of strangers and sellers nothing is noted. */
export async function rememberSeen({ actor, db, now }: Call<Guest | Member>, slug: string): Promise<void> {
  if (actor.kind === "guest" || companiesWhere(actor, "buyer", "viewer").length === 0) return;
  const { userId } = actor;
  await inTransaction(db, async (tx) => {
    const listing = await tx.listing.findUnique({ where: { slug }, select: { id: true } });
    if (listing === null) return;
    const key = { userId, listingId: listing.id };
    await tx.$executeRaw(sql`
      INSERT INTO seen_listings (user_id, listing_id, seen_at) VALUES (${userId}::uuid, ${key.listingId}::uuid, ${now})
      ON CONFLICT (user_id, listing_id) DO UPDATE SET seen_at = greatest(seen_listings.seen_at, EXCLUDED.seen_at)`);
    await tx.$executeRaw(sql`
      DELETE FROM seen_listings WHERE user_id = ${userId}::uuid AND listing_id IN (
        SELECT listing_id FROM seen_listings WHERE user_id = ${userId}::uuid
        ORDER BY seen_at DESC, listing_id OFFSET ${MOST_SEEN})`);
  });
}
