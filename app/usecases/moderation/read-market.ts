import type { Tx } from "#app/db/client.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { AskedTier, ReferencePrice, Sample } from "#app/domain/moderation/price-outlier.ts";
import { medianOf } from "#app/domain/moderation/price-outlier.ts";
import type { Currency, PriceE4, Rates } from "#app/domain/money.ts";
import { convertPrice, priceE4, rateE8 } from "#app/domain/money.ts";
import { addDays, minskDate, minskStart, toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Submitted } from "./read-submitted.ts";

const RECENT_DAYS = 90;
const AT_MOST = 2_000;

/** A listing on sale with its tiers, or goods sold: what they cost at a quantity, BYN per kg. */
type Offer = { readonly of: Sample["of"]; readonly tiers: readonly { from: bigint; price: PriceE4 }[] };

/** The market of the revision's commodity on a day, as its price and quantity are held against it. */
export async function readMarket(tx: Tx, submitted: Submitted, now: Date) {
  const { commodity, offer, currency } = submitted;
  const today = minskDate(now);
  const { rates } = await ratesOn(tx, today);
  const onSale = await offersOnSale(tx, submitted, rates);
  const offers = [...onSale.offers, ...(await soldLately(tx, submitted, now))];
  const tiers = offer.tiers.flatMap(({ from, price: asked }): AskedTier[] => {
    const byn = convertPrice(asked, currency, "BYN", rates);
    return byn.ok ? [{ from, asked, currency, price: byn.value, samples: samplesAt(offers, from) }] : [];
  });
  return {
    tiers,
    referencePrice: await referencePrice(tx, commodity.slug, toColumn(today), rates),
    quantity: {
      medianQuantity: onSale.stocks.length === 0 ? null : grams(medianOf(onSale.stocks)),
      listings: onSale.stocks.length,
    },
  };
}

/** Each offer's price at a quantity: the tier it falls into, or the first one. */
function samplesAt(offers: readonly Offer[], quantity: Grams): Sample[] {
  return offers.flatMap(({ of, tiers }): Sample[] => {
    const tier = tiers.filter(({ from }) => from <= quantity).at(-1) ?? tiers[0];
    return tier === undefined ? [] : [{ of, price: tier.price }];
  });
}

async function offersOnSale(tx: Tx, { commodity, listingId }: Submitted, rates: Rates) {
  const entries = await tx.catalogueEntry.findMany({
    where: { commoditySlug: commodity.slug, listingId: { not: listingId }, availableG: { gt: 0n } },
    orderBy: { publishedAt: "desc" },
    take: AT_MOST,
    select: {
      availableG: true,
      currency: true,
      listing: {
        select: { activePrice: { select: { tiers: { orderBy: { fromG: "asc" } }, currency: true } } },
      },
    },
  });
  const offers = entries.flatMap(({ listing: { activePrice } }): Offer[] => {
    if (activePrice === null) return [];
    const tiers = activePrice.tiers.flatMap(({ fromG, priceE4: price }) => {
      const byn = convertPrice(priceE4(price), activePrice.currency, "BYN", rates);
      return byn.ok ? [{ from: fromG, price: byn.value }] : [];
    });
    return [{ of: "listing", tiers }];
  });
  return { offers, stocks: entries.map(({ availableG }) => availableG) };
}

/** What was ordered in the last 90 days, at the rates of its day; what was called off says nothing. */
async function soldLately(tx: Tx, { commodity, listingId }: Submitted, now: Date): Promise<Offer[]> {
  const since = minskStart(addDays(minskDate(now), -RECENT_DAYS));
  const rows = await tx.$queryRaw<{ price: bigint; currency: Currency; rate: bigint }[]>(sql`
    SELECT line.price_e4 AS price, placed.currency::text AS currency, placed.rate_e8 AS rate
    FROM order_lines line JOIN orders placed ON placed.id = line.order_id
    WHERE line.commodity_slug = ${commodity.slug} AND line.listing_id <> ${listingId}::uuid
      AND placed.placed_at >= ${since}
      AND placed.state NOT IN ('declined', 'cancelled', 'expired', 'refunded')
    ORDER BY placed.placed_at DESC LIMIT ${AT_MOST}`);
  return rows.flatMap(({ price, currency, rate }): Offer[] => {
    const byn = convertPrice(priceE4(price), currency, "BYN", {
      BYN: rateE8(100_000_000n),
      [currency]: rateE8(rate),
    });
    return byn.ok ? [{ of: "order", tiers: [{ from: 0n, price: byn.value }] }] : [];
  });
}

async function referencePrice(
  tx: Tx,
  commoditySlug: string,
  today: Date,
  rates: Rates,
): Promise<ReferencePrice | null> {
  const row = await tx.referencePrice.findFirst({
    where: { commoditySlug, asOf: { lte: today } },
    orderBy: { asOf: "desc" },
  });
  const byn = row && convertPrice(priceE4(row.priceE4), row.currency, "BYN", rates);
  return row && byn?.ok ? { price: byn.value, source: row.source, period: row.period } : null;
}
