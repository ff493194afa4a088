import type { Tx } from "#app/db/client.server.ts";
import type { PriceTier } from "#app/domain/listings/price.ts";
import type { Currency } from "#app/domain/money.ts";

export type NewPrice = {
  readonly listingId: string;
  readonly currency: Currency;
  readonly tiers: readonly PriceTier[];
  readonly createdById: string;
};

/** Writes a price version; an active one ends the one before it. The listing is locked. Answers its id. */
export async function writePrice(
  tx: Tx,
  { listingId, currency, tiers, createdById }: NewPrice,
  state: "active" | "waiting",
  now: Date,
): Promise<string> {
  const last = await tx.priceVersion.aggregate({ where: { listingId }, _max: { number: true } });
  await endWaiting(tx, listingId, now);
  if (state === "active") await endActive(tx, listingId, now);
  const { id } = await tx.priceVersion.create({
    data: {
      listingId,
      number: (last._max.number ?? 0) + 1,
      state,
      currency,
      createdAt: now,
      createdById,
      tiers: { create: tiers.map((tier) => ({ fromG: tier.from, priceE4: tier.price })) },
    },
    select: { id: true },
  });
  if (state === "active") await tx.listing.update({ where: { id: listingId }, data: { activePriceId: id } });
  return id;
}

/** A newer wish replaces the one that waited: that one never sells, and nobody need decide on it. */
export async function endWaiting(tx: Tx, listingId: string, now: Date): Promise<void> {
  await tx.priceVersion.updateMany({
    where: { listingId, state: "waiting" },
    data: { state: "refused", endedAt: now },
  });
  await tx.moderationCase.updateMany({
    where: { listingId, kind: "price", state: "open" },
    data: { state: "withdrawn", claimedById: null, claimedUntil: null, decidedAt: now },
  });
}

export async function endActive(tx: Tx, listingId: string, now: Date): Promise<void> {
  await tx.priceVersion.updateMany({
    where: { listingId, state: "active" },
    data: { state: "superseded", endedAt: now },
  });
}
