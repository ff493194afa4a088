import { importsAlcohol } from "#app/db/alcohol-right.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { acceptedPapers, papersFrom, trustColumns, trustFrom } from "#app/db/company-trust.server.ts";
import { restsOnValidPapers } from "#app/domain/companies/papers.ts";
import { tradeStop } from "#app/domain/companies/trade-stop.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import { isOnSale } from "#app/domain/listings/states.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type GoodsRefusal =
  /** Paused, suspended, taken down, or resting on papers that ran out. */
  | { readonly code: "goods-off-sale" }
  /** One of the two companies may begin nothing new: suspended, or an item of its verification ran out. */
  | { readonly code: "quotation-company-stopped" }
  | { readonly code: "buyer-not-verified" }
  | { readonly code: "verification-expired" }
  | { readonly code: "alcohol-right-missing" };

/** Why a buyer may ask for and agree to nothing today; null when it may. */
export async function buyerStop(
  tx: Tx,
  buyerId: string,
  now: Date,
): Promise<{ readonly code: "buyer-not-verified" | "verification-expired" } | null> {
  const buyer = await tx.company.findUniqueOrThrow({ where: { id: buyerId }, select: trustColumns });
  const stop = tradeStop(trustFrom(buyer), minskDate(now));
  if (stop === null) return null;
  return { code: stop === "company-not-verified" ? "buyer-not-verified" : "verification-expired" };
}

/**
 * The goods of a listing as both sides may agree on them today: on sale, of a producer and for a buyer who may trade,
 * resting on valid papers. The caller holds the listing where it is going to write.
 */
export async function goodsToQuote(
  tx: Tx,
  { listingId, buyerId, now }: { readonly listingId: string; readonly buyerId: string; readonly now: Date },
) {
  const today = minskDate(now);
  const listing = await tx.listing.findUniqueOrThrow({
    where: { id: listingId },
    include: {
      producer: { select: { ...trustColumns, papers: acceptedPapers } },
      commodity: { select: { slug: true, categorySlug: true, perishable: true, stateAlcoholRight: true } },
      publishedRevision: { include: { certificates: { select: { kind: true, validUntil: true } } } },
      activePrice: { select: { id: true, currency: true } },
    },
  });
  const { producer, publishedRevision: revision, activePrice: price, commodity } = listing;
  if (tradeStop(trustFrom(producer), today) !== null) return refuse({ code: "quotation-company-stopped" });
  const certificates = (revision?.certificates ?? []).map(({ kind, validUntil }) => ({
    kind: kind as CertificateKind,
    validUntil: validUntil && fromColumn(validUntil),
  }));
  const rests = restsOnValidPapers(certificates, papersFrom(producer.papers), today);
  if (!isOnSale(listing.status) || revision === null || price === null || !rests) {
    return refuse({ code: "goods-off-sale" });
  }
  if (commodity.stateAlcoholRight && !(await importsAlcohol(tx, buyerId, now))) {
    return refuse({ code: "alcohol-right-missing" });
  }
  return ok({ listing, revision, price, commodity });
}

/** Both companies may begin something new today; said from where the actor stands. */
export async function bothMayTrade(
  tx: Tx,
  {
    buyerId,
    side,
    now,
  }: { readonly buyerId: string; readonly side: "buyer" | "producer"; readonly now: Date },
): Promise<Result<null, GoodsRefusal>> {
  const stop = await buyerStop(tx, buyerId, now);
  if (stop === null) return ok(null);
  return side === "buyer" ? refuse(stop) : refuse({ code: "quotation-company-stopped" });
}
