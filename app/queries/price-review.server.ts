import type { Db } from "#app/db/client.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import { sql } from "#app/db/sql.server.ts";
import { convertPrice, priceE4 } from "#app/domain/money.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";

/** Versions shown in the history of a price; older ones say little about a jump of today. */
const HISTORY = 12;

const tierOf = (tier: { readonly fromG: bigint; readonly priceE4: bigint }) => ({
  from: grams(tier.fromG),
  price: priceE4(tier.priceE4),
});

/**
 * A price that jumped as a moderator weighs it: what was asked, what is in force, what the commodity usually costs in
 * the same currency, and how the price came to be. Null when the case is about none.
 */
export async function priceReview(db: Db, priceId: string | null, now: Date) {
  if (priceId === null) return null;
  const tiers = { orderBy: { fromG: "asc" } } as const;
  const price = await db.priceVersion.findUniqueOrThrow({
    where: { id: priceId },
    include: { tiers, listing: { select: { id: true, commoditySlug: true } } },
  });
  const versions = await db.priceVersion.findMany({
    where: { listingId: price.listing.id, number: { lte: price.number } },
    orderBy: { number: "desc" },
    take: HISTORY,
    include: { tiers },
  });
  const sold = versions.find(({ id, state, currency }) => {
    return id !== price.id && currency === price.currency && (state === "active" || state === "superseded");
  });
  const market = await marketOf(db, price.listing.id, price.listing.commoditySlug);
  const { rates } = await ratesOn(db, minskDate(now));
  const median =
    market.medianByn === null ? null : convertPrice(market.medianByn, "BYN", price.currency, rates);
  return {
    id: price.id,
    state: price.state,
    currency: price.currency,
    askedAt: price.createdAt,
    asked: price.tiers.map(tierOf),
    inForce: sold?.tiers.map(tierOf) ?? [],
    median: median?.ok ? { price: median.value, samples: market.samples } : null,
    /** Oldest first, this one last. */
    history: versions.reverse().map((version) => ({
      id: version.id,
      number: version.number,
      state: version.state,
      currency: version.currency,
      at: version.createdAt,
      first: version.tiers[0] ? priceE4(version.tiers[0].priceE4) : null,
    })),
  };
}
export type PriceReview = NonNullable<Awaited<ReturnType<typeof priceReview>>>;

/** The median of the commodity over what others have on sale, per kg in BYN. */
async function marketOf(db: Db, listingId: string, commodity: string) {
  const [row] = await db.$queryRaw<{ median: bigint | null; samples: bigint }[]>(sql`
    SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY price_byn_e4) AS median, count(*) AS samples
    FROM catalogue_entries
    WHERE commodity_slug = ${commodity} AND listing_id <> ${listingId}::uuid AND price_byn_e4 > 0`);
  return {
    medianByn: row?.median == null ? null : priceE4(row.median),
    samples: Number(row?.samples ?? 0n),
  };
}

/** The case in which a price waits or waited; null when it never did. */
export async function caseOfPrice(db: Db, priceId: string): Promise<string | null> {
  const found = await db.moderationCase.findUnique({ where: { priceId }, select: { id: true } });
  return found?.id ?? null;
}
