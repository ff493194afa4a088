import { importsAlcohol } from "#app/db/alcohol-right.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { covers, roleIn } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import { priceFor } from "#app/domain/listings/price.ts";
import { amountFault, lineTotal, priceE4 } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type AddToBasketRefusal =
  | { readonly code: "not-allowed" }
  | { readonly code: "not-found" }
  | { readonly code: "alcohol-right-missing" }
  | { readonly code: "below-minimum"; readonly minimumG: Grams }
  | { readonly code: "line-too-small" }
  | { readonly code: "line-too-large" }
  | { readonly code: "not-enough-stock"; readonly leftG: Grams };

/**
 * A buyer puts goods in the basket, or changes how much of them is there. Nothing is reserved; what was shown (price,
 * currency, rule and place) is remembered, so that a later difference can be shown before anything is ordered.
 */
export async function addToBasket(
  { actor, db, now }: Call<Buyer>,
  { slug, quantity }: { readonly slug: string; readonly quantity: Grams },
): Promise<Result<null, AddToBasketRefusal>> {
  const { companyId, userId } = actor;
  if (!covers(roleIn(actor, companyId), trades)) return refuse({ code: "not-allowed" });
  return inTransaction(db, async (tx) => {
    const listing = await tx.listing.findFirst({
      where: { slug, status: "published", producer: { state: "verified" } },
      select: {
        id: true,
        commodity: { select: { stateAlcoholRight: true } },
        entry: { select: { availableG: true } },
        publishedRevision: { select: { minimumOrderG: true, incoterm: true, incotermPlace: true } },
        activePrice: { select: { id: true, currency: true, tiers: { orderBy: { fromG: "asc" } } } },
      },
    });
    const { entry, publishedRevision: revision, activePrice: price } = listing ?? {};
    if (!listing || !entry || !revision || !price) return refuse({ code: "not-found" });
    if (listing.commodity.stateAlcoholRight && !(await importsAlcohol(tx, companyId, now))) {
      return refuse({ code: "alcohol-right-missing" });
    }
    const tiers = price.tiers.map((tier) => ({ from: grams(tier.fromG), price: priceE4(tier.priceE4) }));
    const unit = priceFor(tiers, grams(revision.minimumOrderG), quantity);
    if (!unit.ok) return refuse({ code: "below-minimum", minimumG: unit.refusal.minimum });
    const fault = amountFault(lineTotal(unit.value, quantity));
    if (fault !== null) return refuse({ code: `line-${fault}` });
    if (quantity > entry.availableG) {
      return refuse({ code: "not-enough-stock", leftG: grams(entry.availableG) });
    }
    const line = {
      quantityG: quantity,
      shownPriceId: price.id,
      shownPriceE4: unit.value,
      shownCurrency: price.currency,
      shownIncoterm: revision.incoterm,
      shownPlace: revision.incotermPlace,
    };
    const key = { companyId, userId, listingId: listing.id };
    await tx.basketLine.upsert({
      where: { companyId_userId_listingId: key },
      create: { ...key, ...line, addedAt: now },
      update: line,
    });
    return ok(null);
  });
}
