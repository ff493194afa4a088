import { readBasket } from "#app/db/basket.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { priceFor } from "#app/domain/listings/price.ts";
import { amountFault, lineTotal } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { OwnBasketRefusal } from "./own-basket.ts";
import { ownBasket } from "./own-basket.ts";

export type ChangeQuantityRefusal =
  | OwnBasketRefusal
  | { readonly code: "not-on-sale" }
  | { readonly code: "below-minimum"; readonly minimumG: Grams }
  | { readonly code: "line-too-small" }
  | { readonly code: "line-too-large" }
  | { readonly code: "not-enough-stock"; readonly leftG: Grams };

/**
 * The buyer wants more or less of a line. The page then shows the tier of the new quantity, so that is what counts as
 * shown from here; rule, place and currency stay as they were shown, for only agreeing changes them.
 */
export function changeQuantity(
  call: Call<Buyer>,
  lineId: string,
  quantity: Grams,
): Promise<Result<null, ChangeQuantityRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const own = await ownBasket(tx, call.actor, lineId);
    if (!own.ok) return own;
    const { companyId } = own.value;
    const basket = await readBasket(tx, companyId, call.actor.userId, call.now, null);
    const line = basket.lines.find((each) => each.lineId === lineId);
    const offer = line && basket.offers.get(line.listingId);
    if (!line || !offer?.onSale || !offer.producerVerified) return refuse({ code: "not-on-sale" });
    const price = priceFor(offer.tiers, offer.minimumOrder, quantity);
    if (!price.ok) return refuse({ code: "below-minimum", minimumG: price.refusal.minimum });
    const fault = amountFault(lineTotal(price.value, quantity));
    if (fault !== null) return refuse({ code: `line-${fault}` });
    if (quantity > offer.available) return refuse({ code: "not-enough-stock", leftG: offer.available });
    const sameMoney = offer.currency === line.shown.currency;
    // A checkout in another window may have carried the line off meanwhile.
    const { count } = await tx.basketLine.updateMany({
      where: { id: lineId },
      data: { quantityG: quantity, ...(sameMoney ? { shownPriceE4: price.value } : {}) },
    });
    return count === 1 ? ok(null) : refuse({ code: "not-found" });
  });
}
